import { enLater } from './en.later.js';
import { wordsIn } from './index.js';

/** The words of the panel, the card, the stamps and the reasons. */
export type LaterPointsWords = typeof enLater;

const loaders: Readonly<Record<string, () => Promise<LaterPointsWords>>> = {
  sv: () => import('./sv.later.js').then((file) => file.svLater),
  da: () => import('./da.later.js').then((file) => file.daLater),
  nb: () => import('./nb.later.js').then((file) => file.nbLater),
  no: () => import('./nb.later.js').then((file) => file.nbLater),
  nn: () => import('./nb.later.js').then((file) => file.nbLater),
  nl: () => import('./nl.later.js').then((file) => file.nlLater),
};

/** The later words in a language; English where there are none or they do not come. */
export async function laterPointsWords(locale: string): Promise<LaterPointsWords> {
  return (await wordsIn(loaders, locale).catch(() => undefined)) ?? enLater;
}
