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
 * A language's own name for itself, as a menu shows it.
 * @example languageName('sv') // => 'Svenska'
 */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag; // not a well-formed tag
  }
}
