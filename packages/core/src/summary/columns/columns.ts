/** Typed array of one value per response. */
export type Column =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/**
 * Responses by column. Row i of every column is response i.
 *
 * An item column holds steps of its scale. No answer is NaN in a float array, and one below the scale in an integer array:
 * 0 for steps from 1, -1 for a scale from 0 (255 in a `Uint8Array`). Anything else off the scale is invalid. A wallet's
 * columns are float arrays. An item without a column was left out by everybody, and so was the end of a column that is too short.
 */
export interface Columns {
  /** Names of the units, by the numbers in `unit`. */
  readonly units: readonly string[];
  /** Place in `units`; its length is the number of responses. A row whose unit or period has no name is skipped. */
  readonly unit: Column;
  /** Names of the periods; left out when all responses are of one period. */
  readonly periods?: readonly string[];
  readonly period?: Column;
  readonly items: Readonly<Record<string, Column>>;
}

/** Counters of some cells, in rising order of cells. */
export interface Block {
  /** Unit times number of periods plus period. */
  readonly cells: Uint32Array;
  /** Counters of the cell in this row, to be read before the next call. */
  at(row: number): ArrayLike<number>;
  /** Memory held. */
  readonly byteLength: number;
}

/** A block that holds its counters, `width` of them a cell. */
export function blockOf(cells: Uint32Array, values: Uint16Array | Uint32Array | Float64Array, width: number): Block {
  return {
    cells,
    at: (row) => values.subarray(row * width, (row + 1) * width),
    byteLength: cells.byteLength + values.byteLength,
  };
}

/** The smallest array that holds sums up to `largest`. */
export function sumsUpTo(largest: number, length: number): Uint16Array | Uint32Array | Float64Array {
  if (largest <= 0xffff) return new Uint16Array(length);
  return largest <= 0xffffffff ? new Uint32Array(length) : new Float64Array(length);
}

/** No answer: NaN, or in integer arrays one below the scale, -1 being 255 in a `Uint8Array`. */
export function isNone(column: Column, value: number, none: number | undefined): boolean {
  if (none === undefined || column instanceof Float64Array || column instanceof Float32Array)
    return Number.isNaN(value);
  return value === none || (column instanceof Uint8Array && value === (none & 0xff));
}
