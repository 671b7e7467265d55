import { apply } from './apply/apply.js';
import { type Circles, circlesOf, pick, type Timed } from './circles.js';
import type { LedgerEvent } from './events.js';
import { type Ledger, memberOf, newLedger } from './ledger/ledger.js';
import { advance } from './ledger/time.js';
import { type Compiled, compile } from './pricing/terms.js';
import type { Programme } from './programme.js';
import type { Holding, Notice, Statement } from './statement.js';
import { holdingOf, noticesOf, statementOf } from './statement-of.js';
import { instantOf } from './time/instant.js';

/** What all members of a programme have at one instant; worked out when it is asked for, one circle of members at a time. */
export interface Statements {
  /** In the order of their first events. */
  readonly members: readonly string[];
  /** With `latest`, only that many of the movements, the latest. */
  readonly of: (member: string, latest?: number) => Statement;
  /** The statement's notices alone, for who asks whether an event did what it should. */
  readonly noticesOf: (member: string) => readonly Notice[];
  /** Balance, level and cards of every member, without the way there. */
  readonly holdings: () => Iterable<Holding>;
}

/**
 * What a member has at an instant. Pure: the same arguments give the same statement, whenever and wherever it is asked.
 * Later events are not looked at. Give it everything that concerns the member: with referrals, gifts or a household
 * the events of those others too, see `circleOf`.
 *
 * @param programme As from `parseProgramme`.
 * @param events As from `parseEvents` or `mergeEvents`: ids differ. Any order.
 * @param asOf RFC 3339 date-time.
 * @param member Left out, the member of the first event.
 * @throws RangeError when `asOf` cannot be read.
 */
export function replay(
  programme: Programme,
  events: readonly LedgerEvent[],
  asOf: string,
  member = events[0]?.member ?? '',
): Statement {
  return replayAll(programme, events, asOf).of(member);
}

/**
 * What every member has at an instant; see `replay`. Linear in the number of events when they come in order.
 *
 * @throws RangeError when `asOf` cannot be read.
 */
export function replayAll(programme: Programme, events: readonly LedgerEvent[], asOf: string): Statements {
  const until = instantOf(asOf);
  if (Number.isNaN(until)) throw new RangeError(`replay: ${JSON.stringify(asOf)} is not a date and time.`);
  const compiled = compile(programme);
  const circles = circlesOf(events);
  // Whoever asks for one member of a household often asks for the next.
  let latest: { readonly circle: number | undefined; readonly ledger: Ledger } | undefined;
  const ledgerOf = (member: string): Ledger => {
    const circle = circles.circleOf(member);
    if (latest?.circle !== circle || !latest) {
      const timed = circle === undefined ? NOTHING : circles.eventsOf(circle);
      latest = { circle, ledger: ledgerAt(compiled, timed, until) };
    }
    return latest.ledger;
  };
  return {
    members: circles.members,
    of: (member, latest) => {
      const ledger = ledgerOf(member);
      return statementOf(ledger, memberOf(ledger, member), until, latest);
    },
    noticesOf: (member) => noticesOf(memberOf(ledgerOf(member), member)),
    holdings: () => holdingsOf(compiled, circles, until),
  };
}

const NOTHING: Timed = { events: [], instants: new Float64Array() };

function* holdingsOf(compiled: Compiled, circles: Circles, until: number): Iterable<Holding> {
  for (let circle = 0; circle < circles.count; circle++) {
    const ledger = ledgerAt(compiled, circles.eventsOf(circle), until);
    for (const member of ledger.members.values()) yield holdingOf(ledger, member, until);
  }
}

/** The ledger of a circle after the events of an instant and all before it, every member brought to that instant. */
export function ledgerAt(compiled: Compiled, timed: Timed, until: number): Ledger {
  const ledger = newLedger(compiled, referredTo(timed.events));
  applyAll(ledger, timed, until);
  bringTo(ledger, until);
  return ledger;
}

/** Applies events up to an instant, in their order. */
export function applyAll(ledger: Ledger, timed: Timed, until: number): void {
  const { events, instants } = inOrder(timed);
  for (let place = 0; place < events.length; place++) {
    const [event, at] = [events[place] as LedgerEvent, instants[place] ?? 0];
    if (at > until) break;
    // Lists put together by hand may hold an event twice.
    if (place > 0 && at === instants[place - 1] && event.id === events[place - 1]?.id) continue;
    apply(ledger, event, at);
  }
}

/** Brings every member to an instant. */
export function bringTo(ledger: Ledger, until: number): void {
  for (const member of ledger.members.values()) if (!Number.isNaN(member.joined)) advance(ledger, member, until);
}

/** The ids of events that others take back. */
export function referredTo(events: readonly LedgerEvent[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.kind === 'refund') ids.add(event.order);
    else if (event.kind === 'cancel') ids.add(event.event);
  }
  return ids;
}

/** Events by instant, then id. In that order already, the usual case, they are not sorted again. */
function inOrder(timed: Timed): Timed {
  const { events, instants } = timed;
  const compare = (a: number, b: number): number => {
    const [first, second] = [instants[a] ?? 0, instants[b] ?? 0];
    if (first !== second) return first - second;
    const [one, other] = [events[a]?.id ?? '', events[b]?.id ?? ''];
    return one < other ? -1 : one > other ? 1 : 0;
  };
  for (let index = 1; index < events.length; index++) {
    if (compare(index - 1, index) <= 0) continue;
    return pick(events, instants, Uint32Array.from(events.keys()).sort(compare));
  }
  return timed;
}
