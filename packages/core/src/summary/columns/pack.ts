import type { Column } from './columns.js';
import { CHUNK, digitReader, HIGH, ONES, type OnInvalid, WORDS } from './digits.js';
import type { Field, Plan } from './plan.js';

/** Packs rows [from, from + count), at most `CHUNK`, into {@link RECORDS} and {@link COMPLETE}. */
export type Packer = (from: number, count: number) => void;

// Working memory of this module, the same from call to call: loops over arrays that never change are twice as fast.
/** Records of the chunk packed last. */
export const RECORDS = new Uint32Array(CHUNK);
/** The highest bit is set where all bond items of a row are answered. */
export const COMPLETE = new Uint8Array(CHUNK);
const COMPLETE_WORDS = new Uint32Array(COMPLETE.buffer);
const A = new Uint32Array(WORDS);
const B = new Uint32Array(WORDS);
const C = new Uint32Array(WORDS);
const D = new Uint32Array(WORDS);
const DIGITS = [A, B, C, D];

const EVEN = 0x00ff00ff;

/**
 * Prepares packing. Four rows go at a time, each a byte of a 32-bit word: digits of two items are put together within
 * the bytes, then pairs within 16 bits. Digits off their scale are noticed on the way; only then a chunk is cleaned
 * value by value and packed again.
 */
export function packer(plan: Plan, items: Readonly<Record<string, Column>>, onInvalid: OnInvalid): Packer {
  const fields = [plan.first, plan.second, plan.others].map((field, i) => fieldPacker(field, i < 2, items, onInvalid));
  const pack = (from: number, count: number, clean: boolean) => {
    RECORDS.fill(0);
    COMPLETE.fill(0x80);
    return fields.every((packField) => packField(from, count, clean));
  };
  return (from, count) => {
    if (!pack(from, count, false)) pack(from, count, true);
  };
}

function fieldPacker(field: Field, isBond: boolean, items: Readonly<Record<string, Column>>, onInvalid: OnInvalid) {
  const readers = field.items.map((scale) =>
    digitReader(scale, Object.hasOwn(items, scale.id) ? items[scale.id] : undefined, onInvalid),
  );
  const constants = constantsOf(field, isBond);
  return (from: number, count: number, clean: boolean): boolean => {
    for (let i = 0; i < DIGITS.length; i++) {
      const read = readers[i];
      if (read) read(from, count, clean, DIGITS[i] as Uint32Array);
      else (DIGITS[i] as Uint32Array).fill(0);
    }
    return packField(constants);
  };
}

/** What the digits of a field are put together with. */
interface FieldConstants {
  readonly shift: number;
  /** Added to a word, it takes digits above the scale into the highest bit ... */
  readonly above: readonly number[];
  /** ... and digits above 0; every digit where an answer is not needed to be complete. */
  readonly answered: readonly number[];
  /** Radix of the second and the fourth item, and of the second pair. */
  readonly radices: readonly [number, number, number];
}

function constantsOf(field: Field, isBond: boolean): FieldConstants {
  const places = [0, 1, 2, 3];
  const sizes = places.map((i) => field.items[i]?.size ?? 0);
  const [, second = 0, third = 0, fourth = 0] = sizes;
  return {
    shift: field.shift,
    above: sizes.map((size) => Math.imul(0x7f - size, ONES)),
    answered: places.map((i) => Math.imul(isBond && i < field.items.length ? 0x7f : 0x80, ONES)),
    radices: [second + 1, fourth + 1, (third + 1) * (fourth + 1)],
  };
}

/** Adds a field to the records of a chunk; false when a digit was off its scale. */
function packField({ shift, above, answered, radices }: FieldConstants): boolean {
  const [aboveA = 0, aboveB = 0, aboveC = 0, aboveD = 0] = above;
  const [needA = 0, needB = 0, needC = 0, needD = 0] = answered;
  const [radixB, radixD, radixPair] = radices;
  let bad = 0;
  for (let i = 0; i < WORDS; i++) {
    const a = A[i] as number;
    const b = B[i] as number;
    const c = C[i] as number;
    const d = D[i] as number;
    bad |= a | (a + aboveA) | b | (b + aboveB) | c | (c + aboveC) | d | (d + aboveD);
    COMPLETE_WORDS[i] = (COMPLETE_WORDS[i] as number) & (a + needA) & (b + needB) & (c + needC) & (d + needD);
    const left = (Math.imul(a, radixB) + b) | 0;
    const right = (Math.imul(c, radixD) + d) | 0;
    const even = (Math.imul(left & EVEN, radixPair) + (right & EVEN)) | 0;
    const odd = (Math.imul((left >>> 8) & EVEN, radixPair) + ((right >>> 8) & EVEN)) | 0;
    const row = i * 4;
    RECORDS[row] = (RECORDS[row] as number) | ((even & 0xffff) << shift);
    RECORDS[row + 1] = (RECORDS[row + 1] as number) | ((odd & 0xffff) << shift);
    RECORDS[row + 2] = (RECORDS[row + 2] as number) | ((even >>> 16) << shift);
    RECORDS[row + 3] = (RECORDS[row + 3] as number) | ((odd >>> 16) << shift);
  }
  return (bad & HIGH) === 0;
}
