import type { Parsed } from '@samklang/core';
import { type Programme, parseProgramme, type Quote, quote, type Version } from '@samklang/core/loyalty';
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

/** A version to write on: one that is planned, or a copy of the latest that begins tomorrow. */
export function draftOf({ versions }: Programme, index: number, now: number): Draft {
  const tomorrow = new Date(now + 86_400_000);
  tomorrow.setUTCHours(0, 0, 0, 0);
  const version: Version | undefined = versions[index] ?? versions.at(-1);
  const shown = versions[index] ? version : { ...version, from: tomorrow.toISOString() };
  return { index, text: JSON.stringify(shown, null, 2) };
}

/** The programme with a draft in its place, or what is wrong with it. */
export function programmeWith(programme: Programme, draft: Draft | undefined): Parsed<Programme> {
  if (!draft) return { ok: true, value: programme };
  try {
    const version: unknown = JSON.parse(draft.text);
    const versions: unknown[] = [...programme.versions];
    versions[draft.index] = version;
    return parseProgramme({ ...programme, versions });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, issues: [{ path: `versions[${draft.index}]`, message }] };
  }
}

export async function saveDraft(desk: Desk, programme: Programme, told: string): Promise<void> {
  const parsed = programmeWith(programme, desk.page.state.draft);
  if (!parsed.ok) return;
  if ((await put(desk, parsed.value)) === undefined) return;
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
