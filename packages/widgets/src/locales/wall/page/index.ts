import { enPage } from './en.js';

export type WallPageWords = typeof enPage;

const loaders: Readonly<Record<string, () => Promise<WallPageWords>>> = {
  sv: () => import('./sv.js').then((file) => file.svPage),
  da: () => import('./da.js').then((file) => file.daPage),
  nb: () => import('./nb.js').then((file) => file.nbPage),
  no: () => import('./nb.js').then((file) => file.nbPage),
  nn: () => import('./nb.js').then((file) => file.nbPage),
  nl: () => import('./nl.js').then((file) => file.nlPage),
};

/** The words of a wall in a page; English where there are none. Never rejects. */
export async function wallPageWords(locale: string): Promise<WallPageWords> {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const words = Object.hasOwn(loaders, language) ? loaders[language]?.() : undefined;
  return (await words?.catch(() => undefined)) ?? enPage;
}
