import { folded, isCapitalised, isUnspaced, tokensOf, withoutGenitive, wordsIn } from './words.js';

const MASK = '…';

/**
 * A text with every part of the given names taken out: whole names, first and last names by themselves, with a genitive
 * s, in any case; what stands side by side leaves one sign. Names of two letters count only with a capital, for "Bo" and
 * "an" are words too. Other inflections and nicknames are beyond it: that is what moderation is for.
 *
 * @example
 * masked('Emil biked home. Thanks, EMIL! Emils bike.', ['Emil Sandberg']) // => '… biked home. Thanks, …! …s bike.'
 * @example
 * masked('Emil Sandberg biked home.', ['Emil Sandberg']) // => '… biked home.'
 */
export function masked(text: string, names: readonly string[]): string {
  const tokens = new Set(names.flatMap(tokensOf));
  if (tokens.size === 0) return text;
  let result = '';
  let done = 0;
  for (const { text: word, from, to } of wordsIn(text)) {
    const found = withoutGenitive(word).find((token) => tokens.has(token));
    if (found === undefined || (found.length < 3 && !isCapitalised(word) && !isUnspaced(word))) continue;
    const between = text.slice(done, from);
    // First and last name leave one sign, not two.
    const isJoined = result.endsWith(MASK) && /^[\s-]*$/.test(between);
    result += (isJoined ? '' : between + MASK) + (found === folded(word) ? '' : 's');
    done = to;
  }
  return maskUnspaced(result + text.slice(done), names);
}

/** Where words are not set apart, a name is looked for letter by letter. */
function maskUnspaced(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name !== '' && isUnspaced(name))
    .reduce((rest, name) => rest.replaceAll(name, MASK), text);
}
