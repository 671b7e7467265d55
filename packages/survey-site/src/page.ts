import { chooseLocale } from './locales/choose.js';
import { loadMessages, type Messages, siteLocales } from './locales/index.js';
import { languageMenu } from './locales/menu.js';

export { siteRoot } from './root.js';

/** Draws the page's own content in one language; called at the start and at each change of language. */
export type Show = (messages: Messages, locale: string) => void;

/** The address's `l`, then the browser's languages, then English. */
function wantedLocale(): string {
  const named = new URLSearchParams(location.search).get('l');
  return chooseLocale([...(named ? [named] : []), ...navigator.languages], siteLocales) ?? 'en';
}

/** The chosen language lives in the address alone, so a link or a bookmark keeps it and nothing is stored. */
function keepInAddress(locale: string): void {
  const address = new URL(location.href);
  address.searchParams.set('l', locale);
  history.replaceState(history.state, '', address);
}

function keepInLinks(locale: string, chosen: boolean): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
    if (!chosen) continue;
    const address = new URL(link.href);
    address.searchParams.set('l', locale);
    link.href = address.href;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    const address = new URL(location.href);
    address.searchParams.set('l', link.lang);
    link.href = address.href;
    if (link.lang === locale) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** The text under a dotted key such as `home.hero.0`; undefined for a key that names no text. */
function textAt(messages: Messages, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages);
  return typeof found === 'string' ? found : undefined;
}

/** Puts words into every `data-text` (content) and `data-label` (accessible name) below `root`. */
export function localise(root: ParentNode, messages: Messages): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = textAt(messages, element.dataset.text ?? '') ?? element.textContent;
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    const label = textAt(messages, element.dataset.label ?? '');
    if (label) element.setAttribute('aria-label', label);
  }
}

/** Brings a page of the site to life: its language, its menu of languages, its links, then its own content. */
export async function startPage(show: Show): Promise<void> {
  const draw = async (locale: string, chosen: boolean) => {
    const messages = await loadMessages(locale);
    document.documentElement.lang = locale;
    localise(document, messages);
    keepInLinks(locale, chosen);
    show(messages, locale);
  };
  const choose = (locale: string) => {
    keepInAddress(locale);
    void draw(locale, true);
  };
  const first = wantedLocale();
  const select = document.querySelector<HTMLSelectElement>('#language');
  if (select) languageMenu(select, siteLocales, first, choose);
  await draw(first, new URLSearchParams(location.search).has('l'));
}
