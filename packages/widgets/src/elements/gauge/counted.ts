import type { Summary } from '@samklang/core';
import { READING_MEASURES, type Reading, readingOf } from '@samklang/core/reading';
import { parseSummary } from '@samklang/core/summary';

/** Fewest customers before a score is shown. */
const MINIMUM = 10;

/**
 * The reading of a summary of customers' answers, which a page has counted itself. Without a measure the first it holds.
 *
 * @throws TypeError for what is no summary of customers, or does not hold the measure.
 */
export function readingOfSummary(json: unknown, measure: string | undefined): Reading {
  const parsed = parseSummary(json);
  if (!parsed.ok) throw new TypeError(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
  const summary: Summary = parsed.value;
  if (summary.audience !== 'customer') {
    throw new TypeError('audience: figures of employees come as readings, which the collector has suppressed.');
  }
  const { unit, period } = summary;
  for (const one of READING_MEASURES.filter((known) => !measure || known === measure)) {
    const reading = readingOf({
      ...{ measure: one, unit, units: [], minimum: MINIMUM },
      periods: [{ period, summaries: [summary] }],
    });
    if (reading) return reading;
  }
  throw new TypeError(`measure: this summary does not hold ${measure ?? 'any'}.`);
}
