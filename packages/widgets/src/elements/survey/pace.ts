import type { Item, Survey } from '@samklang/core';
import { flowOf } from '@samklang/core/survey/flow';
import { likelyWay } from './attempt.js';

/** How long a person needs for an item, in seconds; 8 where nothing is said. */
const PACE: { readonly [T in Item['type']]?: number } = {
  nps: 10,
  text: 25,
  number: 12,
  ranking: 20,
  allocation: 30,
  contact: 15,
};
/** Seconds for one row of a matrix. */
const ROW = 6;

const paceOf = (item: Item) => (item.type === 'matrix' ? ROW * item.rows.length : (PACE[item.type] ?? 8));

/** About how many minutes a person needs for these items: whole, at least 1. */
export function minutesFor(items: readonly Item[]): number {
  const seconds = items.reduce((sum, item) => sum + paceOf(item), 0);
  return Math.max(1, Math.round(seconds / 60));
}

/** About how many minutes a whole survey takes, as its first screen says: whole, at least 1. */
export function minutesOf(survey: Survey): number {
  const screen = flowOf(survey, {}).items.slice(0, 1);
  return minutesFor(likelyWay({ survey, seed: '', answers: {}, screen }).items);
}
