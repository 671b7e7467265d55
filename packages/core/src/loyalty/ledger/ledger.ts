import type { LedgerEvent } from '../events.js';
import type { Compiled } from '../pricing/terms.js';
import type { NoticeCode } from '../statement.js';
import type { Zone } from '../time/zone.js';
import type { Debit, Lot } from './lot.js';
import { type Member, newMember } from './member.js';

/** Everything a replay keeps while it walks through the events. */
export interface Ledger {
  readonly compiled: Compiled;
  readonly zone: Zone;
  readonly members: Map<string, Member>;
  /** Members by household. */
  readonly households: Map<string, Set<Member>>;
  /** Ids that later events refer to, and what those did. */
  readonly wanted: ReadonlySet<string>;
  readonly made: Map<string, Made>;
  latest: Member | undefined;
}

/** What an event did, kept for the refund or cancellation to come. */
export interface Made {
  readonly event: LedgerEvent;
  readonly member: Member;
  readonly lot: Lot | undefined;
  readonly debits: readonly Debit[];
  /** Of a refund: the money it counted for. */
  readonly refunded: number;
  cancelled: boolean;
}

export function newLedger(compiled: Compiled, wanted: ReadonlySet<string>): Ledger {
  return {
    compiled,
    zone: compiled.zone,
    members: new Map(),
    households: new Map(),
    wanted,
    made: new Map(),
    latest: undefined,
  };
}

export function memberOf(ledger: Ledger, id: string): Member {
  // Most events are the same member's as the one before.
  if (ledger.latest?.id === id) return ledger.latest;
  const member = ledger.members.get(id) ?? newMember(id);
  ledger.members.set(id, member);
  ledger.latest = member;
  return member;
}

export function remember(
  ledger: Ledger,
  event: LedgerEvent,
  member: Member,
  lot: Lot | undefined,
  debits: readonly Debit[] = [],
  refunded = 0,
): void {
  if (ledger.wanted.size > 0 && ledger.wanted.has(event.id))
    ledger.made.set(event.id, { event, member, lot, debits, refunded, cancelled: false });
}

export function notice(member: Member, event: string, code: NoticeCode): void {
  member.notices.push({ event, code });
}
