import { enLater } from './en.later.js';
import { type FirstMessages, wordsIn } from './index.js';

/** The words for what comes after the first question. */
export type LaterMessages = typeof enLater;

/** Every word the elements say themselves. */
export type Messages = FirstMessages & LaterMessages;

const loaders: Readonly<Record<string, () => Promise<LaterMessages>>> = {
  sv: () => import('./sv.later.js').then((file) => file.svLater),
  da: () => import('./da.later.js').then((file) => file.daLater),
  nb: () => import('./nb.later.js').then((file) => file.nbLater),
  no: () => import('./nb.later.js').then((file) => file.nbLater),
  nn: () => import('./nb.later.js').then((file) => file.nbLater),
  nl: () => import('./nl.later.js').then((file) => file.nlLater),
};

/** The later words in a language; undefined where English has to do. */
export const loadLaterMessages = (locale: string): Promise<LaterMessages | undefined> => wordsIn(loaders, locale);

/** All the words of a language, English in the place of what is not there. */
export const whole = (words: FirstMessages): Messages => ({ ...enLater, ...words });
