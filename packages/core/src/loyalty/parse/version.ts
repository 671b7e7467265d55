import { name } from '../../internal/names.js';
import {
  boolean,
  fault,
  integer,
  list,
  member,
  oneOf,
  optional,
  type Reader,
  record,
  type Spot,
  show,
} from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import type { Text } from '../../survey/definition.js';
import type { Expiry, Redemption, Reinstatement, Reward, StampCard, Version } from '../programme.js';
import { eventKind } from './event.js';
import { checkAlone, per, ruleReader, scope } from './rule.js';
import { tiersReader, unitOfCalendar } from './tiers.js';
import { amount, byKind, dayOfYear, differ, duration, points, somePoints } from './values.js';

/** Reads one version of the terms; `text` reads words in the programme's languages. */
export function versionReader(text: Reader<Text>): Reader<Version> {
  const rule = ruleReader(text);
  const rules = (at: Spot) => {
    const all = list(rule, 0, 500)(at);
    differ(at, all);
    checkAlone(at, all);
    return all;
  };
  return record((at) => {
    const version: Version = {
      from: instant(member(at, 'from')),
      rules: rules(member(at, 'rules')),
      ...optional(at, 'rounding', rounding),
      ...optional(at, 'pending', duration),
      ...optional(at, 'expiry', expiry),
      ...optional(at, 'returns', oneOf('only-pending', 'within-balance', 'unlimited')),
      ...optional(at, 'overdraw', oneOf('refuse', 'deficit')),
      ...optional(at, 'earnOnPoints', boolean),
      ...optional(at, 'caps', list(cap, 1, 7)),
      ...optional(at, 'exclusions', scope),
      ...optional(at, 'tiers', tiersReader(text)),
      ...optional(at, 'cards', unique(cardReader(text), 50)),
      ...optional(at, 'rewards', unique(rewardReader(text), 500)),
      ...optional(at, 'redemption', redemption),
      ...optional(
        at,
        'pooling',
        record((spot) => ({ split: oneOf('proportional')(member(spot, 'split')) })),
      ),
      ...optional(at, 'reinstatement', reinstatement),
    };
    checkLevels(at, version);
    return version;
  });
}

/** Every level that is named must be one of the version's. */
function checkLevels(at: Spot, { rules, rewards = [], tiers, reinstatement }: Version): void {
  const known = new Set(tiers?.levels.map(({ id }) => id));
  const check = (spot: Spot, id: string | undefined) => {
    if (id && !known.has(id)) fault(spot, `No level has the id ${show(id)}.`);
  };
  for (const [key, entries] of [
    ['rules', rules],
    ['rewards', rewards],
  ] as const) {
    entries.forEach((entry, index) => {
      const spot = member(member(member(at, key), index), 'tiers');
      for (const [place, id] of (entry.tiers ?? []).entries()) check(member(spot, place), id);
    });
  }
  const extensions = member(member(at, 'reinstatement'), 'extensions');
  for (const [index, { tier }] of (reinstatement?.extensions ?? []).entries()) {
    check(member(member(extensions, index), 'tier'), tier);
  }
}

export const expiry: Reader<Expiry> = (() => {
  const existing = (at: Spot) => optional(at, 'existing', oneOf('keep', 'grandfather'));
  const readers: Readonly<Record<Expiry['kind'], (at: Spot) => Expiry>> = {
    none: () => ({ kind: 'none' }),
    rolling: (at) => ({
      kind: 'rolling',
      after: duration(member(at, 'after')),
      ...optional(at, 'end', unitOfCalendar),
      ...existing(at),
    }),
    calendar: (at) => ({
      kind: 'calendar',
      on: dayOfYear(member(at, 'on')),
      ...optional(at, 'keep', integer(0, 100)),
      ...existing(at),
    }),
    inactivity: (at) => ({
      kind: 'inactivity',
      after: duration(member(at, 'after')),
      ...optional(at, 'activity', list(eventKind, 1, 20)),
      ...existing(at),
    }),
  };
  return byKind<Expiry>(readers, { kind: 'none' });
})();

const rounding = record((at) => ({
  ...optional(at, 'mode', oneOf('down', 'nearest', 'up')),
  ...optional(at, 'moment', oneOf('once', 'each')),
}));

const cap = record((at) => ({ per: per(member(at, 'per')), points: points(member(at, 'points')) }));

const redemption: Reader<Redemption> = record((at) => ({
  points: somePoints(member(at, 'points')),
  amount: integer(1, 1_000_000_000)(member(at, 'amount')),
  ...optional(at, 'minimum', points),
  ...optional(at, 'percent', integer(0, 100)),
}));

const extension = record((at) => ({ ...optional(at, 'tier', name), by: duration(member(at, 'by')) }));

const reinstatement: Reader<Reinstatement> = record((at) => ({
  window: duration(member(at, 'window')),
  extensions: list(extension, 1, 100)(member(at, 'extensions')),
}));

function rewardReader(text: Reader<Text>): Reader<Reward> {
  return record((at) => ({
    id: name(member(at, 'id')),
    title: text(member(at, 'title')),
    cost: somePoints(member(at, 'cost')),
    ...optional(at, 'tiers', list(name, 1, 100)),
  }));
}

function cardReader(text: Reader<Text>): Reader<StampCard> {
  type Earn = NonNullable<StampCard['earn']>;
  const earn = byKind<Earn>(
    {
      visit: (at) => ({ kind: 'visit', ...optional(at, 'minimum', amount) }),
      item: (at) => ({ kind: 'item', scope: scope(member(at, 'scope')) }),
      spend: (at) => ({ kind: 'spend', per: integer(1, 1_000_000_000)(member(at, 'per')) }),
    },
    { kind: 'visit' },
  );
  return record((at) => ({
    id: cardId(member(at, 'id')),
    title: text(member(at, 'title')),
    size: integer(1, 1000)(member(at, 'size')),
    reward: text(member(at, 'reward')),
    ...optional(at, 'earn', earn),
    ...optional(at, 'perDay', integer(1, 1000)),
    ...optional(at, 'overflow', oneOf('carry', 'discard')),
    ...optional(at, 'expiry', expiry),
    ...optional(at, 'keep', duration),
  }));
}

function cardId(at: Spot): string {
  if (at.value === 'points') fault(at, 'The points have that name. Choose another.');
  return name(at);
}

function unique<T extends { readonly id: string }>(read: Reader<T>, most: number): Reader<readonly T[]> {
  return (at) => {
    const entries = list(read, 1, most)(at);
    differ(at, entries);
    return entries;
  };
}
