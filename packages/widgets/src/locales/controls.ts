import { enControls } from './en.controls.js';

/** The words of controls that most surveys do without. They come with those controls. */
export type ControlMessages = typeof enControls;

const nb = () => import('./nb.controls.js').then((file) => file.nbControls);
const files: Readonly<Record<string, () => Promise<ControlMessages>>> = {
  sv: () => import('./sv.controls.js').then((file) => file.svControls),
  da: () => import('./da.controls.js').then((file) => file.daControls),
  nb,
  no: nb,
  nn: nb,
  nl: () => import('./nl.controls.js').then((file) => file.nlControls),
};

const there = new Map<string, ControlMessages>();
const languageOf = (locale: string) => locale.toLowerCase().split('-')[0] ?? '';

/** These words in a language, English until they are there. */
export const controlWords = (locale: string): ControlMessages => there.get(languageOf(locale)) ?? enControls;

/** Brings these words in a language. Rejects when the network does not. */
export async function loadControlWords(locale: string): Promise<void> {
  const language = languageOf(locale);
  const load = Object.hasOwn(files, language) ? files[language] : undefined;
  if (load && !there.has(language)) there.set(language, await load());
}
