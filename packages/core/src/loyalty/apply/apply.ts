import type { LedgerEvent } from '../events.js';
import { touch } from '../ledger/account.js';
import { type Ledger, memberOf, notice } from '../ledger/ledger.js';
import { adoptTiers } from '../ledger/level.js';
import { advance } from '../ledger/time.js';
import { termsAt } from '../pricing/terms.js';
import type { Doing, Outcome } from './doing.js';
import { adjust, earn, join, profile, stamp } from './earn.js';
import { household } from './household.js';
import { reinstate } from './reinstate.js';
import { settled } from './settled.js';
import { give, redeem } from './spend.js';
import { cancel, refund } from './undo.js';

/** Applies the next event. Events come in the order of their instants, then their ids. */
export function apply(ledger: Ledger, event: LedgerEvent, at: number): void {
  const member = memberOf(ledger, event.member);
  const terms = termsAt(ledger.compiled, at);
  const isMember = !Number.isNaN(member.joined);
  if (!terms) notice(member, event.id, 'not-yet-in-force');
  else if (isMember && event.kind === 'join') notice(member, event.id, 'already-joined');
  else if (!isMember && event.kind !== 'join') notice(member, event.id, 'not-a-member');
  else {
    const doing: Doing = { ledger, member, terms, at };
    advance(ledger, member, at);
    act(doing, event);
    const early = member.early?.get(event.id);
    member.early?.delete(event.id);
    for (const one of early ?? []) act(doing, one);
  }
}

function act(doing: Doing, event: LedgerEvent): void {
  const { ledger, member, terms, at } = doing;
  adoptTiers(member, terms.tiers, ledger.zone, at);
  const outcome = perform(doing, event);
  if (outcome === undefined) {
    touch(member.points, event.kind, at, ledger.zone);
    for (const card of member.cards) touch(card, event.kind, at, ledger.zone);
  } else notice(member, event.id, outcome);
  settled(ledger, member, at);
  advance(ledger, member, at);
}

function perform(doing: Doing, event: LedgerEvent): Outcome {
  switch (event.kind) {
    case 'order':
    case 'visit':
    case 'action':
      return earn(doing, event);
    case 'join':
      return join(doing, event);
    case 'profile':
      return profile(doing, event);
    case 'stamp':
      return stamp(doing, event);
    case 'adjust':
      return adjust(doing, event);
    case 'redeem':
      return redeem(doing, event);
    case 'refund':
      return refund(doing, event);
    case 'cancel':
      return cancel(doing, event);
    case 'give':
      return give(doing, event);
    case 'reinstate':
      return reinstate(doing, event);
    case 'household':
      return household(doing, event);
  }
}
