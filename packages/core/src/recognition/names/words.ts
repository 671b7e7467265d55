/** A word in a text and where it stands, in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Characters that cannot be seen belong to the word: a name with a zero-width space in it is still that name. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Stand between the parts of many names and in every second sentence. */
const PARTICLES = new Set('af al av bin da de del den der di do dos du el het la le ten ter van von zu'.split(' '));

export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, from: index, to: index + word.length }));
}

/** Whether there is anything to read but signs. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A word as it is compared: composed, lower case, without what cannot be seen. */
export function folded(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
}

export function isUnspaced(name: string): boolean {
  return UNSPACED.test(name);
}

/** The words of a name that tell who is meant; all of them when there is nothing but particles and initials. */
export function tokensOf(name: string): readonly string[] {
  const all = wordsIn(name).map(({ text }) => folded(text));
  const telling = all.filter((token) => token.length > 1 && !PARTICLES.has(token));
  return telling.length > 0 ? telling : all.filter((token) => token !== '');
}

/** A word and what it is when its last s is that of a genitive. */
export function withoutGenitive(word: string): readonly string[] {
  const plain = folded(word);
  return plain.length > 2 && plain.endsWith('s') ? [plain, plain.slice(0, -1)] : [plain];
}

export function isCapitalised(word: string): boolean {
  return /^\p{Cf}*\p{Lu}/u.test(word);
}
