import type { Issue } from '@samklang/core';
import type { LedgerEvent, NoticeCode, Programme } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import type { MemberTable, Tables } from '../storage/tables.js';
import { fromHistory, keepCheckpoints } from './checkpoints.js';
import { householdNode, lockCircle } from './circle.js';
import { isDebit, noticesIn, onlyAdded } from './ledger.js';
import { findMember } from './members.js';
import { inWords } from './notices.js';
import { type Placed, place } from './placing.js';
import { findProgramme } from './programmes.js';

/** An event as it was sent, and when it happened by this server's clock (UTC with milliseconds). */
export interface Arrived {
  readonly event: LedgerEvent;
  readonly at: string;
}

/** What became of an event. */
export interface EventReceipt {
  readonly id: string;
  readonly status: 'stored' | 'duplicate' | 'rejected';
  /** Why it does less than it asks. A debit with a notice is rejected, any other event is stored all the same. */
  readonly notice?: NoticeCode;
  /** When it counts, where that is not when it says it happened. */
  readonly countsAt?: string;
  /** Another event has this id. */
  readonly conflict?: true;
  readonly issues?: readonly Issue[];
}

/**
 * Appends events of one member to the ledger and tells for each what became of it, in the order they came. An event
 * counts once by its id; one debit at a time is looked at, so nothing is paid twice.
 */
export async function appendEvents(
  tx: Kysely<Tables>,
  member: MemberTable,
  arrived: readonly Arrived[],
  now: number,
): Promise<EventReceipt[]> {
  const programme = await findProgramme(tx, member.programme);
  if (!programme || arrived.length === 0) return [];
  const circle = await lockCircle(tx, await nodesOf(tx, member, arrived));
  // While we waited for the lock the member may have gone.
  const isErased = (await findMember(tx, member.id))?.erased !== 0;
  if (isErased) return arrived.map(({ event: { id } }) => ({ id, status: 'rejected', issues: [ERASED] }));
  const { fresh, receipts } = await sort(tx, arrived);
  const receiptOf = ({ event }: Arrived) => receipts.get(event) as EventReceipt;
  if (fresh.length === 0) return arrived.map(receiptOf);
  const counted = fresh.map(({ event, at }) => ({ ...event, member: member.id, at }));
  const received_at = new Date(now).toISOString();
  const { placed, isWhole } = await judge(tx, { circle, programme }, counted, received_at);
  const rows = [];
  for (const [index, { at, id }] of placed.events.entries()) {
    const sent = (fresh[index] as Arrived).event;
    const notice = placed.notices.get(id);
    if (notice !== undefined && isDebit(sent)) receipts.set(sent, rejectedFor(sent, notice));
    else {
      const countsAt = Date.parse(sent.at) === Date.parse(at) ? {} : { countsAt: at };
      receipts.set(sent, { id, status: 'stored', ...(notice !== undefined && { notice }), ...countsAt });
      rows.push({ id, member: member.id, at, body: JSON.stringify(sent), received_at });
    }
  }
  const taken = await insert(tx, rows);
  if (rows.length > 0) {
    await keepCheckpoints(tx, { circle, programme }, { earliest: earliestOf(rows), isWhole });
  }
  return arrived.map((one) => (taken.has(one.event.id) ? conflicting(one.event.id) : receiptOf(one)));
}

/** What the engine says of new events of one member, and whether it had to go through all that stands. */
async function judge(
  tx: Kysely<Tables>,
  { circle, programme }: { readonly circle: string; readonly programme: Programme },
  fresh: readonly LedgerEvent[],
  now: string,
): Promise<{ readonly placed: Placed; readonly isWhole: boolean }> {
  const added = await onlyAdded(tx, circle, fresh[0]?.member ?? '', fresh);
  if (added) {
    const notices = noticesIn(programme, { events: added }, fresh.at(-1)?.at ?? '');
    return { placed: { events: fresh, notices }, isWhole: false };
  }
  const asked = { circle, programme, before: earliestOf(fresh) };
  const { value, isWhole } = await fromHistory(tx, asked, (history) => place(programme, history, fresh, now));
  return { placed: value, isWhole };
}

const ERASED: Issue = { path: 'member', message: 'This member was erased.' };

type Row = Tables['ledger_event'];

function earliestOf(events: readonly { readonly at: string }[]): string {
  return events.map(({ at }) => at).sort()[0] ?? '';
}

/** Writes what is new; gives the ids that another member's event took in this very moment. */
async function insert(tx: Kysely<Tables>, rows: readonly Row[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await tx
    .insertInto('ledger_event')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  const written = new Set(inserted.map(({ id }) => id));
  return new Set(rows.map(({ id }) => id).filter((id) => !written.has(id)));
}

/** Tells new events from copies and from others with the same id. */
async function sort(
  tx: Kysely<Tables>,
  arrived: readonly Arrived[],
): Promise<{ fresh: Arrived[]; receipts: Map<LedgerEvent, EventReceipt> }> {
  const ids = arrived.map(({ event }) => event.id);
  const rows = await tx.selectFrom('ledger_event').select(['id', 'body']).where('id', 'in', ids).execute();
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const fresh: Arrived[] = [];
  const receipts = new Map<LedgerEvent, EventReceipt>();
  for (const one of arrived) {
    const { id } = one.event;
    // The parser puts members in one order, so equal events have equal texts.
    const body = JSON.stringify(one.event);
    const known = bodies.get(id);
    if (known === undefined) fresh.push(one);
    else receipts.set(one.event, known === body ? { id, status: 'duplicate' } : conflicting(id));
    if (known === undefined) bodies.set(id, body);
  }
  return { fresh, receipts };
}

function conflicting(id: string): EventReceipt {
  const message = 'Another event has this id and says something else.';
  return { id, status: 'rejected', conflict: true, issues: [{ path: 'id', message }] };
}

function rejectedFor(event: LedgerEvent, notice: NoticeCode): EventReceipt {
  const path = event.kind !== 'redeem' ? 'points' : event.reward ? 'reward' : event.card ? 'card' : 'points';
  return { id: event.id, status: 'rejected', notice, issues: [{ path, message: inWords(notice) }] };
}

/** The member, and who their ledger depends on from now on. */
async function nodesOf(
  tx: Kysely<Tables>,
  { id, programme }: MemberTable,
  arrived: readonly Arrived[],
): Promise<string[]> {
  const nodes = [id];
  for (const { event } of arrived) {
    if (event.kind === 'household') nodes.push(householdNode(programme, event.household));
    const other = event.kind === 'give' ? event.to : event.kind === 'join' ? event.referrer : undefined;
    const found = other === undefined ? undefined : await findMember(tx, other);
    if (found && found.programme === programme && !found.erased) nodes.push(found.id);
  }
  return nodes;
}
