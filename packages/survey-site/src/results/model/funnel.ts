import { shown } from '@samklang/core/privacy';
import { funnel, totalVariance } from '@samklang/core/unit';
import type { Counted } from '../sources/source.js';
import { recommendationMeans } from './recommendation-means.js';

/** A unit by its number of answers and its score in points. */
export interface FunnelUnit {
  readonly unit: string;
  readonly n: number;
  readonly score: number;
  /** Beyond the 99.8 % limits of chance alone. */
  readonly leaves: boolean;
}

/** Scores against numbers of answers, with what draws the limits: `centre +/- z sqrt(variance / n)`. */
export interface FunnelPlot {
  readonly centre: number;
  /** Variance of one answer, in points squared. */
  readonly variance: number;
  readonly units: readonly FunnelUnit[];
  /** How many leave the funnel, and how many would leave one that also allows for how units usually differ. */
  readonly leaving: number;
  readonly unusual: number;
}

/** The funnel of the recommendation; undefined where nothing varies. Units that are not shown count in its middle only. */
export function funnelOf(counted: Counted): FunnelPlot | undefined {
  const means = recommendationMeans(counted);
  const variance = totalVariance(means) ?? 0;
  const found = funnel(means, variance);
  if (!found) return undefined;
  const rows = found.rows.filter(({ n }) => shown(n, counted.minimum).shown);
  const isFar = (flag: string) => flag.endsWith('_998');
  const units = rows.map(({ unit, n, mean, flag }) => ({ unit, n, score: mean, leaves: isFar(flag) }));
  const leaving = units.filter(({ leaves }) => leaves).length;
  const unusual = rows.filter(({ widenedFlag }) => isFar(widenedFlag)).length;
  return { centre: found.centre, variance, units, leaving, unusual };
}
