import { enLater } from './en.later.js';

/** The words beside the number and of the other views. */
export type LaterGaugeWords = typeof enLater;

const loaders: Readonly<Record<string, () => Promise<LaterGaugeWords>>> = {
  sv: () => import('./sv.later.js').then((file) => file.svLater),
  da: () => import('./da.later.js').then((file) => file.daLater),
  nb: () => import('./nb.later.js').then((file) => file.nbLater),
  no: () => import('./nb.later.js').then((file) => file.nbLater),
  nn: () => import('./nb.later.js').then((file) => file.nbLater),
  nl: () => import('./nl.later.js').then((file) => file.nlLater),
};

/** The later words in a language; English where there are none or they do not come. */
export async function laterGaugeWords(locale: string): Promise<LaterGaugeWords> {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const load = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  return (await load?.().catch(() => undefined)) ?? enLater;
}
