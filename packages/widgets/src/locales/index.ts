import type { en } from './en.js';

/** The words for the first question. What comes after it has its own, see `later.ts`: no one waits for those. */
export type FirstMessages = typeof en;

/** A literal map, so that bundlers see every file and no other can be asked for. */
const loaders: Readonly<Record<string, () => Promise<FirstMessages>>> = {
  sv: () => import('./sv.js').then((file) => file.sv),
  da: () => import('./da.js').then((file) => file.da),
  nb: () => import('./nb.js').then((file) => file.nb),
  no: () => import('./nb.js').then((file) => file.nb),
  nn: () => import('./nb.js').then((file) => file.nb),
  nl: () => import('./nl.js').then((file) => file.nl),
};

/** Finds the words of a locale in a map by language; undefined where there are none. */
export async function wordsIn<W>(
  map: Readonly<Record<string, () => Promise<W>>>,
  locale: string,
): Promise<W | undefined> {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(map, language) ? map[language]?.() : undefined;
}

/** The first words in a language; undefined where English has to do. */
export const loadMessages = (locale: string): Promise<FirstMessages | undefined> => wordsIn(loaders, locale);
