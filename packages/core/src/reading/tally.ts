import { type NpsCounts, npsCounts } from '../score/nps-counts.js';
import type { Histogram } from '../stats/histogram.js';
import { requireCount } from '../stats/require.js';
import type { Measures } from '../summary/measures.js';
import type { Moments } from '../summary/moments.js';
import { pointsOf, type ScoreMoments } from '../summary/sections.js';
import type { ItemCounts, Summary } from '../summary/summary.js';
import type { ReadingMeasure } from './reading.js';

/** `x` of `n` answers. */
export interface Hits {
  readonly x: number;
  readonly n: number;
}

/** What one measure needs of a summary: it adds up, and its interval follows from it. */
export type Tally =
  | { readonly kind: 'nps'; readonly counts: NpsCounts }
  | { readonly kind: 'mean'; readonly moments: Moments }
  /** The mean of the shares of one item or of several. */
  | { readonly kind: 'shares'; readonly shares: readonly Hits[] };

/** Which items were asked: as `measuresOf` the survey says. Left out, they are found by their scale and usual id. */
export type Asked = Pick<Measures, 'recommendation' | 'outcome' | 'satisfaction'>;

/** Lowest favourable step of five, for trust. */
const FAVOURABLE = 4;
/** Lowest step of seven at which a visit was easy, see `cesScore`. */
const EASY = 5;
const SATISFACTION_IDS = ['csat', 'sat', 'satisfaction'];

/** The tally of a measure; undefined where the survey does not measure it. */
export function tallyOf(measure: ReadingMeasure, summary: Summary, asked: Asked = {}): Tally | undefined {
  switch (measure) {
    case 'nps':
      return summary.audience === 'customer' ? recommendation(summary, asked.recommendation) : undefined;
    case 'enps':
      return summary.audience === 'employee' ? recommendation(summary, asked.outcome) : undefined;
    case 'bond':
      return summary.audience === 'customer' && summary.bond ? mean(summary.bond.overall) : undefined;
    case 'engagement':
      return summary.audience === 'employee' && summary.engagement ? mean(summary.engagement.overall) : undefined;
    case 'trust':
      return trust(summary);
    case 'csat': {
      const { item, satisfiedMin = 4 } = asked.satisfaction ?? {};
      const found = stepsOf(summary, item ?? SATISFACTION_IDS, 5);
      return found && topBox(found, satisfiedMin);
    }
    case 'ces': {
      const found = stepsOf(summary, 'ces', 7);
      return found && topBox(found, EASY);
    }
  }
}

/** Items of the trust scale; none where trust is not asked. */
function trustItems(summary: Summary): readonly (readonly [string, ItemCounts])[] {
  const ids = summary.audience === 'employee' ? (summary.trust?.items.of ?? []) : [];
  return ids.flatMap((id) => {
    const counts = summary.items[id];
    return counts ? [[id, counts] as const] : [];
  });
}

const favourableTally = (histogram: Histogram): Tally => topBox(histogram, FAVOURABLE);

const mean = (score: ScoreMoments): Tally => ({ kind: 'mean', moments: pointsOf(score) });

function recommendation({ items }: Summary, id: string | undefined): Tally | undefined {
  const item = id === undefined ? firstScale(items) : items[id];
  return item && isScale(item) ? { kind: 'nps', counts: npsCounts(item.counts) } : undefined;
}

const isScale = ({ from, counts }: ItemCounts) => from === 0 && counts.length === 11;

function firstScale(items: Summary['items']): ItemCounts | undefined {
  for (const id in items) if (items[id] && isScale(items[id])) return items[id];
  return undefined;
}

/** The first of these items of customers that has so many steps from 1. */
function stepsOf({ audience, items }: Summary, ids: string | readonly string[], steps: number): ItemCounts | undefined {
  if (audience !== 'customer') return undefined;
  for (const id of typeof ids === 'string' ? [ids] : ids) {
    const item = items[id];
    if (item?.from === 1 && item.counts.length === steps) return item;
  }
  return undefined;
}

function hitsFrom(least: number, { from, counts }: Histogram): Hits {
  let [x, n] = [0, 0];
  for (let step = 0; step < counts.length; step += 1) {
    const count = counts[step] ?? 0;
    requireCount('tallyOf', count);
    n += count;
    if (from + step >= least) x += count;
  }
  return { x, n };
}

const topBox = (item: Histogram, from: number): Tally => ({ kind: 'shares', shares: [hitsFrom(from, item)] });

function trust(summary: Summary): Tally | undefined {
  const shares = trustItems(summary).map(([, counts]) => hitsFrom(FAVOURABLE, counts));
  return shares.length > 0 ? { kind: 'shares', shares } : undefined;
}

/** Tallies of the measure's dimensions, drivers or items, each with its name. */
export function partTallies(measure: ReadingMeasure, summary: Summary): readonly (readonly [string, Tally])[] {
  if (measure === 'trust') return trustItems(summary).map(([id, counts]) => [id, favourableTally(counts)]);
  const composite = summary.audience === 'customer' ? summary.bond : summary.engagement;
  if (!composite || !(measure === 'bond' || measure === 'engagement')) return [];
  const parts: [string, Tally][] = [];
  for (const name in composite.parts) {
    const score = composite.parts[name];
    if (score) parts.push([name, mean(score)]);
  }
  return parts;
}

/** Answers behind a tally: of several items the one with the fewest. */
export function answersOf(tally: Tally): number {
  if (tally.kind === 'nps') return tally.counts.n;
  if (tally.kind === 'mean') return tally.moments.n;
  return Math.min(...tally.shares.map(({ n }) => n));
}
