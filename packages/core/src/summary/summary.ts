import type { Audience } from '../survey/definition.js';

/** Counts of one item on an integer scale. */
export interface ItemCounts {
  /** Lowest value of the scale: 0 for recommendation, 1 for steps. */
  readonly from: number;
  /** How often each value was given: `counts[0]` for `from`, and so on. */
  readonly counts: readonly number[];
  /** Responses that left the item out. */
  readonly missing: number;
  /** Values outside the scale or not integers: dropped for this item, never clipped. */
  readonly invalid: number;
}

/**
 * Mergeable sufficient statistics of the responses of one survey, unit and period. Every field adds up:
 * `merge(summarise(a), summarise(b))` is `summarise(a ++ b)`, wherever each part was counted.
 */
export interface Summary {
  readonly schema: 1;
  readonly survey: string;
  readonly audience: Audience;
  /** `''` for responses without a unit; merged summaries of several units carry the parent's id or `'*'`. */
  readonly unit: string;
  /** `YYYY-MM` in the company's time zone, `YYYY-Qn`, `YYYY`, or `'*'` when several are merged. */
  readonly period: string;
  readonly responses: number;
  readonly items: Readonly<Record<string, ItemCounts>>;
}
