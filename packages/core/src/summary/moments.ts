/** Count, sum and sum of squares of a measure: what means, t intervals and variance components need. It adds up. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}
