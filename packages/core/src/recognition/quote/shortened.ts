/**
 * Whether words are what is left of others when some are taken out, with "…" where they stood. A customer may be quoted
 * in part, but nobody writes a customer's words.
 *
 * @example
 * isShortened('Ingrid remembered my coffee, twice.', '… remembered my coffee, twice.') // => true
 * @example
 * isShortened('Not good.', 'Good.') // => false
 */
export function isShortened(original: string, shorter: string): boolean {
  const words = pieces(original);
  let at = 0;
  for (const word of pieces(shorter)) {
    if (/^(?:…|\.\.\.)$/.test(word)) continue;
    while (at < words.length && words[at] !== word) at++;
    if (at === words.length) return false;
    at++;
  }
  return true;
}

/** Words and signs, each by itself; spaces do not count. */
function pieces(text: string): readonly string[] {
  return text.normalize('NFC').match(/…|\.\.\.|[\p{L}\p{M}\p{N}\p{Cf}]+|[^\s\p{L}\p{M}\p{N}\p{Cf}]/gu) ?? [];
}
