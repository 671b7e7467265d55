import type { Column } from './columns.js';
import { CHUNK, digitReader, HIGH, ONES, type OnInvalid, WORDS } from './digits.js';
import type { Field, Plan } from './plan.js';

/** Packs rows [from, from + count), at most `CHUNK`, into {@link packedRecords} and {@link packedPartial}. */
export type Packer = (from: number, count: number) => void;

// Working memory of this module, the same from call to call: loops over arrays that never change are twice as fast.
/** Records of the chunk packed last. */
const RECORDS = new Int32Array(CHUNK);
/** 1 where a bond item of a row is not answered. */
const PARTIAL = new Uint8Array(CHUNK);
const PARTIAL_WORDS = new Int32Array(PARTIAL.buffer);
/** Apart by a line of the cache more than a chunk: arrays at like addresses would push each other out. */
const APART = CHUNK + 192;
const SPACE = new ArrayBuffer(12 * APART);
const A = digitsAt(0);
const B = digitsAt(1);
const C = digitsAt(2);
const D = digitsAt(3);
const E = digitsAt(4);
const F = digitsAt(5);
const G = digitsAt(6);
const H = digitsAt(7);
const I = digitsAt(8);
const J = digitsAt(9);
const K = digitsAt(10);
const L = digitsAt(11);
/** Digits of the chunk, four rows a word: of the first field, the second and the others. */
const DIGITS = [
  [A, B, C, D],
  [E, F, G, H],
  [I, J, K, L],
] as const;

const EVEN = 0x00ff00ff;

// Exported under other names: what a module exports is looked up each time, even by itself.
export const packedRecords = RECORDS;
export const packedPartial = PARTIAL;

function digitsAt(place: number): Int32Array {
  return new Int32Array(SPACE, place * APART, WORDS);
}

/**
 * Prepares packing. Four rows go at a time, each a byte of a 32-bit word: digits of two items are put together within
 * the bytes, then pairs within 16 bits. Digits off their scale are noticed on the way; only then a chunk is cleaned
 * value by value and packed again.
 */
export function packer(plan: Plan, items: Readonly<Record<string, Column>>, onInvalid: OnInvalid): Packer {
  const fields = [plan.first, plan.second, plan.others];
  const readers = fields.flatMap((field, f) =>
    field.items.map((scale, i) => {
      const column = Object.hasOwn(items, scale.id) ? items[scale.id] : undefined;
      return { read: digitReader(scale, column, onInvalid), out: DIGITS[f]?.[i] as Int32Array };
    }),
  );
  const [first, second, others] = fields.map(constantsOf) as [FieldConstants, FieldConstants, FieldConstants];
  const more = plan.others.items.length > 2;
  for (const digits of DIGITS.flat()) digits.fill(0);
  return (from, count) => {
    for (const { read, out } of readers) read(from, count, false, out);
    const words = (count + 3) >> 2;
    if (packWords(words, first, second, others) && (!more || packMore(words, others))) return;
    for (const { read, out } of readers) read(from, count, true, out);
    packWords(words, first, second, others);
    if (more) packMore(words, others);
  };
}

type Four<T> = readonly [T, T, T, T];

/** What the digits of a field are put together with. */
interface FieldConstants {
  readonly shift: number;
  /** Added to a word, it takes digits above the scale into the highest bit ... */
  readonly above: Four<number>;
  /** ... and digits above 0; every digit where the field has no item. */
  readonly answered: Four<number>;
  /** Radix of the second and the fourth item, and of the second pair. */
  readonly radices: readonly [number, number, number];
}

function constantsOf(field: Field): FieldConstants {
  const sizes = [0, 1, 2, 3].map((i) => field.items[i]?.size ?? 0) as unknown as Four<number>;
  const [, second, third, fourth] = sizes;
  return {
    shift: field.shift,
    above: sizes.map((size) => Math.imul(0x7f - size, ONES)) as unknown as Four<number>,
    answered: sizes.map((size) => Math.imul(size > 0 ? 0x7f : 0x80, ONES)) as unknown as Four<number>,
    radices: [second + 1, fourth + 1, (third + 1) * (fourth + 1)],
  };
}

/** Packs the digits of a chunk; false when one was off its scale. */
function packWords(words: number, first: FieldConstants, second: FieldConstants, others: FieldConstants): boolean {
  const [aboveA, aboveB, aboveC, aboveD] = first.above;
  const [aboveE, aboveF, aboveG, aboveH] = second.above;
  const [aboveI, aboveJ] = others.above;
  const [needA, needB, needC, needD] = first.answered;
  const [needE, needF, needG, needH] = second.answered;
  const [radixB, radixD, radixCD] = first.radices;
  const [radixF, radixH, radixGH] = second.radices;
  const [radixJ, , radixKL] = others.radices;
  const [shift, otherShift] = [second.shift, others.shift];
  let bad = 0;
  for (let i = 0; i < words; i++) {
    const a = A[i] as number;
    const b = B[i] as number;
    const c = C[i] as number;
    const d = D[i] as number;
    bad |= a | (a + aboveA) | b | (b + aboveB) | c | (c + aboveC) | d | (d + aboveD);
    const left = (Math.imul(a, radixB) + b) | 0;
    const right = (Math.imul(c, radixD) + d) | 0;
    const even = (Math.imul(left & EVEN, radixCD) + (right & EVEN)) | 0;
    const odd = (Math.imul((left >>> 8) & EVEN, radixCD) + ((right >>> 8) & EVEN)) | 0;

    const e = E[i] as number;
    const f = F[i] as number;
    const g = G[i] as number;
    const h = H[i] as number;
    bad |= e | (e + aboveE) | f | (f + aboveF) | g | (g + aboveG) | h | (h + aboveH);
    const left2 = (Math.imul(e, radixF) + f) | 0;
    const right2 = (Math.imul(g, radixH) + h) | 0;
    const even2 = (Math.imul(left2 & EVEN, radixGH) + (right2 & EVEN)) | 0;
    const odd2 = (Math.imul((left2 >>> 8) & EVEN, radixGH) + ((right2 >>> 8) & EVEN)) | 0;

    const k = I[i] as number;
    const l = J[i] as number;
    bad |= k | (k + aboveI) | l | (l + aboveJ);
    const both = (Math.imul(k, radixJ) + l) | 0;
    const even3 = Math.imul(both & EVEN, radixKL);
    const odd3 = Math.imul((both >>> 8) & EVEN, radixKL);

    const complete =
      (a + needA) & (b + needB) & (c + needC) & (d + needD) & (e + needE) & (f + needF) & (g + needG) & (h + needH);
    PARTIAL_WORDS[i] = ((complete >>> 7) & ONES) ^ ONES;
    const row = i * 4;
    RECORDS[row] = (even & 0xffff) | ((even2 & 0xffff) << shift) | ((even3 & 0xffff) << otherShift);
    RECORDS[row + 1] = (odd & 0xffff) | ((odd2 & 0xffff) << shift) | ((odd3 & 0xffff) << otherShift);
    RECORDS[row + 2] = (even >>> 16) | ((even2 >>> 16) << shift) | ((even3 >>> 16) << otherShift);
    RECORDS[row + 3] = (odd >>> 16) | ((odd2 >>> 16) << shift) | ((odd3 >>> 16) << otherShift);
  }
  return (bad & HIGH) === 0;
}

/** Adds the third and the fourth of the other items, which few definitions have. */
function packMore(words: number, { shift, above, radices }: FieldConstants): boolean {
  const [, , aboveK, aboveL] = above;
  const [, radixL] = radices;
  let bad = 0;
  for (let i = 0; i < words; i++) {
    const k = K[i] as number;
    const l = L[i] as number;
    bad |= k | (k + aboveK) | l | (l + aboveL);
    const both = Math.imul(k, radixL) + l;
    const row = i * 4;
    RECORDS[row] = (RECORDS[row] as number) + ((both & 0xff) << shift);
    RECORDS[row + 1] = (RECORDS[row + 1] as number) + (((both >>> 8) & 0xff) << shift);
    RECORDS[row + 2] = (RECORDS[row + 2] as number) + (((both >>> 16) & 0xff) << shift);
    RECORDS[row + 3] = (RECORDS[row + 3] as number) + ((both >>> 24) << shift);
  }
  return (bad & HIGH) === 0;
}
