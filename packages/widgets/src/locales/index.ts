import { da } from './da.js';
import type { en } from './en.js';
import type { LaterMessages } from './later.js';
import { nb } from './nb.js';
import { nl } from './nl.js';
import { sv } from './sv.js';

/** The words for the first question. What comes after it has its own, see `later.ts`: no one waits for those. */
export type FirstMessages = typeof en;

/** A language: its first words, and where the rest of them is. */
export interface Locale {
  readonly words: FirstMessages;
  readonly rest: () => Promise<LaterMessages>;
}

/** The first words of every language come along: they weigh 0.1 kB each, and a language of its own would be a round trip. */
const locales: Readonly<Record<string, Locale>> = { sv, da, nb, no: nb, nn: nb, nl };

/** A language; undefined where English has to do. */
export function findLocale(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(locales, language) ? locales[language] : undefined;
}
