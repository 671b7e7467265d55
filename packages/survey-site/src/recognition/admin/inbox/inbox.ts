import type { Change, PersonAt, Recognition } from '@samklang/core/recognition';
import { siteRoot } from '../../../page.js';
import { watchLine } from '../../../results/sources/watch.js';
import { type Desk, ofBoard, tried } from '../owner.js';
import { type Filter, filters, type InboxState } from './state.js';

export type InboxDesk = Desk<InboxState>;

/** Records a page. */
const PAGE = 50;

interface Page {
  readonly items: readonly Recognition[];
  readonly next: string | null;
}

function address(desk: InboxDesk, limit: number, before?: string): string {
  const query = new URLSearchParams({ state: desk.page.state.filter, limit: String(limit), ...(before && { before }) });
  return ofBoard(desk, `recognitions?${query}`);
}

/** Shows what is there now, as much of it as was shown before. */
export async function loadInbox(desk: InboxDesk): Promise<void> {
  const { filter, items = [], board } = desk.page.state;
  const reply = await desk.ask<Page>(address(desk, Math.min(200, Math.max(PAGE, items.length))));
  const { state } = desk.page;
  // The owner may have turned to something else meanwhile.
  if (state.filter !== filter || state.board !== board) return;
  if (!reply.ok) return reply.reason === 'key' ? desk.refused() : desk.page.set({ failure: reply });
  const ids = reply.value.items.map(({ id }) => id);
  desk.page.set({
    items: reply.value.items,
    next: reply.value.next,
    chosen: state.chosen.filter((id) => ids.includes(id)),
  });
}

export async function loadOlder(desk: InboxDesk): Promise<void> {
  const { next, items = [] } = desk.page.state;
  if (next === null) return;
  const reply = await tried(desk, desk.ask<Page>(address(desk, PAGE, next)));
  if (!reply) return;
  desk.page.set({ items: [...items, ...reply.items], next: reply.next });
}

/** Follows the board, so that new thanks appear by themselves. Gives back how to stop. */
export function watchInbox(desk: InboxDesk): () => void {
  const headers = { authorization: `Bearer ${desk.key}` };
  const at = (rest: string) => new URL(`v1/${ofBoard(desk, rest)}`, desk.base);
  let tag = '';
  const stream = (signal: AbortSignal) => fetch(at('stream'), { headers, signal, credentials: 'omit' });
  const poll = async (signal: AbortSignal) => {
    const known = tag ? { ...headers, 'if-none-match': tag } : headers;
    const reply = await fetch(at('recognitions?limit=1'), { headers: known, signal, credentials: 'omit' });
    tag = reply.headers.get('etag') ?? tag;
    return reply;
  };
  return watchLine({ stream, poll }, (event) => {
    if (event === 'key') desk.refused();
    else if (event === 'changed') void loadInbox(desk);
    else desk.page.set({ isOffline: event === 'lost' });
  });
}

export function turnTo(desk: InboxDesk, filter: Filter): void {
  desk.page.set({
    filter: filters.find((one) => one === filter) ?? 'pending',
    items: undefined,
    chosen: [],
    next: null,
  });
  void loadInbox(desk);
}

/** Changes one record; true when it was done. */
export async function change(desk: InboxDesk, { id }: Pick<Recognition, 'id'>, what: Change): Promise<boolean> {
  const path = ofBoard(desk, `recognitions/${encodeURIComponent(id)}`);
  const done = (await tried(desk, desk.ask<Recognition>(path, { method: 'PATCH', body: what }))) !== undefined;
  if (done) await loadInbox(desk);
  return done;
}

/** Shows or hides records, one after the other, and goes on to the next one that is left. */
export async function moderate(desk: InboxDesk, ids: readonly string[], state: 'shown' | 'hidden'): Promise<void> {
  const place = desk.page.state.items?.findIndex(({ id }) => id === ids[0]) ?? 0;
  for (const id of ids) {
    const path = ofBoard(desk, `recognitions/${encodeURIComponent(id)}`);
    const done = await tried(desk, desk.ask<Recognition>(path, { method: 'PATCH', body: { state } }));
    if (done === undefined) break;
  }
  desk.page.set({ chosen: [] });
  await loadInbox(desk);
  const left = desk.page.state.items ?? [];
  const next = left[Math.min(place, left.length - 1)];
  desk.page.focus(next ? `[data-id="${CSS.escape(next.id)}"]` : '.inbox .empty');
}

export async function withdraw(desk: InboxDesk, record: Recognition): Promise<void> {
  if (await change(desk, record, { state: 'withdrawn' })) desk.page.set({ withdrawing: '' });
}

/** Makes the link by which somebody named says what their name may be used for. Links made before end. */
export async function linkPerson(desk: InboxDesk, { id }: Recognition, person: PersonAt): Promise<void> {
  const path = ofBoard(desk, `recognitions/${encodeURIComponent(id)}/consent-links`);
  const made = await tried(desk, desk.ask<{ readonly key: string }>(path, { method: 'POST', body: { person } }));
  if (made) desk.page.set({ link: { id, person, address: new URL(`thanks/consent/#${made.key}`, siteRoot).href } });
}

export function choose(desk: InboxDesk, id: string): void {
  const { chosen } = desk.page.state;
  desk.page.set({ chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
}
