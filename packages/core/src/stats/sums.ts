export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** NaN without values. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** The inner product of two lists of one length. */
export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
