import type { Kysely } from 'kysely';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { MemberTable, Tables } from '../storage/tables.js';
import { forgetCheckpoints } from './checkpoints.js';
import { lockCircle } from './circle.js';
import { eventsOf, isDebit, noticesIn } from './ledger.js';
import { findMember } from './members.js';
import { findProgramme } from './programmes.js';
import { latest } from './statements.js';

/**
 * Why two accounts stay two: another programme, the same account, one of them changed at this moment, or what one of them
 * spent would no longer be covered.
 */
export type MergeFault = 'programme' | 'same' | 'changed' | 'undoes';

/** Takes back what was written so far. */
class Refused extends Error {
  readonly fault: MergeFault;

  constructor(fault: MergeFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Makes one account a part of another of the same person: their events become one ledger, cards and keys open it. No event is
 * changed; they are read by the new name.
 */
export async function merge(
  db: Database,
  from: MemberTable,
  into: MemberTable,
  now: number,
): Promise<MergeFault | undefined> {
  if (from.programme !== into.programme) return 'programme';
  if (from.id === into.id) return 'same';
  try {
    await inTransaction(db.sql, (tx) => mergeIn(tx, from, into, now));
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

async function mergeIn(tx: Kysely<Tables>, from: MemberTable, into: MemberTable, now: number): Promise<void> {
  const circle = await lockCircle(tx, [from.id, into.id]);
  for (const { id } of [from, into]) {
    const found = await findMember(tx, id);
    if (found?.id !== id || found.erased) throw new Refused('changed');
  }
  const before = await refusedDebits(tx, into.programme, circle, now);
  const blank = { name: '', email: '', search: '', terms: '' };
  await tx.updateTable('member').set({ merged_into: into.id }).where('merged_into', '=', from.id).execute();
  await tx
    .updateTable('member')
    .set({ ...blank, merged_into: into.id })
    .where('id', '=', from.id)
    .execute();
  const { name, email } = { name: into.name || from.name, email: into.email || from.email };
  const [joined_at] = [from.joined_at, into.joined_at].sort();
  await tx
    .updateTable('member')
    .set({ name, email, joined_at, search: `${name}\n${email}`.toLowerCase() })
    .where('id', '=', into.id)
    .execute();
  await tx.updateTable('card').set({ member: into.id }).where('member', '=', from.id).execute();
  await tx
    .updateTable('key')
    .set({ subject: into.id })
    .where('kind', '=', 'member')
    .where('subject', '=', from.id)
    .execute();
  await tx.updateTable('redemption').set({ status: 'declined' }).where('member', '=', from.id).execute();
  await forgetCheckpoints(tx, circle);
  const after = await refusedDebits(tx, into.programme, circle, now);
  for (const id of after) if (!before.has(id)) throw new Refused('undoes');
}

/** Debits that the engine does not carry out. */
async function refusedDebits(tx: Kysely<Tables>, programme: string, circle: string, now: number): Promise<Set<string>> {
  const [terms, events] = [await findProgramme(tx, programme), await eventsOf(tx, circle)];
  if (!terms) return new Set();
  const notices = noticesIn(terms, { events }, latest({ events }, now));
  return new Set(events.filter((event) => isDebit(event) && notices.has(event.id)).map(({ id }) => id));
}
