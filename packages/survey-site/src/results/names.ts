import type { Config, Survey } from '@samklang/core';
import { scoreIn, wordsIn } from '@samklang/core/comment';
import { pickText } from '@samklang/core/survey/flow';
import type { Messages } from './locales/en.js';
import type { Facts } from './model/matrix.js';
import { remember } from './model/remember.js';
import type { FoundAnswer } from './sources/source.js';

/** What units are called: by the settings, else by a table of units that was opened. */
export const unitNames = remember((config: Config, facts: Facts, words: Messages): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const [unit, { name }] of facts) if (name) names.set(unit, name);
  for (const { id, name } of config.units) names.set(id, name);
  return names.set('', words.units.noUnit);
});

/** What a unit is called; one that nobody named goes by its id. */
export const nameIn = remember((names: ReadonlyMap<string, string>) => (unit: string) => names.get(unit) ?? unit);

/** A word of the locale by a name from outside, which may be that of no word, or of what every object has. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** The question of an item, with the company's name where the survey leaves room for it. */
export function itemTitleIn(
  { config, definitions }: { readonly config: Config; readonly definitions: readonly Survey[] },
  locale: string,
  id: string,
): string {
  for (const { pages, locales } of definitions) {
    const item = pages.flatMap(({ items }) => items).find((one) => one.id === id);
    if (item) return pickText(item.title, locale, locales).replaceAll('{company}', config.company.name);
  }
  return id;
}

/** Whether any of these surveys asks for free words under an id. */
export const isTextIn = (definitions: readonly Survey[], id: string): boolean =>
  definitions.some(({ pages }) =>
    pages.some(({ items }) => items.some((item) => item.id === id && item.type === 'text')),
  );

/** The score and the words of an answer, as far as its survey is among these. */
export function saidIn(definitions: readonly Survey[], { survey, answers = {} }: FoundAnswer) {
  const definition = definitions.find(({ id }) => id === survey);
  if (!definition) return { score: null, words: [] };
  return { score: scoreIn(definition, answers), words: wordsIn(definition, answers).map(({ text }) => text) };
}
