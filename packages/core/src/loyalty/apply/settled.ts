import type { Ledger } from '../ledger/ledger.js';
import { evaluate } from '../ledger/level.js';
import type { Member } from '../ledger/member.js';
import { nextInstant } from '../ledger/time.js';

/** Places a member anew after something changed, and looks up when time will change something next. */
export function settled(ledger: Ledger, member: Member, at: number): void {
  evaluate(ledger, member, at);
  member.next = nextInstant(ledger, member);
}
