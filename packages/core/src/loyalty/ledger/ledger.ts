import type { LedgerEvent } from '../events.js';
import type { Compiled } from '../pricing/terms.js';
import type { NoticeCode } from '../statement.js';
import type { Zone } from '../time/zone.js';
import type { Debit, Lot } from './lot.js';
import { BeyondCheckpoint, type Member, newMember } from './member.js';

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
  /** What the latest events did, whether or not another refers to them; only where a checkpoint is made or was taken up. */
  readonly recent: Map<string, Made> | undefined;
  /** Whether it went on from a checkpoint, which does not know what every event did. */
  readonly isResumed: boolean;
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

export function newLedger(
  compiled: Compiled,
  wanted: ReadonlySet<string>,
  recent?: Map<string, Made>,
  isResumed = false,
): Ledger {
  return {
    compiled,
    zone: compiled.zone,
    members: new Map(),
    households: new Map(),
    wanted,
    made: new Map(),
    recent,
    isResumed,
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
  const isWanted = ledger.wanted.size > 0 && ledger.wanted.has(event.id);
  if (!isWanted && !ledger.recent) return;
  const made: Made = { event, member, lot, debits, refunded, cancelled: false };
  if (isWanted) ledger.made.set(event.id, made);
  if (ledger.recent) keepRecent(ledger.recent, made);
}

/** Most events that a checkpoint can still tell what they did; of an older one a refund reads the whole history. */
const RECENT = 500;

function keepRecent(recent: Map<string, Made>, made: Made): void {
  recent.set(made.event.id, made);
  if (recent.size <= RECENT) return;
  for (const oldest of recent.keys()) {
    recent.delete(oldest);
    return;
  }
}

/** What an event of a member did; undefined while it has not happened. */
export function madeBy({ made, recent, isResumed }: Ledger, id: string, member: Member): Made | undefined {
  const found = made.get(id) ?? recent?.get(id);
  // In a checkpoint circles of members lie side by side that a whole replay holds apart.
  const isForeign = recent !== undefined && found !== undefined && found.member !== member;
  if (isForeign || (!found && isResumed)) throw new BeyondCheckpoint();
  return found;
}

export function notice(member: Member, event: string, code: NoticeCode): void {
  member.notices.push({ event, code });
}
