import type { ActionEvent, Deed, JoinEvent, OrderEvent, VisitEvent } from '../events.js';
import { moneyOf } from '../pricing/basis.js';
import type { CompiledRule } from '../pricing/compiled-rule.js';
import { type Circumstances, holds } from '../pricing/conditions.js';
import { MOST_POINTS, priceFixed, priceVisit } from '../pricing/price.js';
import { type Terms, termsAt } from '../pricing/terms.js';
import type { Rule } from '../rules.js';
import { addSpan } from '../time/duration.js';
import { isoOf } from '../time/instant.js';
import { localOf } from '../time/zone.js';
import { openLot } from './credit.js';
import { type Ledger, notice } from './ledger.js';
import { levelId } from './level.js';
import { countEarned, countUses, exhaustedRules, roomFor } from './limits.js';
import type { Lot } from './lot.js';
import type { Member } from './member.js';
import { count } from './standing.js';

type Earning = OrderEvent | VisitEvent | ActionEvent | JoinEvent | Extract<Deed, { kind: 'birthday' }>;

/** Prices a deed by the terms in force and opens the credit: even of 0 points, since money and visits count for status. */
export function award(ledger: Ledger, member: Member, deed: Earning, terms: Terms, at: number): Lot {
  const watch = deed.kind === 'order' || deed.kind === 'visit' ? terms.visitWatch : terms.fixedWatch;
  const c = circumstances(member, deed, terms, at, watch.limited);
  const used: CompiledRule[] | undefined = watch.rules ? [] : undefined;
  const priced = price(terms, c, used, false);
  if (priced > MOST_POINTS) notice(member, deed.id, 'points-cut');
  const points = roomFor(member, terms, at, Math.min(priced, MOST_POINTS));
  const lot = openLot(ledger, member.points, {
    kind: 'earn',
    deed,
    terms,
    at,
    points,
    availableAt: freeAt(terms, used, at),
    expiry: terms.expiry,
    level: c.level,
    exhausted: c.exhausted,
    money: deed.kind === 'order' ? moneyOf(deed, false) : 1,
  });
  if (used && points > 0) countUses(member, used, ledger.zone, at);
  if (points > 0) countEarned(ledger, member, at, points);
  lot.qualifying = watch.status ? Math.min(points, price(terms, c, undefined, true)) : points;
  if (deed.kind === 'order') lot.spend = moneyOf(deed, false);
  if (deed.kind === 'order' || deed.kind === 'visit') lot.visits = 1;
  if (!lot.pending || member.standing?.tiers.by !== 'points') count(member, lot, ledger.zone);
  return lot;
}

export function awardBirthday(ledger: Ledger, member: Member, at: number): void {
  const terms = termsAt(ledger.compiled, at);
  const year = new Date(localOf(ledger.zone, at)).getUTCFullYear();
  if (!terms || terms.fixed.birthday.length === 0 || member.birthdayPaid >= year) return;
  member.birthdayPaid = year;
  award(
    ledger,
    member,
    { id: `${member.id}/birthday/${year}`, kind: 'birthday', member: member.id, at: isoOf(at) },
    terms,
    at,
  );
}

/** Pays both sides once the friend has done what the rule asks. Both credits belong to that deed and go back with it. */
export function payReferral(ledger: Ledger, friend: Member, lot: Lot, at: number): void {
  const { deed, terms } = lot;
  const referrer = friend.referrer === undefined ? undefined : ledger.members.get(friend.referrer);
  if (!referrer || Number.isNaN(referrer.joined) || referrer === friend) return;
  for (const { rule, tests, pending } of terms.fixed.referral) {
    if (
      rule.kind !== 'referral' ||
      (rule.after ?? 'order') !== deed.kind ||
      !holds(tests, circumstances(friend, deed, terms, at, []))
    )
      continue;
    friend.referrer = undefined;
    const wait = pending ?? terms.pending;
    const availableAt = wait ? addSpan(ledger.zone, at, wait) : at;
    for (const [{ points: account }, points] of [[friend, rule.friend] as const, [referrer, rule.points] as const]) {
      if (points === 0) continue;
      const side = openLot(ledger, account, {
        kind: 'earn',
        deed,
        terms,
        at,
        points,
        availableAt,
        expiry: terms.expiry,
        rule: rule.id,
      });
      lot.also = [...(lot.also ?? []), side];
    }
    return;
  }
}

/** What surrounds a deed when it is priced. */
function circumstances(member: Member, deed: Deed, terms: Terms, at: number, limited: readonly Rule[]): Circumstances {
  return {
    deed,
    at,
    level: member.standing && levelId(member.standing),
    money: deed.kind === 'order' ? moneyOf(deed, terms.version.earnOnPoints) : 0,
    exhausted: limited.length > 0 ? exhaustedRules(member, limited, terms.zone, at) : undefined,
  };
}

function price(terms: Terms, c: Circumstances, used: CompiledRule[] | undefined, statusOnly: boolean): number {
  const { kind } = c.deed;
  if (kind === 'order' || kind === 'visit') return priceVisit(terms, c, used, undefined, statusOnly);
  if (kind !== 'action' && kind !== 'join' && kind !== 'birthday') return 0;
  return priceFixed(terms.fixed[kind], c, used, undefined, statusOnly);
}

/** When the points are free: after the longest wait of the rules that gave them. */
function freeAt(terms: Terms, used: readonly CompiledRule[] | undefined, at: number): number {
  const usual = terms.pending ? addSpan(terms.zone, at, terms.pending) : at;
  if (!used || used.length === 0) return usual;
  return Math.max(...used.map(({ pending }) => (pending ? addSpan(terms.zone, at, pending) : usual)));
}
