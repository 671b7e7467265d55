import { download } from '../../common/download.js';
import { siteRoot } from '../../page.js';
import { eventOf, type Joined, type Member, type StatementReply } from '../members.js';
import { type Desk, tried } from './desk.js';
import { noMember } from './state.js';

export async function findMembers(desk: Desk, query: string): Promise<void> {
  desk.page.set(noMember);
  const reply = await tried(
    desk,
    desk.ask<{ readonly members: readonly Member[] }>(`members?${new URLSearchParams({ q: query })}`),
  );
  if (reply) desk.page.set({ found: reply.members });
}

export async function showMember(desk: Desk, member: Member): Promise<void> {
  desk.page.set({ ...noMember, member });
  await reload(desk, member);
  desk.page.focus('#member');
}

async function reload(desk: Desk, { member }: Member): Promise<void> {
  const reply = await desk.ask<StatementReply>(`members/${member}/statement`);
  if (reply.ok) desk.page.set({ reply: reply.value });
  else desk.page.set({ failure: reply });
}

/** Adds or takes away points; the member reads why. */
export async function correct(
  desk: Desk,
  member: Member,
  points: number,
  reason: string,
  told: string,
): Promise<boolean> {
  const events = [eventOf(member.member, { kind: 'adjust', points, reason })];
  const path = `members/${member.member}/events`;
  if ((await tried(desk, desk.ask<unknown>(path, { method: 'POST', body: { events } }))) === undefined) return false;
  await reload(desk, member);
  desk.page.set({ told });
  return true;
}

/** A new number and token for a card that was lost: whoever finds the old one has nothing. */
export async function renewCard(desk: Desk, member: Member): Promise<void> {
  const request = { method: 'POST', body: { card: true } } as const;
  const made = await tried(desk, desk.ask<Joined>(`members/${member.member}/tokens`, request));
  if (!made) return;
  const { number, token } = made;
  const found = desk.page.state.found?.map((one) => (one.member === member.member ? { ...one, number } : one));
  desk.page.set({ found, member: { ...member, number }, cardLink: new URL(`card/#${token}`, siteRoot).href });
}

/** Moves everything to the card that stays. */
export async function merge(desk: Desk, { member }: Member, number: string, told: string): Promise<void> {
  const into = await tried(desk, desk.ask<Member>(`cards/${encodeURIComponent(number.replace(/\s/g, ''))}`));
  if (!into) return;
  const body = { into: into.member };
  if ((await tried(desk, desk.ask<unknown>(`members/${member}/merge`, { method: 'POST', body }))) === undefined) return;
  desk.page.set({ found: [into] });
  await showMember(desk, into);
  desk.page.set({ told });
}

export async function exportMember(desk: Desk, { member, number }: Member): Promise<void> {
  const everything = await tried(desk, desk.ask<unknown>(`members/${member}/export`));
  if (everything !== undefined) download(`${number}.json`, everything);
}

/** Erases for good, when the owner is sure. */
export async function erase(desk: Desk, { member }: Member, told: string): Promise<void> {
  if ((await tried(desk, desk.ask<unknown>(`members/${member}`, { method: 'DELETE' }))) === undefined) return;
  const found = desk.page.state.found?.filter((one) => one.member !== member);
  desk.page.set({ ...noMember, found, told });
}
