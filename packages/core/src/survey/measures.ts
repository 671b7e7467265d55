/**
 * What the answers to a survey are put together to. Each id is the key of an answer on steps (`<item>.<row>` for a row
 * of a matrix) unless it says otherwise; all items of one score share a scale. What is left out has the default of
 * docs/architecture.md, "Measures".
 */
export interface SurveyMeasures {
  /** The 0-10 item that segments of customers are compared by. */
  readonly recommendation?: string;
  /** Satisfied from `satisfiedMin`, default 4; dissatisfied up to `dissatisfiedMax`, default 2. */
  readonly satisfaction?: {
    readonly item: string;
    readonly satisfiedMin?: number;
    readonly dissatisfiedMax?: number;
  };
  /** Emotional bond of customers, by dimension. */
  readonly bond?: CompositeMeasure & { readonly classes?: ClassLimits };
  readonly wallet?: WalletMeasure;
  /** Engagement of employees, by driver. */
  readonly engagement?: CompositeMeasure;
  /** Trust of employees: the mean of these items, of which at least half are answered unless `minItems` says more. */
  readonly trust?: { readonly items: readonly string[]; readonly minItems?: number };
  /** The 0-10 item that drivers and trust of employees are held against. */
  readonly outcome?: string;
}

/** Items that form parts, and parts that form an overall score. */
export interface CompositeMeasure {
  /** Ids of the items of each part. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** Fewest answered items for a part to have a score, default half of the largest part. */
  readonly minItems?: number;
  /** Fewest scored parts for the overall score, default all but one. */
  readonly minParts?: number;
}

/** Limits of the classes of bond on 0 to 100; defaults in `BOND_CLASS_LIMITS`. */
export interface ClassLimits {
  readonly fullOverall?: number;
  readonly fullEachPart?: number;
  readonly engagedOverall?: number;
  readonly engagedEachPart?: number;
  readonly disengagedBelow?: number;
}

/** Share of wallet. A ranking `among` the allocation gives the place among the suppliers used. */
export interface WalletMeasure {
  /** An allocation item with an `own` option. */
  readonly share: string;
  /** A number item: spending in the category. */
  readonly spend?: string;
}
