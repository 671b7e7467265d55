/** Tags that name the same written language. */
const sameAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * The first wanted language that is offered: as an exact tag, then by its language alone.
 * @returns one of `offered`, or undefined when none fits
 * @example chooseLocale(['nn-NO', 'en'], ['en', 'nb']) // => 'nb'
 */
export function chooseLocale(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    const found = [tag, language, sameAs[language] ?? language].find((name) => offered.includes(name));
    if (found) return found;
  }
  return undefined;
}

/**
 * A language's name in a sentence of another.
 * @example languageWord('sv', 'en') // => 'Swedish'
 */
export function languageWord(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a well-formed tag
  }
}

/** The languages the kit speaks name themselves; `Intl` costs a slow phone 60 ms before it can say a word. */
const names: Readonly<Record<string, string>> = {
  en: 'English',
  sv: 'Svenska',
  da: 'Dansk',
  nb: 'Norsk bokmål',
  nl: 'Nederlands',
};

/**
 * A language's own name for itself, as a menu shows it.
 * @example languageName('sv') // => 'Svenska'
 */
export function languageName(tag: string): string {
  if (Object.hasOwn(names, tag)) return names[tag] ?? tag;
  const name = languageWord(tag, tag);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
