import type { Summary } from '@samklang/core';
import { shown } from '@samklang/core/privacy';
import { type NpsCounts, npsCounts } from '@samklang/core/score';
import type { Figure } from './company.js';
import { recommendationItem } from './items.js';
import { rememberEach } from './remember.js';

/**
 * A figure as the screen may show it: with its range, hidden, or without any answer. What is hidden has too few answers,
 * or with `protects` would give away a unit that has.
 */
export type Shown =
  | { readonly kind: 'shown'; readonly figure: Figure }
  | { readonly kind: 'hidden'; readonly fewerThan: number; readonly protects?: true }
  | { readonly kind: 'none' };

/** A figure, or why it is not shown. */
export function shownFigure(figure: Figure | undefined, minimum: number): Shown {
  if (!figure) return { kind: 'none' };
  const status = shown(figure.n, minimum);
  return status.shown ? { kind: 'shown', figure } : { kind: 'hidden', fewerThan: status.fewerThan };
}

export const noCounts: NpsCounts = { promoters: 0, passives: 0, detractors: 0, n: 0 };

/** The recommendation counts of every unit, empty where nobody answered the item. */
export const npsByUnit = rememberEach((summaries: readonly Summary[]): ReadonlyMap<string, NpsCounts> => {
  const item = recommendationItem(summaries);
  return new Map(
    summaries.map((summary) => {
      const counts = item === undefined ? undefined : summary.items[item]?.counts;
      return [summary.unit, counts ? npsCounts(counts) : noCounts];
    }),
  );
});
