import type { ItemCounts, Summary } from '@samklang/core';
import type { NpsCounts } from '@samklang/core/score';
import { type Counted, type Release, together } from '../sources/source.js';
import { type Change, changeBetween } from './change.js';
import { addCounts, companyFigure } from './company.js';
import { recommendationItem } from './items.js';
import { remember } from './remember.js';
import { npsByUnit, type Shown, shownFigure } from './shown.js';

export interface Distribution {
  /** How often each score from 0 to 10 was given. */
  readonly counts: readonly number[];
  readonly groups: NpsCounts;
}

export interface Overview {
  readonly responses: number;
  readonly units: number;
  readonly minimum: number;
  readonly employees: boolean;
  readonly nps: Shown;
  readonly missing: number;
  readonly invalid: number;
  readonly distribution: Distribution | undefined;
  /** Against the period before; undefined when there is nothing to compare with. */
  readonly change: Change | undefined;
  /** Of employees at a collector: what is released, and when the running quarter follows. */
  readonly release: Release | undefined;
}

function itemCounts(summaries: readonly Summary[], item: string | undefined): readonly ItemCounts[] {
  if (item === undefined) return [];
  return summaries.flatMap((summary) => summary.items[item] ?? []);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What the first tab shows, of one period and the one before it. */
export const overviewOf = remember((current: Counted, previous?: Counted): Overview => {
  const { summaries, minimum } = current;
  const units = npsByUnit(summaries);
  const recommendation = itemCounts(summaries, recommendationItem(summaries));
  const isHidden = summaries.length === 0 && current.withheld.length > 0;
  const nps: Shown = isHidden
    ? { kind: 'hidden', fewerThan: minimum }
    : shownFigure(companyFigure([...units.values()]), minimum);
  return {
    responses: sum(summaries.map(({ responses }) => responses)),
    units: summaries.filter(({ unit }) => unit !== together).length + current.withheld.length,
    minimum,
    employees: current.audience === 'employee',
    nps,
    missing: sum(recommendation.map(({ missing }) => missing)),
    invalid: sum(recommendation.map(({ invalid }) => invalid)),
    distribution: nps.kind === 'shown' ? distributionOf(recommendation, [...units.values()]) : undefined,
    release: current.released,
    change: previous && changeBetween(npsByUnit(previous.summaries), units, minimum),
  };
});

function distributionOf(items: readonly ItemCounts[], units: readonly NpsCounts[]): Distribution {
  const counts: number[] = new Array(11).fill(0);
  for (const item of items) {
    for (let score = 0; score < counts.length; score += 1)
      counts[score] = (counts[score] ?? 0) + (item.counts[score] ?? 0);
  }
  return { counts, groups: addCounts(units) };
}
