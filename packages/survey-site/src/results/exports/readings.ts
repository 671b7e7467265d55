import type { Config } from '@samklang/core';
import { ALL, READING_MEASURES, type Reading, type ReadingMeasure, readingOf } from '@samklang/core/reading';
import { type Counted, together } from '../sources/source.js';
import type { Figures } from '../state.js';

/** Readings of single units are made for companies of up to so many: each looks at all the others. */
export const mostUnits = 300;

/** Withheld units together go into the company's figure; they are no unit that a gauge could show. */
const rest = 'other-units';

const employeeMeasures: readonly ReadingMeasure[] = ['engagement', 'trust', 'enps'];

export interface ReadingOptions {
  readonly figures: Figures;
  /** Chosen period and the one before it; `''` is all time. */
  readonly period: string;
  readonly before: string | undefined;
  readonly units: Config['units'];
}

/** What gauges show of the chosen survey and period: of all units together, and of each while there are not too many. */
export function readingsOf({ figures, period, before, units }: ReadingOptions): readonly Reading[] {
  const { current, previous } = figures;
  const ids = current.summaries.map(({ unit }) => unit).filter((unit) => unit !== together);
  const wanted = ids.length <= mostUnits ? [ALL, ...ids] : [ALL];
  const measures = READING_MEASURES.filter(
    (measure) => employeeMeasures.includes(measure) === (current.audience === 'employee'),
  );
  const periods = [
    ...(previous && before !== undefined ? [{ period: before, summaries: renamed(previous) }] : []),
    { period: period || ALL, summaries: renamed(current) },
  ];
  const { minimum } = current;
  return measures.flatMap((measure) =>
    wanted.flatMap((unit) => {
      const reading = readingOf({ measure, unit, periods, units, minimum });
      return reading ? [withoutRest(reading)] : [];
    }),
  );
}

const renamed = ({ summaries }: Counted) =>
  summaries.map((summary) => (summary.unit === together ? { ...summary, unit: rest } : summary));

function withoutRest(reading: Reading): Reading {
  if (!reading.peers) return reading;
  return { ...reading, peers: reading.peers.filter(({ unit }) => unit !== rest) };
}
