import type { LedgerEvent, OrderEvent } from '../events.js';
import { type Ledger, memberOf, newLedger } from '../ledger/ledger.js';
import { BeyondCheckpoint } from '../ledger/member.js';
import { compile } from '../pricing/terms.js';
import type { Programme } from '../programme.js';
import { type Quote, quote, quoteBy } from '../quote.js';
import { applyAll, bringTo, referredTo, replayAll, type Statements } from '../replay.js';
import { noticesOf, statementOf } from '../statement-of.js';
import { instantOf } from '../time/instant.js';
import type { Checkpoint } from './checkpoint.js';
import { freeze } from './freeze.js';
import { thaw } from './thaw.js';

export { type Checkpoint, ENGINE } from './checkpoint.js';
export { BeyondCheckpoint };

/** What one circle of members did: all of it, or a checkpoint and what came after its instant. By instant and id. */
export interface History {
  readonly base?: Checkpoint | undefined;
  readonly events: readonly LedgerEvent[];
}

/**
 * Writes down what the engine knows after all these events, for `replayFrom` to go on from.
 *
 * @param programme As from `parseProgramme`.
 * @param movements How many of the latest movements each member's statement can still tell.
 * @throws BeyondCheckpoint when the base does not hold what the events ask for, or when an event names another's: give the whole history, or
 * go without.
 */
export function checkpointAfter(programme: Programme, { base, events }: History, movements: number): Checkpoint {
  const compiled = compile(programme);
  const ledger = base ? thaw(compiled, base, events) : newLedger(compiled, referredTo(events), new Map());
  const at = Math.max(base?.at ?? Number.NEGATIVE_INFINITY, ...lastOf(events));
  applyAll(ledger, timed(events), Number.POSITIVE_INFINITY);
  return freeze(ledger, at, movements);
}

/**
 * What members have at an instant, as `replayAll` says it of all their events. With a base only the kept movements are told.
 *
 * @param asOf RFC 3339 date-time, not before the base.
 * @throws RangeError when `asOf` cannot be read.
 * @throws BeyondCheckpoint when the base does not hold what the events ask for: give the whole history.
 */
export function replayFrom(
  programme: Programme,
  { base, events }: History,
  asOf: string,
): Pick<Statements, 'members' | 'of' | 'noticesOf'> {
  if (!base) return replayAll(programme, events, asOf);
  const until = instantOf(asOf);
  if (Number.isNaN(until)) throw new RangeError(`replayFrom: ${JSON.stringify(asOf)} is not a date and time.`);
  if (until < base.at) throw new BeyondCheckpoint();
  const ledger = resumed(programme, base, events, until);
  return {
    members: [...ledger.members.keys()],
    of: (member, latest) => statementOf(ledger, memberOf(ledger, member), until, latest),
    noticesOf: (member) => noticesOf(memberOf(ledger, member)),
  };
}

/** What an order will do, as `quote` says it of all events. Throws as `quote` and as {@link replayFrom}. */
export function quoteFrom(programme: Programme, history: History, order: OrderEvent, requested?: number): Quote {
  const { base, events } = history;
  if (!base) return quote(programme, events, order, requested);
  if (instantOf(order.at) < base.at) throw new BeyondCheckpoint();
  const hasJoined = base.members.some(({ id, joined }) => id === order.member && !Number.isNaN(joined));
  const ledgerOf = (list: readonly LedgerEvent[], until: number) => resumed(programme, base, list, until);
  return quoteBy(programme, { events, hasJoined, ledgerOf }, order, requested);
}

function resumed(programme: Programme, base: Checkpoint, events: readonly LedgerEvent[], until: number): Ledger {
  const ledger = thaw(compile(programme), base, events);
  applyAll(ledger, timed(events), until);
  bringTo(ledger, until);
  return ledger;
}

function timed(events: readonly LedgerEvent[]) {
  return { events, instants: Float64Array.from(events, ({ at }) => instantOf(at)) };
}

function lastOf(events: readonly LedgerEvent[]): number[] {
  const last = events.at(-1);
  return last ? [instantOf(last.at)] : [];
}
