import { name } from '../../internal/names.js';
import {
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
} from '../../internal/read.js';
import type { Text } from '../../survey/definition.js';
import type { Downgrade, Level, Tiers } from '../programme.js';
import { byKind, decimal, differ, duration, LARGEST_AMOUNT, points } from './values.js';

export const unitOfCalendar = oneOf('day', 'week', 'month', 'quarter', 'half-year', 'year');

type Window = NonNullable<Tiers['window']>;

const window = byKind<Window>(
  {
    lifetime: () => ({ kind: 'lifetime' }),
    calendar: (at) => ({ kind: 'calendar', unit: unitOfCalendar(member(at, 'unit')) }),
    rolling: (at) => ({ kind: 'rolling', over: duration(member(at, 'over')) }),
  },
  { kind: 'lifetime' },
);

const downgrade: Reader<Downgrade> = record((at) => ({
  policy: oneOf('never', 'at-once', 'period-end', 'next-period-end', 'anniversary')(member(at, 'policy')),
  ...optional(at, 'period', unitOfCalendar),
  ...optional(at, 'grace', duration),
  ...optional(at, 'step', oneOf('fitting', 'one-down')),
}));

/** Reads levels from the lowest, each above the one before. */
export function tiersReader(text: Reader<Text>): Reader<Tiers> {
  const level: Reader<Level> = record((at) => ({
    id: name(member(at, 'id')),
    name: text(member(at, 'name')),
    ...optional(at, 'from', integer(0, LARGEST_AMOUNT)),
    ...optional(at, 'after', duration),
    ...optional(at, 'multiplier', decimal),
    ...optional(at, 'entry', points),
    ...optional(at, 'benefits', list(text, 0, 50)),
  }));
  return record((at) => {
    const spot = member(at, 'levels');
    const levels = list(level, 1, 100)(spot);
    const by = oneOf('points', 'balance', 'spend', 'visits', 'time')(member(at, 'by'));
    differ(spot, levels);
    checkSteps(spot, by, levels);
    return { by, ...optional(at, 'window', window), ...optional(at, 'downgrade', downgrade), levels };
  });
}

function checkSteps(at: Spot, by: Tiers['by'], levels: readonly Level[]): void {
  levels.forEach(({ from, after }, index) => {
    const spot = member(at, index);
    if (by === 'time' && index > 0 && after === undefined) expected(member(spot, 'after'), 'the time since joining');
    if (by === 'time') return;
    if (index > 0 && from === undefined) expected(member(spot, 'from'), 'the least that qualifies');
    if (index === 0 && from) fault(member(spot, 'from'), 'The first level is where members begin: from 0.');
    if (index > 0 && from !== undefined && from <= (levels[index - 1]?.from ?? 0)) {
      fault(member(spot, 'from'), 'Each level begins above the one before it.');
    }
  });
}
