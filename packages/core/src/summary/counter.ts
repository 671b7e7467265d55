/** Adds an amount to a counter, given by its place among the keys. */
export type Add = (counter: number, amount: number) => void;

/** One person's answers by item id, as they came. */
export type AnswerOf = (item: string) => unknown;

/** Whether the person met an item, by the key of its answer. What was not asked is not missing. */
export type IsAsked = (key: string) => boolean;

/** A valid step of one of the counted items, else null. */
export type StepOf = (item: string) => number | null;

/** The place of a counter by its key. */
export type PlaceOf = (key: string) => number;

/** Adds a value to moments whose counters start at `first`: n, sum, sum of squares. */
export function addMoments(first: number, value: number, add: Add): void {
  add(first, 1);
  add(first + 1, value);
  add(first + 2, value * value);
}

/** Adds one complete row to cross products whose counters start at `first`: n, the sums, then the products. */
export function addProducts(first: number, values: readonly number[], add: Add): void {
  add(first, 1);
  let product = first + 1 + values.length;
  values.forEach((value, i) => {
    add(first + 1 + i, value);
    for (let j = i; j < values.length; j++) add(product++, value * (values[j] as number));
  });
}
