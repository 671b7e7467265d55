import type { Reading } from './reading.js';

const MEASURE = /^(nps|bond|engagement|trust|csat|ces|enps)$/;
const VERDICT = /^(up|down|unclear|alone|too-few|unreliable|empty)$/;

/**
 * A quick look at a reading before it is shown: whether showing its figure cannot fail. Far smaller than `parseReading`, which
 * says why; it looks at the parts, series and peers only as lists.
 *
 * @example
 * const figure = { value: 31, lo: 26, hi: 36, n: 1284 };
 * canShowReading({ schema: 1, measure: 'nps', unit: '*', period: '2026-Q3', verdict: 'alone', ...figure }) // => true
 * canShowReading({ schema: 1, measure: 'nps', value: 'high' }) // => false
 */
export function canShowReading(json: unknown): json is Reading {
  if (typeof json !== 'object' || json === null) return false;
  const { schema, measure, unit, period, verdict, value, lo, hi, n, parts, series, peers } = json as Partial<
    Record<keyof Reading, unknown>
  >;
  const figure = [value, lo, hi, n];
  return (
    schema === 1 &&
    [measure, verdict, unit, period].every((text) => typeof text === 'string') &&
    MEASURE.test(measure as string) &&
    VERDICT.test(verdict as string) &&
    (figure.every(Number.isFinite) || figure.every((part) => part === null)) &&
    [parts, series, peers].every((list) => list === undefined || Array.isArray(list))
  );
}
