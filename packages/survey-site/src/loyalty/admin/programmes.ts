import type { Parsed } from '@samklang/core';
import { beginningOf, dayIn, type Programme, parseProgramme, type Quote, quote } from '@samklang/core/loyalty';
import { amountIn } from '../money.js';
import { readyProgramme } from '../ready.js';
import { type Desk, tried } from './desk.js';
import type { AdminState, Draft } from './state.js';

export async function loadProgrammes(desk: Desk): Promise<void> {
  const reply = await tried(desk, desk.ask<{ readonly programmes: readonly Programme[] }>('programmes'));
  if (!reply) return;
  const { programmes } = reply;
  const { open } = desk.page.state;
  desk.page.set({ programmes, open: programmes.some(({ id }) => id === open) ? open : (programmes[0]?.id ?? '') });
}

/** Adds a ready programme, in the company's own calendar and money. */
export async function addProgramme(
  desk: Desk,
  id: string,
  company: { timeZone: string; currency: string },
): Promise<void> {
  const ready = await readyProgramme(id);
  if (!ready) return;
  const programme: Programme = { ...ready, zone: company.timeZone, currency: company.currency };
  if ((await put(desk, programme)) === undefined) return;
  desk.page.set({ open: id });
  await loadProgrammes(desk);
}

const put = (desk: Desk, programme: Programme) =>
  tried(desk, desk.ask<unknown>(`programmes/${programme.id}`, { method: 'PUT', body: programme }));

/** A version to write on: one that is planned, or a copy of the latest that begins with the next day. */
export function draftOf({ versions, zone }: Programme, index: number, now: number): Draft {
  const planned = versions[index];
  if (planned) return { index, text: JSON.stringify(planned, null, 2) };
  const latest = versions.at(-1);
  // A version begins after the one before it, also where that is only planned.
  const after = Math.max(now, latest ? Date.parse(latest.from) : now);
  const from = beginningOf(zone, dayIn(zone, new Date(after + DAY).toISOString()));
  return { index, text: JSON.stringify({ ...latest, from }, null, 2) };
}

const DAY = 86_400_000;

/** What a draft holds; undefined while its text is no JSON. */
export function versionIn({ text }: Draft): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The programme with a draft in its place, or what is wrong with it. */
export function programmeWith(programme: Programme, draft: Draft | undefined): Parsed<Programme> {
  if (!draft) return { ok: true, value: programme };
  const written = versionIn(draft);
  if (!written) return { ok: false, issues: [{ path: `versions[${draft.index}]`, message: 'This is no JSON yet.' }] };
  const versions: unknown[] = [...programme.versions];
  versions[draft.index] = written.value;
  return parseProgramme({ ...programme, versions });
}

export async function saveDraft(desk: Desk, programme: Programme, told: string): Promise<void> {
  const parsed = programmeWith(programme, desk.page.state.draft);
  if (!parsed.ok) return;
  if ((await put(desk, parsed.value)) === undefined) return;
  await loadProgrammes(desk);
  desk.page.set({ draft: undefined, told });
}

/** Takes a planned version out. One that has begun stays; the collector would refuse. */
export async function dropVersion(desk: Desk, programme: Programme, index: number, told: string): Promise<void> {
  const versions = programme.versions.filter((_, place) => place !== index);
  if ((await put(desk, { ...programme, versions })) === undefined) return;
  await loadProgrammes(desk);
  desk.page.set({ draft: undefined, told });
}

/** What an order would earn for somebody who has just joined; undefined without an amount or a moment. */
export function previewOf(programme: Programme, { amount, moment }: AdminState): Quote | undefined {
  const total = amountIn(amount, programme.currency);
  const at = new Date(moment);
  if (total === undefined || Number.isNaN(at.getTime())) return undefined;
  return quote(programme, [], { id: 'preview', member: 'preview', at: at.toISOString(), kind: 'order', total });
}
