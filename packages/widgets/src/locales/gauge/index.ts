import type { en } from './en.js';

/** The words of the number itself. What is said beside it is in `later.ts`. */
export type GaugeWords = typeof en;

const loaders: Readonly<Record<string, () => Promise<GaugeWords>>> = {
  sv: () => import('./sv.js').then((file) => file.sv),
  da: () => import('./da.js').then((file) => file.da),
  nb: () => import('./nb.js').then((file) => file.nb),
  no: () => import('./nb.js').then((file) => file.nb),
  nn: () => import('./nb.js').then((file) => file.nb),
  nl: () => import('./nl.js').then((file) => file.nl),
};

/** The score's words in a language; undefined where English has to do. */
export async function loadGaugeWords(tag: string): Promise<GaugeWords | undefined> {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, language) ? loaders[language]?.() : undefined;
}
