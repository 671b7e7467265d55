import type { enControls } from './en.controls.js';

/** The words of controls that most surveys do without. They come with those controls. */
export type ControlMessages = typeof enControls;

const en = () => import('./en.controls.js').then((file) => file.enControls);
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
/** Until the words of another language are there, those of the one before go on. */
let latest = {} as ControlMessages;

const languageOf = (locale: string) => locale.toLowerCase().split('-')[0] ?? '';

/** These words in a language. Empty before any have come, as the controls that say them are not there either. */
export const controlWords = (locale: string): ControlMessages => there.get(languageOf(locale)) ?? latest;

/** Brings these words in a language, or in English where there are none in it. Rejects when the network does not. */
export async function loadControlWords(locale: string): Promise<void> {
  const language = languageOf(locale);
  const load = Object.hasOwn(files, language) ? files[language] : en;
  if (!load || there.has(language)) return;
  latest = await load();
  there.set(language, latest);
}
