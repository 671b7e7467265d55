/**
 * Draws by lot, so that everyone who knows the seed can draw again: the text is hashed with 32-bit FNV-1a (Fowler, Noll
 * and Vo; over UTF-16 code units, which for plain letters are its bytes), the hash starts xorshift32 with the shifts 13,
 * 17, 5 (Marsaglia 2003, "Xorshift RNGs", Journal of Statistical Software 8(14)), and its eighth number is the lot.
 *
 * @param seed Any text.
 * @returns A whole number from 1 to 2^32 - 1.
 * @example
 * lotOf('2026-11 draw') === lotOf('2026-11 draw') // => true
 */
export function lotOf(seed: string): number {
  let bits = fnv1a(seed) || 1;
  for (let step = 0; step < 8; step++) bits = xorshift32(bits);
  return bits;
}

/**
 * One of several by lot: the entries are sorted first, so that the order they came in does not matter.
 *
 * @throws RangeError when there are none.
 * @example
 * drawn(['b', 'a', 'c'], 'seed') === drawn(['c', 'b', 'a'], 'seed') // => true
 */
export function drawn(entries: readonly string[], seed: string): string {
  const sorted = [...new Set(entries)].sort();
  const entry = sorted[Math.floor((lotOf(seed) / 2 ** 32) * sorted.length)];
  if (entry === undefined) throw new RangeError('drawn: there is nothing to draw from.');
  return entry;
}

/**
 * 32-bit FNV-1a.
 *
 * @example
 * fnv1a('foobar') // => 0xbf9cf968
 */
export function fnv1a(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}

/**
 * The number after another in Marsaglia's xorshift32; never 0 after a number that is not 0.
 *
 * @example
 * xorshift32(2463534242) // => 723471715
 */
export function xorshift32(state: number): number {
  let bits = state;
  bits ^= bits << 13;
  bits ^= bits >>> 17;
  bits ^= bits << 5;
  return bits >>> 0;
}
