import type { Text } from './definition.js';

/**
 * The words of a text in the best language at hand: the tag itself, then its shorter forms (`sv-FI`, `sv`; the
 * lookup of RFC 4647), then the same for each fallback in order, then whatever is there.
 *
 * @param locale BCP 47 tag the person reads.
 * @param fallbacks Tags to try next, the survey's own `locales`.
 * @example
 * pickText({ en: 'Thanks', sv: 'Tack' }, 'sv-FI', ['en']) // => 'Tack'
 */
export function pickText(text: Text, locale: string, fallbacks: readonly string[] = []): string {
  if (typeof text === 'string') return text;
  for (const wanted of [locale, ...fallbacks]) {
    for (let tag = wanted; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      if (Object.hasOwn(text, tag)) return text[tag] ?? '';
    }
  }
  return Object.values(text)[0] ?? '';
}
