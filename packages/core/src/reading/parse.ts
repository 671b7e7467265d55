import {
  boolean,
  fault,
  finite,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
  string,
} from '../internal/read.js';
import type { Parsed } from '../result.js';
import {
  type MaybeFigure,
  NO_FIGURE,
  type PreviousReading,
  READING_MEASURES,
  type Reading,
  type ReadingFigure,
  type ReadingMeasure,
  type ReadingPart,
  type ReadingPeer,
  type ReadingPoint,
  type ReadingVerdict,
  rangeOfMeasure,
} from './reading.js';

const MOST_ENTRIES = 100_000;
/** Digits of a rounded figure may leave its interval by so much. */
const ROUNDING = 0.5;

const unit = string(/^(\*|[A-Za-z0-9_-]{0,64})$/, 'the id of a unit, or "*" for all');
const period = string(/^(\*|\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?)$/, 'a period such as "2026-Q3", or "*" for all time');
const someWords = string(/^[^\0]{1,200}$/, 'at most 200 characters');
const [first = 'nps', ...others] = READING_MEASURES;
const measureOf: Reader<ReadingMeasure> = oneOf(first, ...others);
const verdictOf: Reader<ReadingVerdict> = oneOf<ReadingVerdict>(
  'up',
  'down',
  'unclear',
  'alone',
  'too-few',
  'unreliable',
  'empty',
);
const count = integer(0, Number.MAX_SAFE_INTEGER);

/**
 * Reads a reading from untrusted JSON. Each fault is named by its path; members it does not know are left out. Never throws.
 *
 * @example
 * parseReading({ schema: 1 }).ok // => false
 */
export function parseReading(json: unknown): Parsed<Reading> {
  return parse(json, record(reading));
}

function reading(at: Spot): Reading {
  const measure = measureOf(member(at, 'measure'));
  const range = rangeOfMeasure(measure);
  const verdict = verdictOf(member(at, 'verdict'));
  const shown = maybeFigure(at, range);
  const isMute = verdict === 'too-few' || verdict === 'unreliable' || verdict === 'empty';
  if (isMute !== (shown.value === null)) {
    fault(
      member(at, 'verdict'),
      isMute ? 'A reading with a figure is not this.' : 'A reading without a figure is not this.',
    );
  }
  return {
    schema: oneOf(1)(member(at, 'schema')),
    measure,
    unit: unit(member(at, 'unit')),
    ...optional(at, 'name', someWords),
    period: period(member(at, 'period')),
    ...shown,
    verdict,
    ...optional(at, 'minimum', count),
    ...optional(at, 'target', within(range)),
    ...optional(at, 'previous', record(previous(range))),
    ...optional(at, 'parts', list(record(part(range)), 0, 100)),
    ...optional(at, 'series', list(record(point(range)), 0, 1000)),
    ...optional(at, 'peers', list(record(peer(range)), 0, MOST_ENTRIES)),
  };
}

type Range = readonly [number, number];

function within([least, most]: Range): Reader<number> {
  return (at) => {
    const value = finite(at);
    if (value < least || value > most) fault(at, `This lies outside ${least} to ${most}.`);
    return value;
  };
}

function figure(at: Spot, range: Range): ReadingFigure {
  const read = within(range);
  const [value, lo, hi] = [read(member(at, 'value')), read(member(at, 'lo')), read(member(at, 'hi'))];
  if (lo > value + ROUNDING || hi < value - ROUNDING)
    fault(member(at, 'value'), 'This lies outside its own range, lo to hi.');
  return { value, lo, hi, n: count(member(at, 'n')) };
}

/** All four are null, or none is. */
function maybeFigure(at: Spot, range: Range): MaybeFigure {
  const isNull = (key: string) => member(at, key).value === null;
  return ['value', 'lo', 'hi', 'n'].every(isNull) ? NO_FIGURE : figure(at, range);
}

const previous =
  (range: Range): Reader<PreviousReading> =>
  (at) => ({
    period: period(member(at, 'period')),
    ...figure(at, range),
    change: record(change)(member(at, 'change')),
  });

const change: Reader<PreviousReading['change']> = (at) => ({
  value: finite(member(at, 'value')),
  lo: finite(member(at, 'lo')),
  hi: finite(member(at, 'hi')),
});

const part =
  (range: Range): Reader<ReadingPart> =>
  (at) => ({ name: someWords(member(at, 'name')), ...maybeFigure(at, range) });

const point =
  (range: Range): Reader<ReadingPoint> =>
  (at) => ({ period: period(member(at, 'period')), ...maybeFigure(at, range), ...optional(at, 'ewma', record(ewma)) });

const ewma: Reader<NonNullable<ReadingPoint['ewma']>> = (at) => ({
  value: finite(member(at, 'value')),
  lo: finite(member(at, 'lo')),
  hi: finite(member(at, 'hi')),
  out: boolean(member(at, 'out')),
});

const peer =
  (range: Range): Reader<ReadingPeer> =>
  (at) => ({
    unit: unit(member(at, 'unit')),
    ...optional(at, 'name', someWords),
    value: within(range)(member(at, 'value')),
    n: count(member(at, 'n')),
  });
