import { languageName } from './choose.js';

/** Fills a native menu with languages under their own names and shows it; `choose` hears each change. */
export function languageMenu(
  select: HTMLSelectElement,
  locales: readonly string[],
  current: string,
  choose: (locale: string) => void,
): void {
  select.replaceChildren(
    ...locales.map((locale) => {
      const option = new Option(languageName(locale), locale, false, locale === current);
      option.lang = locale;
      return option;
    }),
  );
  select.addEventListener('change', () => choose(select.value));
  select.closest<HTMLElement>('.language')?.removeAttribute('hidden');
}
