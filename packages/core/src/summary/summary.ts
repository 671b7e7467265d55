import type { BondSums, CompositeSums, OutcomeProducts, TrustSums, WalletSums } from './sections.js';

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

/** Counts of an item whose answers are no steps: options, words, numbers, dates. */
export interface AnswerCounts {
  /** Responses with a valid answer. A box of consent that was met and left empty is an answer: no. */
  readonly answered: number;
  readonly missing: number;
  /** Answers that the item does not allow. */
  readonly invalid: number;
  /** How often each option was chosen, of consent `yes` and `no`. One response may have chosen several. */
  readonly options?: Readonly<Record<string, number>>;
}

interface Counted {
  readonly schema: 1;
  readonly survey: string;
  /** `''` for responses without a unit; merged summaries of several units carry the parent's id or `'*'`. */
  readonly unit: string;
  /** `YYYY-MM` in the company's time zone, `YYYY-Qn`, `YYYY`, or `'*'` when several are merged. */
  readonly period: string;
  readonly responses: number;
  /** NPS, CSAT, CES and every other item on steps, by key: all that follows from how often each step was chosen. */
  readonly items: Readonly<Record<string, ItemCounts>>;
  /** The other items, by id. */
  readonly answers?: Readonly<Record<string, AnswerCounts>>;
}

/** Answers of customers. The sections are there where the measures of the survey define them. */
export interface CustomerSummary extends Counted {
  readonly audience: 'customer';
  readonly bond?: BondSums;
  readonly wallet?: WalletSums;
}

/** Answers of employees. Counts under the minimum group are personal data: suppress after merging, on what is shown. */
export interface EmployeeSummary extends Counted {
  readonly audience: 'employee';
  /** Drivers and index. */
  readonly engagement?: CompositeSums;
  readonly trust?: TrustSums;
  readonly outcome?: OutcomeProducts;
}

/**
 * Mergeable sufficient statistics of the responses of one survey, unit and period. Every field adds up:
 * `merge(summarise(a), summarise(b))` is `summarise(a ++ b)`, wherever each part was counted.
 */
export type Summary = CustomerSummary | EmployeeSummary;
