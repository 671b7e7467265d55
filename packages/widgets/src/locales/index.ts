import { en } from './en.js';
import type { enLater } from './en.later.js';

/** The words for the first question. */
export type FirstMessages = typeof en;

/** Every word the elements say themselves. English comes in two files, because it is on its way when any other is. */
export type Messages = FirstMessages & typeof enLater;

/** A literal map, so that bundlers see every file and no other can be asked for. */
const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  sv: () => import('./sv.js').then((file) => file.sv),
  da: () => import('./da.js').then((file) => file.da),
  nb: () => import('./nb.js').then((file) => file.nb),
  no: () => import('./nb.js').then((file) => file.nb),
  nn: () => import('./nb.js').then((file) => file.nb),
  nl: () => import('./nl.js').then((file) => file.nl),
};

/** Longest wait for a language; after it English is better than nothing. */
const PATIENCE = 1000;

/** The elements' words in a language, English where there is none or it does not load. Never rejects. */
export async function loadMessages(locale: string): Promise<FirstMessages> {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const load = Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  if (!load) return en;
  const late = new Promise<FirstMessages>((resolve) => setTimeout(resolve, PATIENCE, en));
  return Promise.race([load().catch(() => en), late]);
}
