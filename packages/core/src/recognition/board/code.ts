/** Crockford's base 32: no letters that look like figures, and no U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * A personal code to print or mail: 60 random bits in three groups that can be read aloud.
 *
 * @param random At least 12 random bytes, of which five bits each are used.
 * @throws RangeError with fewer bytes.
 * @example
 * personalCode(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 31])) // => '0123-4567-89AZ'
 */
export function personalCode(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError(`personalCode: needs ${LENGTH} random bytes, got ${random.length}.`);
  const letters = Array.from(random.subarray(0, LENGTH), (byte) => LETTERS[byte & 31]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * A personal code as somebody typed it, in the form it was made in: case, spaces and signs do not matter, and O, I and L
 * are read as the figures they were taken for. `''` when it is no code.
 *
 * @example
 * readCode(' ol23 4567-89az') // => '0123-4567-89AZ'
 * @example
 * readCode('bo ek') // => ''
 */
export function readCode(typed: string): string {
  const letters = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter));
  return isCode ? letters.replace(/(.{4})(?=.)/g, '$1-') : '';
}
