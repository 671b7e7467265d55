import type { Scale } from '../cells.js';
import { type Column, isNone } from './columns.js';

/** Rows packed at a time: what is made of them stays in the cache. A multiple of four. */
export const CHUNK = 8192;
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
export type DigitReader = (from: number, count: number, clean: boolean, out: Int32Array) => void;

/** Byte columns are read four values at a time, others value by value. */
export function digitReader(scale: Scale, column: Column | undefined, onInvalid: OnInvalid): DigitReader {
  if (!column) return (_from, _count, _clean, out) => out.fill(0);
  const isByte = column instanceof Uint8Array || column instanceof Int8Array;
  const fast = isByte && column.byteOffset % 4 === 0 && (scale.from === 0 || scale.from === 1);
  const words = fast ? new Int32Array(column.buffer, column.byteOffset, column.length >> 2) : null;
  const digitOf = cleanDigit(scale, column, onInvalid);
  return (from, count, clean, out) => {
    if (words && !clean && count === CHUNK && from + count <= column.length) {
      out.set(words.subarray(from >> 2, (from >> 2) + WORDS));
      if (scale.from === 0) addOne(out);
      return;
    }
    const digits = new Uint8Array(out.buffer, out.byteOffset, CHUNK);
    const end = (count + 3) & -4;
    for (let i = 0; i < end; i++) digits[i] = i < count ? digitOf(from + i, clean) : 0;
  };
}

function cleanDigit({ id, from, size }: Scale, column: Column, onInvalid: OnInvalid) {
  const none = from - 1;
  return (row: number, clean: boolean): number => {
    const value = row < column.length ? (column[row] as number) : none;
    const digit = value - none;
    if (digit >= 1 && digit <= size && Number.isInteger(digit)) return digit;
    if (row >= column.length || isNone(column, value, none)) return 0;
    if (!clean) return 0xff;
    onInvalid(row, id);
    return 0;
  };
}

/** Adds 1 to each byte without carrying into the next: 255, no answer, becomes 0. */
function addOne(words: Int32Array): void {
  for (let i = 0; i < WORDS; i++) {
    const word = words[i] as number;
    words[i] = ((word & LOW) + ONES) ^ (word & HIGH);
  }
}
