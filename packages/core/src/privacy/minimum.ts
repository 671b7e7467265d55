/** Whether a group is large enough to show, and if not, what may be said of its size. */
export type Shown = { readonly shown: true } | { readonly shown: false; readonly fewerThan: number };

/**
 * Whether `n` answers are enough to show a score. A withheld group says only "fewer than `minimum`": its size,
 * like its score, can point at people.
 *
 * @param n Answers, 0 or more.
 * @param minimum Fewest answers shown, the config's `minimum` for the audience.
 * @throws RangeError when either is negative or not a whole number.
 * @example
 * shown(4, 5) // => { shown: false, fewerThan: 5 }
 */
export function shown(n: number, minimum: number): Shown {
  if (!Number.isInteger(n) || n < 0 || !Number.isInteger(minimum) || minimum < 0) {
    throw new RangeError('shown: n and minimum must be whole numbers, 0 or more.');
  }
  return n >= minimum ? { shown: true } : { shown: false, fewerThan: minimum };
}
