import { localeTag, words } from '../internal/names.js';
import { expected, fault, member, type Reader } from '../internal/read.js';
import type { Text } from './definition.js';

/** Reads words for people: one text, or one for each of the survey's languages. */
export function textReader(locales: readonly string[]): Reader<Text> {
  return (at) => {
    if (typeof at.value === 'string') return words(at);
    if (typeof at.value !== 'object' || at.value === null || Array.isArray(at.value)) {
      expected(at, 'words, or words by language such as {"en": "Thanks", "sv": "Tack"}');
      return '';
    }
    const text: Record<string, string> = {};
    for (const tag of Object.keys(at.value)) {
      const spot = member(at, tag);
      text[localeTag({ ...spot, value: tag })] = words(spot);
    }
    for (const locale of locales) {
      if (!Object.hasOwn(text, locale)) {
        fault(
          member(at, locale),
          `The words in "${locale}" are missing. Add them, or take "${locale}" out of locales.`,
        );
      }
    }
    return text;
  };
}
