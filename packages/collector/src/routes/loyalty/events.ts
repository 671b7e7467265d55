import type { Issue } from '@samklang/core';
import { type LedgerEvent, parseEvent } from '@samklang/core/loyalty';
import { instant, list, member, optional, parse, record } from '@samklang/core/read';
import type { Handler } from 'hono';
import { taking } from '../../http/taking.js';
import { type Arrived, appendEvents, type EventReceipt } from '../../loyalty/append.js';
import { inTransaction } from '../../storage/retry.js';
import type { LoyaltyContext, OfMember } from './context.js';

/** A clock further ahead than this is wrong, whatever its time zone. */
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST = 2_000;

/** A body of events: as they came, and by how much the sender's clock is behind, in ms. */
interface Batch {
  readonly rows: readonly unknown[];
  readonly clockOff: number;
}

/** One event, or `{events, sentAt?}`: `sentAt` is the sender's clock and puts the events right by ours. */
function readBatch(json: unknown, now: number) {
  const isOne = typeof json === 'object' && json !== null && !('events' in json);
  if (isOne) return { ok: true, value: { rows: [json], clockOff: 0 } } as const;
  return parse<Batch>(
    json,
    record((at) => {
      const { sentAt } = optional(at, 'sentAt', instant);
      const rows = list((spot) => spot.value, 1, MOST)(member(at, 'events'));
      return { rows, clockOff: sentAt ? now - Date.parse(sentAt) : 0 };
    }),
  );
}

/** Stores a member's events and tells for each what became of it, in the order they came. */
export function postEvents({ db, now }: LoyaltyContext): Handler<OfMember> {
  return taking<Batch, OfMember>(
    (json) => readBatch(json, now()),
    async (c, { rows, clockOff }) => {
      const at = now();
      const own = c.get('member');
      const asked = c.req.param('id') ?? '';
      const read = rows.map((row) => readEvent(row, asked, own.id));
      const good = inTime(read, clockOff, at);
      const fit = good.filter((one): one is Arrived => 'event' in one);
      const receipts = await inTransaction(db.sql, (tx) => appendEvents(tx, own, fit, at));
      const next = receipts.values();
      const results = good.map((one) => ('event' in one ? (next.next().value as EventReceipt) : one));
      return c.json({ results }, statusOf(results));
    },
  );
}

function readEvent(row: unknown, asked: string, own: string): { event: LedgerEvent } | EventReceipt {
  const isPlain = typeof row === 'object' && row !== null && !Array.isArray(row);
  const parsed = parseEvent(isPlain && !('member' in row) ? { ...row, member: asked } : row);
  if (!parsed.ok) return rejected(isPlain && 'id' in row ? row.id : '', parsed.issues);
  const { id, member: of } = parsed.value;
  if (of !== asked && of !== own)
    return rejected(id, [{ path: 'member', message: 'The address names another member.' }]);
  return { event: parsed.value };
}

function rejected(id: unknown, issues: readonly Issue[]): EventReceipt {
  return { id: typeof id === 'string' ? id.slice(0, 128) : '', status: 'rejected', issues };
}

/** When events happened by our clock. Those that are a little ahead count when they arrive, in their order. */
function inTime(
  read: readonly ({ event: LedgerEvent } | EventReceipt)[],
  clockOff: number,
  now: number,
): (Arrived | EventReceipt)[] {
  const happened = (event: LedgerEvent) => Date.parse(event.at) + clockOff;
  const ahead = read
    .flatMap((one) => ('event' in one && happened(one.event) > now ? [one.event] : []))
    .sort((a, b) => happened(a) - happened(b));
  const backwards = new Map(ahead.map((event, index) => [event, ahead.length - 1 - index]));
  return read.map((one) => {
    if (!('event' in one)) return one;
    const { event } = one;
    const at = happened(event);
    if (at > now + DAY_MS) return rejected(event.id, [{ path: 'at', message: inFuture(now) }]);
    return { event, at: new Date(Math.min(at, now - (backwards.get(event) ?? 0))).toISOString() };
  });
}

function inFuture(now: number): string {
  return `This is in the future: here it is ${new Date(now).toISOString()}. Set the sender's clock.`;
}

function statusOf(results: readonly EventReceipt[]): 200 | 201 | 409 | 422 {
  const statuses = new Set(results.map(({ status }) => status));
  if (statuses.has('stored')) return 201;
  if (statuses.has('duplicate')) return 200;
  return results.some(({ conflict, notice }) => conflict || notice) ? 409 : 422;
}
