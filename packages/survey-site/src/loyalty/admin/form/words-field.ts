import { html, nothing, type TemplateResult } from 'lit';
import { type Field, faultOf, textField } from './fields.js';
import { type Around, inside, memberOf, type Place, textAt } from './place.js';

/** Words for people: the language of the page first, the programme's others below it. */
export function wordsField(place: Place, field: Field, around: Around): TemplateResult {
  const { programme, say, words } = around;
  const { locales } = programme;
  const own = locales.includes(say.locale) ? say.locale : (locales[0] ?? 'en');
  const others = locales.filter((locale) => locale !== own);
  const one = (locale: string, label: string) =>
    textField(inLanguage(place, locale, locales), { ...field, label }, around);
  return html`<div class="in-languages">
    ${one(own, field.label)}
    ${
      others.length === 0
        ? nothing
        : html`<details class="languages"><summary>${words.otherLanguages}</summary>
            ${others.map((locale) => one(locale, `${field.label}, ${languageName(locale, say.locale)}`))}</details>`
    }
    ${typeof place.value === 'object' ? faultOf(place, around) : nothing}
  </div>`;
}

/** The place of one language. Words without languages become words of each as soon as one of them differs. */
function inLanguage(place: Place, locale: string, locales: readonly string[]): Place {
  if (typeof place.value === 'object' && place.value !== null) return inside(place, locale);
  const same = textAt(place);
  const all = Object.fromEntries(locales.map((tag) => [tag, same]));
  return { path: `${place.path}.${locale}`, value: same, set: (text) => place.set({ ...all, [locale]: text ?? '' }) };
}

/** New words in every language of the programme, to be written over. */
export function wordsIn({ programme }: Around, text: string): unknown {
  return Object.fromEntries(programme.locales.map((locale) => [locale, text]));
}

/** The words of a place as the person at the page reads them. */
export function readAt(place: Place, { say, programme }: Around): string {
  if (typeof place.value === 'string') return place.value;
  const found = [say.locale, ...programme.locales].map((locale) => memberOf(place.value, locale));
  return String(found.find((text) => typeof text === 'string' && text) ?? '');
}

function languageName(locale: string, inLocale: string): string {
  return new Intl.DisplayNames(inLocale, { type: 'language' }).of(locale) ?? locale;
}
