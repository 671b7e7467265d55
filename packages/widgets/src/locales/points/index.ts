import type { en } from './en.js';

/** The words of the badge. What the panel and the card say besides is in `later.ts`. */
export type PointsWords = typeof en;

const loaders: Readonly<Record<string, () => Promise<PointsWords>>> = {
  sv: () => import('./sv.js').then((file) => file.sv),
  da: () => import('./da.js').then((file) => file.da),
  nb: () => import('./nb.js').then((file) => file.nb),
  no: () => import('./nb.js').then((file) => file.nb),
  nn: () => import('./nb.js').then((file) => file.nb),
  nl: () => import('./nl.js').then((file) => file.nl),
};

/** What a map by language holds for a tag; undefined where English has to do. */
export async function wordsIn<W>(map: Readonly<Record<string, () => Promise<W>>>, tag: string): Promise<W | undefined> {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(map, language) ? map[language]?.() : undefined;
}

/** The badge's words in a language; undefined where English has to do. */
export const loadPointsWords = (locale: string): Promise<PointsWords | undefined> => wordsIn(loaders, locale);
