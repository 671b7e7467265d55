/**
 * A text as it is compared with others: composed, lower case, without signs, invisible characters and spare spaces. A
 * text of nothing but signs stays as it is, for 👏 is not 🎉.
 *
 * @example
 * normalText('  Tack,  ANNA!! ') // => 'tack anna'
 */
export function normalText(text: string): string {
  const composed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
  const words = composed.replace(/[\p{P}\p{S}\p{Cc}\s]+/gu, ' ').trim();
  return words === '' ? composed.trim() : words;
}
