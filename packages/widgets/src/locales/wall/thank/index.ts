import { enThank } from './en.js';

export type WallThankWords = typeof enThank;

const loaders: Readonly<Record<string, () => Promise<WallThankWords>>> = {
  sv: () => import('./sv.js').then((file) => file.svThank),
  da: () => import('./da.js').then((file) => file.daThank),
  nb: () => import('./nb.js').then((file) => file.nbThank),
  no: () => import('./nb.js').then((file) => file.nbThank),
  nn: () => import('./nb.js').then((file) => file.nbThank),
  nl: () => import('./nl.js').then((file) => file.nlThank),
};

/** The words of the form in the wall; English where there are none. Never rejects. */
export async function wallThankWords(locale: string): Promise<WallThankWords> {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const words = Object.hasOwn(loaders, language) ? loaders[language]?.() : undefined;
  return (await words?.catch(() => undefined)) ?? enThank;
}
