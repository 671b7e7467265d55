import type { en } from './en.js';
import type { LaterMessages } from './later.js';

/** The words for the first question. What comes after it has its own, see `later.ts`: no one waits for those. */
export type FirstMessages = typeof en;

/** A language: its first words, and where the rest of them is. */
export interface Locale {
  readonly words: FirstMessages;
  readonly rest: () => Promise<LaterMessages>;
}

/** A literal map, so that bundlers see every file and no other can be asked for. */
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  sv: () => import('./sv.js').then((file) => file.sv),
  da: () => import('./da.js').then((file) => file.da),
  nb: () => import('./nb.js').then((file) => file.nb),
  no: () => import('./nb.js').then((file) => file.nb),
  nn: () => import('./nb.js').then((file) => file.nb),
  nl: () => import('./nl.js').then((file) => file.nl),
};

/** A language; undefined where English has to do. */
export async function loadLocale(tag: string): Promise<Locale | undefined> {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, language) ? loaders[language]?.() : undefined;
}
