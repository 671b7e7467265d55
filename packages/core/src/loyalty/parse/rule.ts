import { name } from '../../internal/names.js';
import {
  boolean,
  distinct,
  expected,
  fault,
  integer,
  list,
  member,
  oneOf,
  optional,
  type Reader,
  record,
  type Spot,
  string,
} from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import type { Text } from '../../survey/definition.js';
import type { Campaign, Rule, RuleBase, Scope } from '../rules.js';
import { instantOf } from '../time/instant.js';
import { amount, byKind, decimal, duration, label, points, positiveDecimal, somePoints } from './values.js';

const labels = distinct(label, 1, 1000);
const clock = string(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as "09:00"');

export const per = oneOf('day', 'week', 'month', 'quarter', 'half-year', 'year', 'lifetime');

export const scope: Reader<Scope> = record((at) => {
  const read = {
    ...optional(at, 'products', labels),
    ...optional(at, 'brands', labels),
    ...optional(at, 'categories', labels),
  };
  if (Object.keys(read).length === 0) expected(at, 'products, brands or categories');
  return read;
});

const campaign: Reader<Campaign> = record((at) => {
  const days = list(integer(1, 7), 1, 7);
  const hours = record((spot) => ({ from: clock(member(spot, 'from')), to: clock(member(spot, 'to')) }));
  const read: Campaign = {
    ...optional(at, 'from', instant),
    ...optional(at, 'to', instant),
    ...optional(at, 'weekdays', days),
    ...optional(at, 'hours', hours),
  };
  if (read.from && read.to && instantOf(read.to) <= instantOf(read.from)) {
    fault(member(at, 'to'), 'A campaign ends after it begins.');
  }
  return read;
});

/** Reads a rule; `text` reads words in the programme's languages. */
export function ruleReader(text: Reader<Text>): Reader<Rule> {
  const base = (at: Spot): RuleBase => ({
    id: name(member(at, 'id')),
    ...optional(at, 'title', text),
    ...optional(at, 'when', campaign),
    ...optional(at, 'tiers', distinct(name, 1, 100)),
    ...optional(at, 'units', distinct(name, 1, 10_000)),
    ...optional(at, 'minimum', amount),
    ...optional(at, 'limit', limit),
    ...optional(at, 'pending', duration),
    ...optional(at, 'qualifying', boolean),
  });
  const standing = (at: Spot) => ({
    ...optional(at, 'scope', scope),
    ...optional(at, 'alone', boolean),
    ...optional(at, 'priority', integer(-1000, 1000)),
  });
  const flat = (at: Spot) => somePoints(member(at, 'points'));
  const readers: Readonly<Record<Rule['kind'], (at: Spot) => Rule>> = {
    spend: (at) => ({
      ...base(at),
      kind: 'spend',
      ...standing(at),
      points: positiveDecimal(member(at, 'points')),
      per: integer(1, 1_000_000_000)(member(at, 'per')),
      ...optional(at, 'full', boolean),
    }),
    cashback: (at) => ({ ...base(at), kind: 'cashback', ...standing(at), rate: positiveDecimal(member(at, 'rate')) }),
    item: (at) => ({ ...base(at), kind: 'item', ...standing(at), points: flat(at) }),
    visit: (at) => ({ ...base(at), kind: 'visit', ...standing(at), points: flat(at) }),
    multiplier: (at) => ({ ...base(at), kind: 'multiplier', ...standing(at), by: decimal(member(at, 'by')) }),
    bonus: (at) => ({ ...base(at), kind: 'bonus', ...optional(at, 'scope', scope), points: flat(at) }),
    action: (at) => ({ ...base(at), kind: 'action', action: label(member(at, 'action')), points: flat(at) }),
    join: (at) => ({ ...base(at), kind: 'join', points: flat(at) }),
    birthday: (at) => ({ ...base(at), kind: 'birthday', points: flat(at) }),
    referral: (at) => ({
      ...base(at),
      kind: 'referral',
      points: points(member(at, 'points')),
      friend: points(member(at, 'friend')),
      ...optional(at, 'after', oneOf('join', 'order')),
    }),
  };
  return byKind<Rule>(readers, { id: '', kind: 'visit', points: 1 });
}

const limit = record((at) => ({ times: integer(1, 1_000_000)(member(at, 'times')), per: per(member(at, 'per')) }));

/**
 * Names rules that stand alone with one priority and overlap in time: which of them counts could not be told from the
 * programme.
 */
export function checkAlone(at: Spot, rules: readonly Rule[]): void {
  const alone = rules.flatMap((rule, index) => ('alone' in rule && rule.alone ? [{ rule, index }] : []));
  for (const [place, one] of alone.entries()) {
    const other = alone
      .slice(0, place)
      .find(
        ({ rule }) =>
          sort(rule) === sort(one.rule) && priority(rule) === priority(one.rule) && overlap(rule.when, one.rule.when),
      );
    if (!other) continue;
    const names = `${JSON.stringify(other.rule.id)} and ${JSON.stringify(one.rule.id)}`;
    fault(
      member(member(at, one.index), 'when'),
      `The windows of ${names} overlap and both stand alone. Give one a higher priority.`,
    );
  }
}

const sort = ({ kind }: Rule): string => (kind === 'multiplier' ? kind : 'base');
const priority = (rule: Rule): number => ('priority' in rule && rule.priority) || 0;

function overlap(a: Campaign = {}, b: Campaign = {}): boolean {
  const [from, to] = [
    (when: Campaign) => (when.from ? instantOf(when.from) : -Infinity),
    (when: Campaign) => (when.to ? instantOf(when.to) : Infinity),
  ];
  const shareDay = !a.weekdays || !b.weekdays || a.weekdays.some((day) => b.weekdays?.includes(day));
  return from(a) < to(b) && from(b) < to(a) && shareDay && shareHour(a.hours, b.hours);
}

function shareHour(a: Campaign['hours'], b: Campaign['hours']): boolean {
  if (!a || !b) return true;
  const parts = ({ from, to }: NonNullable<Campaign['hours']>) =>
    from <= to
      ? [[from, to]]
      : [
          [from, '24:00'],
          ['00:00', to],
        ];
  return parts(a).some(([from = '', to = '']) => parts(b).some(([start = '', end = '']) => from < end && start < to));
}
