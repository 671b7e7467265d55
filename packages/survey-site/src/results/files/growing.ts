import type { Column } from '@samklang/core/summary';

type Kind = 'steps' | 'places' | 'numbers';

const arrays = {
  steps: (length: number) => new Int8Array(length),
  places: (length: number) => new Uint32Array(length),
  numbers: (length: number) => new Float64Array(length),
} as const;

/** A typed array that grows by doubling. */
export class Growing {
  #values: Int8Array | Uint32Array | Float64Array;
  readonly #kind: Kind;
  readonly #none: number;

  /** @param none what a row holds that nothing was set for */
  constructor(kind: Kind, none: number) {
    this.#kind = kind;
    this.#none = none;
    this.#values = arrays[kind](1_024).fill(none);
  }

  set(row: number, value: number): void {
    if (row >= this.#values.length) this.#grow(row);
    this.#values[row] = value;
  }

  at(row: number): number {
    return this.#values[row] ?? this.#none;
  }

  /** The first `rows` values. */
  column(rows: number): Column {
    if (rows > this.#values.length) this.#grow(rows);
    return this.#values.subarray(0, rows);
  }

  #grow(row: number): void {
    const longer = arrays[this.#kind](Math.max(2 * this.#values.length, row + 1)).fill(this.#none);
    longer.set(this.#values);
    this.#values = longer;
  }
}

/** Names by the numbers they are given. */
export class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.list.push(name) - 1;
    this.#places.set(name, place);
    return place;
  }
}
