import { isCapitalised, isUnspaced, tokensOf, type Word, withoutGenitive, wordsIn } from './words.js';

/**
 * Why a piece of a text may point at somebody: `listed` is a name the owner knows, `alike` the same word without a
 * capital, `capital` a capital inside a sentence, `contact` an e-mail address, a handle or a phone number.
 */
export type NameReason = 'listed' | 'alike' | 'capital' | 'contact';

/** A piece of a text, from and to in UTF-16 code units. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly why: NameReason;
}

/**
 * Makes a finder of names, once for many texts. It finds what is listed, and what looks like a name for a moderator to
 * judge; a name at the start of a sentence that is on no list is not found.
 *
 * @param names Names of staff and customers, as the owner knows them.
 * @example
 * const find = nameFinder(['Ingrid Solheim']);
 * find('Thanks to Ingrid and Per!') // => [{ from: 10, to: 16, why: 'listed' }, { from: 21, to: 24, why: 'capital' }]
 */
export function nameFinder(names: readonly string[]): (text: string) => readonly NameSpan[] {
  const listed = new Set(names.flatMap(tokensOf));
  const unspaced = names.filter((name) => name !== '' && isUnspaced(name));
  return (text) => {
    const words = wordsIn(text);
    const isShouted = words.every(({ text: word }) => word === word.toUpperCase());
    const inWords = words.flatMap((word, index): NameSpan[] => {
      const why = reason(word, listed, startsSentence(text, words[index - 1], word) || isShouted);
      return why ? [{ from: word.from, to: word.to, why }] : [];
    });
    const pieces = unspaced.flatMap((name) => occurrences(text, name));
    return [...inWords, ...pieces, ...contacts(text)].sort((a, b) => a.from - b.from);
  };
}

function reason({ text }: Word, listed: ReadonlySet<string>, isAtStart: boolean): NameReason | undefined {
  const isListed = withoutGenitive(text).some((token) => listed.has(token));
  if (isListed) return isCapitalised(text) || isUnspaced(text) ? 'listed' : 'alike';
  return isCapitalised(text) && text.length > 1 && !isAtStart ? 'capital' : undefined;
}

function startsSentence(text: string, before: Word | undefined, word: Word): boolean {
  return before === undefined || /[.!?:\n"“”«»]/.test(text.slice(before.to, word.from));
}

function occurrences(text: string, name: string): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
    spans.push({ from, to: from + name.length, why: 'listed' });
  }
  return spans;
}

/** Read piece by piece between spaces, so that no input makes the search slow. */
function contacts(text: string): NameSpan[] {
  const addresses = [...text.matchAll(/\S+/g)].filter(([piece]) => /[^@]@[^@]|^@\w/.test(piece));
  const phones = [...text.matchAll(/\d[\d ()/.-]{4,30}\d/g)].filter(([piece]) => piece.replace(/\D/g, '').length >= 6);
  return [...addresses, ...phones].map(({ 0: piece, index }) => ({
    from: index,
    to: index + piece.length,
    why: 'contact',
  }));
}
