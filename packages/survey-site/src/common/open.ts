import type { Config } from '@samklang/core';
import { applyAccent } from '../accent.js';
import { nameAfter } from '../brand.js';
import { faultNotice, loadConfig } from '../config.js';
import { siteRoot, startPage } from '../page.js';
import type { CommonWords } from './words.js';

/** What a page knows before it draws. */
export interface Screen<Words> {
  readonly words: Words;
  readonly locale: string;
  readonly config: Config;
}

/** Loads the words of a page in one language. Never rejects. */
export type LoadWords<Words> = (locale: string) => Promise<Words>;

/** The base address of the collector, ending in `/`; undefined where the site has none. */
function collectorOf({ collector }: Config): URL | undefined {
  if (collector === undefined) return undefined;
  const base = new URL(collector, siteRoot);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}

/**
 * Opens a page: settings, accent, the company's name, then words; `show` is called at the start and at each change of
 * language. Where the settings cannot be read the page says so and `show` is never called.
 */
export async function openPage<Words>(
  loadWords: LoadWords<Words>,
  show: (screen: Screen<Words>) => void,
): Promise<void> {
  const read = await loadConfig(siteRoot);
  if (read.ok) {
    applyAccent(read.value.colours);
    nameAfter(read.value.company.name);
  }
  await startPage(({ shell }, locale) => {
    if (!read.ok) document.querySelector('main')?.replaceChildren(faultNotice(shell.settingsFault, read.issues));
    else void loadWords(locale).then((words) => show({ words, locale, config: read.value }));
  });
}

/** Opens a page that can do nothing without the collector; where the settings name none, it says so. */
export async function openAtCollector<Words extends CommonWords>(
  loadWords: LoadWords<Words>,
  show: (screen: Screen<Words>, base: URL) => void,
): Promise<void> {
  await openPage(loadWords, (screen) => {
    const base = collectorOf(screen.config);
    if (base) return show(screen, base);
    const text = document.createElement('p');
    text.className = 'calm';
    text.textContent = screen.words.common.noCollector;
    document.querySelector('main')?.replaceChildren(text);
  });
}
