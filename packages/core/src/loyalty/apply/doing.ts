import type { Ledger } from '../ledger/ledger.js';
import type { Member } from '../ledger/member.js';
import type { Terms } from '../pricing/terms.js';
import type { NoticeCode } from '../statement.js';

/** Who does something, when, and under which terms. The member has been brought to that instant. */
export interface Doing {
  readonly ledger: Ledger;
  readonly member: Member;
  readonly terms: Terms;
  readonly at: number;
}

/** Undefined when an event did what it asked. */
export type Outcome = NoticeCode | undefined;
