import type { Column } from './columns.js';
import { CHUNK, digitReader, HIGH, ONES, type OnInvalid, WORDS } from './digits.js';
import type { Field, Plan } from './plan.js';

/** Records of some rows; the highest bit of `complete` is set where all bond items are answered. */
export interface Packed {
  readonly records: Uint32Array;
  readonly complete: Uint8Array;
}

/** Packs rows [from, from + count), at most `CHUNK`. */
export type Packer = (from: number, count: number) => Packed;

const EVEN = 0x00ff00ff;

/**
 * Prepares packing. Four rows go at a time, each a byte of a 32-bit word: digits of two items are put together within
 * the bytes, then pairs within 16 bits. Digits off their scale are noticed on the way; only then a chunk is cleaned
 * value by value and packed again.
 */
export function packer(plan: Plan, items: Readonly<Record<string, Column>>, onInvalid: OnInvalid): Packer {
  const fields = [plan.first, plan.second, plan.others].map((field, i) => fieldPacker(field, i < 2, items, onInvalid));
  const records = new Uint32Array(CHUNK);
  const complete = new Uint8Array(CHUNK);
  const words = new Uint32Array(complete.buffer);
  const pack = (from: number, count: number, clean: boolean) => {
    records.fill(0);
    words.fill(HIGH);
    return fields.every((packField) => packField(from, count, clean, records, words));
  };
  return (from, count) => {
    if (!pack(from, count, false)) pack(from, count, true);
    return { records, complete };
  };
}

/** The columns of a field and what their digits are put together with. */
interface FieldColumns {
  readonly shift: number;
  /** Four columns of digits, zeros where the field has fewer items. */
  readonly words: Uint32Array[];
  /** Added to a word, it takes digits above the scale into the highest bit ... */
  readonly above: Int32Array;
  /** ... and digits above 0; every digit where an answer is not needed to be complete. */
  readonly answered: Int32Array;
  /** Radix of the second and the fourth item, and of the second pair. */
  readonly radices: readonly [number, number, number];
}

function fieldPacker(field: Field, isBond: boolean, items: Readonly<Record<string, Column>>, onInvalid: OnInvalid) {
  const readers = field.items.map((scale) =>
    digitReader(scale, Object.hasOwn(items, scale.id) ? items[scale.id] : undefined, onInvalid),
  );
  const zeros = new Uint32Array(WORDS);
  const columns: FieldColumns = {
    shift: field.shift,
    words: [zeros, zeros, zeros, zeros],
    ...constantsOf(field, isBond),
  };
  return (from: number, count: number, clean: boolean, records: Uint32Array, complete: Uint32Array): boolean => {
    readers.forEach((read, i) => {
      columns.words[i] = read(from, count, clean);
    });
    return packField(columns, records, complete);
  };
}

function constantsOf(field: Field, isBond: boolean): Pick<FieldColumns, 'above' | 'answered' | 'radices'> {
  const places = [0, 1, 2, 3];
  const sizes = places.map((i) => field.items[i]?.size ?? 0);
  const [, second = 0, third = 0, fourth = 0] = sizes;
  return {
    above: Int32Array.from(sizes, (size) => Math.imul(0x7f - size, ONES)),
    answered: Int32Array.from(places, (i) => Math.imul(isBond && i < field.items.length ? 0x7f : 0x80, ONES)),
    radices: [second + 1, fourth + 1, (third + 1) * (fourth + 1)],
  };
}

/** Adds a field to the records of a chunk; false when a digit was off its scale. */
function packField(
  { shift, words, above, answered, radices }: FieldColumns,
  records: Uint32Array,
  complete: Uint32Array,
): boolean {
  const [a, b, c, d] = words as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const [aboveA, aboveB, aboveC, aboveD] = above as unknown as [number, number, number, number];
  const [needA, needB, needC, needD] = answered as unknown as [number, number, number, number];
  const [radixB, radixD, radixPair] = radices;
  let bad = 0;
  for (let i = 0; i < WORDS; i++) {
    const [wordA, wordB, wordC, wordD] = [a[i] as number, b[i] as number, c[i] as number, d[i] as number];
    bad |= wordA | (wordA + aboveA) | wordB | (wordB + aboveB) | wordC | (wordC + aboveC) | wordD | (wordD + aboveD);
    complete[i] = (complete[i] as number) & (wordA + needA) & (wordB + needB) & (wordC + needC) & (wordD + needD);
    const left = (Math.imul(wordA, radixB) + wordB) | 0;
    const right = (Math.imul(wordC, radixD) + wordD) | 0;
    const even = (Math.imul(left & EVEN, radixPair) + (right & EVEN)) | 0;
    const odd = (Math.imul((left >>> 8) & EVEN, radixPair) + ((right >>> 8) & EVEN)) | 0;
    const row = i * 4;
    records[row] = (records[row] as number) | ((even & 0xffff) << shift);
    records[row + 1] = (records[row + 1] as number) | ((odd & 0xffff) << shift);
    records[row + 2] = (records[row + 2] as number) | ((even >>> 16) << shift);
    records[row + 3] = (records[row + 3] as number) | ((odd >>> 16) << shift);
  }
  return (bad & HIGH) === 0;
}
