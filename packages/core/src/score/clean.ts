/** The values an item may have. */
export interface ItemScale {
  readonly min: number;
  readonly max: number;
  /** Whole steps only; false for measures such as a share of wallet in percent. */
  readonly integer: boolean;
}

/** How many rows an item has and what became of them: `rows = missing + invalid + valid`. */
export interface Cleaned {
  readonly rows: number;
  readonly missing: number;
  readonly invalid: number;
  readonly valid: number;
}

/**
 * A value that lies on the scale, or null. Anything else, a string of digits too, is dropped for this item only and
 * never clipped: an 11 is no 10. Our own rule.
 *
 * @example
 * validOn({ min: 0, max: 10, integer: true }, 9) // => 9
 * validOn({ min: 0, max: 10, integer: true }, 11) // => null
 */
export function validOn({ min, max, integer }: ItemScale, value: unknown): number | null {
  if (typeof value !== 'number' || !(value >= min && value <= max) || value === Infinity) return null;
  return integer && !Number.isInteger(value) ? null : value;
}

/**
 * Counts what was left out (null or undefined) apart from what lies outside the scale. Our own rule.
 *
 * @example
 * countCleaned({ min: 1, max: 5, integer: true }, [5, null, 7, 2.5]) // => { rows: 4, missing: 1, invalid: 2, valid: 1 }
 */
export function countCleaned(scale: ItemScale, values: readonly unknown[]): Cleaned {
  const missing = values.filter((value) => value === null || value === undefined).length;
  const valid = values.filter((value) => validOn(scale, value) !== null).length;
  return { rows: values.length, missing, invalid: values.length - missing - valid, valid };
}
