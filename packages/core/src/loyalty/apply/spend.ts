import type { GiveEvent, RedeemEvent } from '../events.js';
import type { Account } from '../ledger/account.js';
import { open } from '../ledger/credit.js';
import { takePoints } from '../ledger/debit.js';
import { remember } from '../ledger/ledger.js';
import { levelId } from '../ledger/level.js';
import { cardAccount } from '../ledger/stamp.js';
import { advance } from '../ledger/time.js';
import type { NoticeCode } from '../statement.js';
import type { Doing, Outcome } from './doing.js';
import { redeemTogether } from './household.js';
import { settled } from './settled.js';

/** One debit: of points, of a reward's cost or of a full card. More than there is is refused whole, unless it may be owed. */
export function redeem(doing: Doing, event: RedeemEvent): Outcome {
  const { ledger, member, terms, at } = doing;
  const cost = costOf(doing, event);
  if (typeof cost === 'string') return cost;
  const { account, points } = cost;
  if (event.household !== undefined) return redeemTogether(doing, event, event.household, points);
  if (points > account.spendable && terms.version.overdraw !== 'deficit') return 'not-enough';
  remember(ledger, event, member, undefined, [takePoints(ledger, account, 'spend', points, event, terms, at)]);
  return undefined;
}

/** Points go to another member with the dates they have. */
export function give({ ledger, member, terms, at }: Doing, event: GiveEvent): Outcome {
  const other = ledger.members.get(event.to);
  if (other === member) return 'own-account';
  if (!other || Number.isNaN(other.joined)) return 'unknown-member';
  if (event.points > member.points.spendable) return 'not-enough';
  advance(ledger, other, at);
  const { drained } = takePoints(ledger, member.points, 'give', event.points, event, terms, at);
  for (const { lot, points } of drained) {
    const opening = { kind: 'receive', deed: event, terms, at, points, availableAt: at, expiry: terms.expiry } as const;
    open(ledger, other.points, opening, lot.expiresAt, lot.idle, false);
  }
  settled(ledger, other, at);
  return undefined;
}

function costOf({ member, terms }: Doing, event: RedeemEvent): { account: Account; points: number } | NoticeCode {
  if (event.card !== undefined) {
    const card = terms.cards.find(({ card }) => card.id === event.card);
    return card ? { account: cardAccount(member, card), points: card.card.size } : 'unknown-card';
  }
  if (event.reward === undefined) return { account: member.points, points: event.points ?? 0 };
  const reward = terms.rewards.get(event.reward);
  if (!reward) return 'unknown-reward';
  const level = member.standing && levelId(member.standing);
  if (reward.tiers && !(level && reward.tiers.includes(level))) return 'not-for-this-level';
  return { account: member.points, points: reward.cost };
}
