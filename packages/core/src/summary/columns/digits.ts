import type { Scale } from '../cells.js';
import { type Column, isNone } from './columns.js';

/** Rows packed at a time: what is made of them stays in the cache. A multiple of four. */
export const CHUNK = 2048;
export const WORDS = CHUNK / 4;

export const ONES = 0x01010101;
export const HIGH = 0x80808080 | 0;
const LOW = 0x7f7f7f7f;

/** Tells a value that is off its scale. */
export type OnInvalid = (row: number, item: string) => void;

/**
 * Reads rows [from, from + count) of a column as digits, four to a word: 0 no answer, 1 the lowest step. A value off the
 * scale has its highest bit set, or with `clean` is told and becomes 0.
 */
export type DigitReader = (from: number, count: number, clean: boolean) => Uint32Array;

/** Byte columns are read four values at a time, others value by value. */
export function digitReader(scale: Scale, column: Column | undefined, onInvalid: OnInvalid): DigitReader {
  const scratch = new Uint32Array(WORDS);
  if (!column) return () => scratch;
  const one = slowReader(scale, column, new Uint8Array(scratch.buffer), onInvalid);
  const isByte = column instanceof Uint8Array || column instanceof Int8Array;
  const fast = isByte && column.byteOffset % 4 === 0 && (scale.from === 0 || scale.from === 1);
  return (from, count, clean) => {
    if (fast && !clean && count === CHUNK && from + count <= column.length) {
      const words = new Uint32Array(column.buffer, column.byteOffset + from, WORDS);
      return scale.from === 1 ? words : addOne(words, scratch);
    }
    for (let i = 0; i < CHUNK; i++) one(i, from + i, i < count, clean);
    return scratch;
  };
}

function slowReader({ id, from, size }: Scale, column: Column, digits: Uint8Array, onInvalid: OnInvalid) {
  const none = from - 1;
  return (i: number, row: number, isRow: boolean, clean: boolean): void => {
    const value = isRow && row < column.length ? (column[row] as number) : none;
    const digit = value - none;
    const valid = digit >= 0 && digit <= size && Number.isInteger(digit);
    const left = Number.isNaN(value) || isNone(column, value, none);
    digits[i] = valid ? digit : 0;
    if (valid || left) return;
    if (clean) onInvalid(row, id);
    else digits[i] = 0xff;
  };
}

/** Adds 1 to each byte without carrying into the next: 255, no answer, becomes 0. */
function addOne(words: Uint32Array, out: Uint32Array): Uint32Array {
  for (let i = 0; i < WORDS; i++) {
    const word = words[i] as number;
    out[i] = ((word & LOW) + ONES) ^ (word & HIGH);
  }
  return out;
}
