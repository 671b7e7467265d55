import type { ReactiveControllerHost } from 'lit';
import { en } from '../locales/en.js';
import { type FirstMessages, findLocale } from '../locales/index.js';

/** The language of the nearest element that names one, out through shadow roots; `''` when none does. */
export function inheritedLanguage(element: Element): string {
  const named = element.closest('[lang]')?.getAttribute('lang');
  if (named) return named;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inheritedLanguage(root.host) : '';
}

/** The first of `offered` that suits one of the `wanted` tags, exactly or by language; else the first offered. */
export function bestLocale(wanted: readonly string[], offered: readonly string[]): string {
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  for (const tag of wanted) {
    const exact = offered.find((other) => other.toLowerCase() === tag.toLowerCase());
    const found = exact ?? offered.find((other) => language(other) === language(tag));
    if (found) return found;
  }
  return offered[0] ?? 'en';
}

/** Longest wait for the rest of a language; after it English is better than nothing, until the words come. */
const PATIENCE = 1000;

/** Holds the words of the language its host shows; a later choice always wins over a slower earlier one. */
export class LanguageController {
  readonly #host: ReactiveControllerHost;
  #locale = 'en';
  /** Whether the words for what comes after the first question are wanted too. */
  #isWhole = false;
  words: FirstMessages = en;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes the words of this locale. Once all are wanted, a promise of when they are there or are late; it never rejects. */
  use(locale: string): Promise<void> | undefined {
    if (locale === this.#locale) return undefined;
    this.#locale = locale;
    if (this.#isWhole) return this.#load();
    this.words = { ...en, ...findLocale(locale)?.words };
    this.#host.requestUpdate();
    return undefined;
  }

  /** Loads all words from now on, those of the present locale at once. Never rejects. */
  async complete(): Promise<void> {
    if (this.#isWhole) return;
    this.#isWhole = true;
    await this.#load();
  }

  async #load(): Promise<void> {
    const locale = this.#locale;
    const arrive = async () => {
      const found = findLocale(locale);
      const rest = await found?.rest();
      if (locale !== this.#locale) return;
      this.words = { ...en, ...found?.words, ...rest };
      this.#host.requestUpdate();
    };
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([arrive().catch(() => {}), late]);
  }
}
