import type {
  ActionEvent,
  AdjustEvent,
  JoinEvent,
  OrderEvent,
  ProfileEvent,
  StampEvent,
  VisitEvent,
} from '../events.js';
import { award, payReferral } from '../ledger/award.js';
import { openLot } from '../ledger/credit.js';
import { takePoints } from '../ledger/debit.js';
import { remember } from '../ledger/ledger.js';
import { adoptTiers } from '../ledger/level.js';
import type { Lot } from '../ledger/lot.js';
import { stampCards } from '../ledger/stamp.js';
import { advance, birthdayAfter } from '../ledger/time.js';
import { windowOf } from '../time/calendar.js';
import type { Doing, Outcome } from './doing.js';
import { settled } from './settled.js';

export function join(doing: Doing, event: JoinEvent): Outcome {
  const { ledger, member, terms, at } = doing;
  member.joined = at;
  member.grandfathered = terms.index;
  adoptTiers(member, terms.tiers, ledger.zone, at);
  const referrer = event.referrer === undefined ? undefined : ledger.members.get(event.referrer);
  const known = referrer !== undefined && referrer !== member && !Number.isNaN(referrer.joined);
  if (known) member.referrer = referrer.id;
  setBirthday(doing, event.birthday);
  refer(doing, award(ledger, member, event, terms, at));
  if (event.referrer === undefined || known) return undefined;
  return event.referrer === event.member ? 'own-account' : 'unknown-member';
}

export function profile(doing: Doing, event: ProfileEvent): Outcome {
  setBirthday(doing, event.birthday);
  return undefined;
}

export function earn(doing: Doing, event: OrderEvent | VisitEvent | ActionEvent): Outcome {
  const { ledger, member, terms, at } = doing;
  const lot = award(ledger, member, event, terms, at);
  if (event.kind !== 'action' && terms.cards.length > 0) stampCards(ledger, member, event, lot);
  if (event.kind === 'order') refer(doing, lot);
  remember(ledger, event, member, lot);
  return undefined;
}

export function stamp({ ledger, member, terms, at }: Doing, event: StampEvent): Outcome {
  if (!terms.cards.some(({ card }) => card.id === event.card)) return 'unknown-card';
  const opening = { kind: 'earn', deed: event, terms, at, points: 0, availableAt: at, expiry: terms.expiry } as const;
  const lot = openLot(ledger, member.points, opening);
  stampCards(ledger, member, event, lot);
  remember(ledger, event, member, lot);
  return undefined;
}

export function adjust({ ledger, member, terms, at }: Doing, event: AdjustEvent): Outcome {
  const { points } = event;
  if (points > 0) {
    const opening = { kind: 'earn', deed: event, terms, at, points, availableAt: at, expiry: terms.expiry } as const;
    remember(ledger, event, member, openLot(ledger, member.points, opening));
    return undefined;
  }
  if (terms.version.overdraw !== 'deficit' && -points > member.points.spendable) return 'not-enough';
  const debit = takePoints(ledger, member.points, 'reverse', -points, event, terms, at);
  remember(ledger, event, member, undefined, [debit]);
  return undefined;
}

/** A birthday counts from its first moment, or from now where that is today. */
function setBirthday({ ledger, member, at }: Doing, birthday: string | undefined): void {
  member.birthday = birthday;
  member.birthdayAt = Math.max(at, birthdayAfter(ledger, member, windowOf(ledger.zone, at, 'day').start - 1));
}

function refer({ ledger, member, at }: Doing, lot: Lot): void {
  if (member.referrer === undefined || lot.terms.fixed.referral.length === 0) return;
  const referrer = ledger.members.get(member.referrer);
  if (!referrer) return;
  advance(ledger, referrer, at);
  payReferral(ledger, member, lot, at);
  settled(ledger, referrer, at);
}
