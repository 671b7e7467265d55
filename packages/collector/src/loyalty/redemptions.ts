import type { NoticeCode, Programme, RedeemEvent } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { MemberTable, RedemptionTable, Tables } from '../storage/tables.js';
import { appendEvents } from './append.js';
import { lockCircle } from './circle.js';
import { cardOf } from './members.js';
import { place } from './placing.js';
import { fromHistoryOf } from './statements.js';

/** How long a till may confirm what was asked for. */
const OPEN_MS = 15 * 60 * 1000;
/** What one member may have asked for at a time. */
const MOST_OPEN = 10;
const MOST_LISTED = 100;

/** What a member asks for: one of the three. */
export type Wanted = Pick<RedeemEvent, 'reward' | 'points' | 'card'>;

/** `ended`: no till decided in time. */
export type RedemptionStatus = 'asked' | 'confirmed' | 'declined' | 'ended';

export type Redemption = Wanted & {
  readonly id: string;
  readonly status: RedemptionStatus;
  readonly askedAt: string;
  readonly until: string;
};

/** The redemption as it is now, or why not. */
export type Outcome = { readonly redemption: Redemption; readonly isNew?: boolean } | { readonly fault: Fault };
export type Fault = 'unknown' | 'conflict' | 'decided' | 'ended' | 'too-many' | NoticeCode;

/** Notes what a member asks for. Asked again by the same id it is the same; the ledger changes when a till confirms it. */
export function askFor(
  db: Database,
  { member, programme }: { readonly member: MemberTable; readonly programme: Programme },
  { id, ...wanted }: Wanted & { readonly id: string },
  now: number,
): Promise<Outcome> {
  return inTransaction(db.sql, async (tx) => {
    const body = JSON.stringify(wanted);
    const known = await find(tx, member.id, id);
    if (known) return known.body === body ? { redemption: redemptionOf(known, now) } : { fault: 'conflict' };
    const taken = await tx.selectFrom('ledger_event').select('id').where('id', '=', id).executeTakeFirst();
    if (taken) return { fault: 'conflict' };
    const at = new Date(now).toISOString();
    const open = tx.selectFrom('redemption').select('id').where('member', '=', member.id).where('status', '=', 'asked');
    if ((await open.where('until', '>', at).execute()).length >= MOST_OPEN) return { fault: 'too-many' };
    const event: RedeemEvent = { id, member: member.id, at, kind: 'redeem', ...wanted };
    const placed = await fromHistoryOf(tx, { member, programme }, (history) => place(programme, history, [event], at));
    const notice = placed.notices.get(id);
    if (notice !== undefined) return { fault: notice };
    const until = new Date(now + OPEN_MS).toISOString();
    const row: RedemptionTable = {
      ...{ member: member.id, id, programme: member.programme, body },
      ...{ status: 'asked', asked_at: at, until },
    };
    const inserted = await tx
      .insertInto('redemption')
      .values(row)
      .onConflict((conflict) => conflict.columns(['member', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    const stored = inserted ? row : await find(tx, member.id, id);
    if (stored?.body !== body) return { fault: 'conflict' };
    return { redemption: redemptionOf(stored, now), isNew: inserted !== undefined };
  });
}

/**
 * Confirms or declines. Confirmed, it is one debit in the ledger, however many tills say so at once; confirmed once more
 * it is the same.
 */
export function decide(
  db: Database,
  member: MemberTable,
  id: string,
  status: 'confirmed' | 'declined',
  now: number,
): Promise<Outcome> {
  return inTransaction(db.sql, async (tx) => {
    // Who decides at the same time waits here.
    await lockCircle(tx, [member.id]);
    const row = await find(tx, member.id, id);
    if (!row) return { fault: 'unknown' };
    const redemption = redemptionOf(row, now);
    if (redemption.status === status) return { redemption };
    if (redemption.status !== 'asked') return { fault: redemption.status === 'ended' ? 'ended' : 'decided' };
    if (status === 'confirmed') {
      const fault = await debit(tx, member, row, now);
      if (fault) return { fault };
    }
    await tx.updateTable('redemption').set({ status }).where('member', '=', member.id).where('id', '=', id).execute();
    return { redemption: { ...redemption, status } };
  });
}

async function debit(
  tx: Kysely<Tables>,
  member: MemberTable,
  { id, body }: RedemptionTable,
  now: number,
): Promise<Fault | undefined> {
  const at = new Date(now).toISOString();
  const event: RedeemEvent = { id, member: member.id, at, kind: 'redeem', ...(JSON.parse(body) as Wanted) };
  const [receipt] = await appendEvents(tx, member, [{ event, at }], now);
  return receipt?.status === 'stored' ? undefined : (receipt?.notice ?? 'conflict');
}

/** What a member has asked for, the newest first. */
export async function redemptionsOf(db: Kysely<Tables>, member: MemberTable, now: number): Promise<Redemption[]> {
  const rows = await db
    .selectFrom('redemption')
    .selectAll()
    .where('member', '=', member.id)
    .orderBy('asked_at', 'desc')
    .limit(MOST_LISTED)
    .execute();
  return rows.map((row) => redemptionOf(row, now));
}

/** What a till may confirm now, the oldest first. `programme`: left out, of every one. */
export async function openRedemptions(db: Kysely<Tables>, programme: string | undefined, now: number) {
  let query = db
    .selectFrom('redemption')
    .innerJoin('member', 'member.id', 'redemption.member')
    .selectAll('redemption')
    .select('member.name')
    .where('redemption.status', '=', 'asked')
    .where('redemption.until', '>', new Date(now).toISOString());
  if (programme !== undefined) query = query.where('redemption.programme', '=', programme);
  const rows = await query.orderBy('redemption.asked_at').limit(MOST_LISTED).execute();
  return Promise.all(
    rows.map(async ({ name, ...row }) => ({
      ...redemptionOf(row, now),
      member: row.member,
      number: await cardOf(db, row.member),
      name,
      programme: row.programme,
    })),
  );
}

function find(tx: Kysely<Tables>, member: string, id: string): Promise<RedemptionTable | undefined> {
  return tx.selectFrom('redemption').selectAll().where('member', '=', member).where('id', '=', id).executeTakeFirst();
}

function redemptionOf({ id, body, status, asked_at, until }: RedemptionTable, now: number): Redemption {
  const isEnded = status === 'asked' && Date.parse(until) <= now;
  const said = isEnded ? 'ended' : (status as RedemptionStatus);
  return { id, ...(JSON.parse(body) as Wanted), status: said, askedAt: asked_at, until };
}
