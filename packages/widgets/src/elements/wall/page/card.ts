import type { RecognitionView } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import type { WallWords } from '../../../locales/wall/index.js';
import type { WallPageWords } from '../../../locales/wall/page/index.js';
import { capital, type Say } from '../say.js';

/** What cards know of the wall around them. */
export interface CardParts {
  readonly words: WallWords & WallPageWords;
  readonly say: Say;
  readonly now: number;
  readonly place: (unit: string) => string;
  readonly value: (id: string) => string | undefined;
  /** Address of a picture, once it is there. */
  readonly picture: (id: string) => string | undefined;
  readonly agrees: (id: string) => boolean;
  readonly agree: (id: string) => void;
}

/** About how high a card is, to spread them over columns. */
export const heightOf = ({ text, picture }: RecognitionView): number =>
  160 + 28 * Math.ceil(Math.min(text.length, 700) / 32) + (picture ? 180 : 0);

export function cardView(item: RecognitionView, parts: CardParts): TemplateResult {
  const { words, say, place, now } = parts;
  const names = say.names(item.to.flatMap(({ name }) => name ?? []));
  const places = [...new Set(item.to.flatMap(({ team, unit }) => [team ?? '', unit ? place(unit) : '']))]
    .filter(Boolean)
    .join(', ');
  const isQuote = item.kind === 'quote';
  const url = item.picture && parts.picture(item.picture.id);
  const town = item.unit ? place(item.unit) : '';
  const customer = town ? words.customerOf(town) : words.customer;
  const month = say.month(item.month ?? '', now);
  const second = isQuote
    ? capital([names && words.thankedFor(names, item.to.length), month].filter(Boolean).join(', '))
    : names && places;
  return html`<article class="card ${item.kind}" part="card">
    ${url ? html`<img class="photo" src=${url} alt=${item.picture?.alt ?? ''} loading="lazy" />` : nothing}
    <div class="inside">
      ${isQuote ? nothing : html`<p class="tag">${tagOf(item, parts)}</p>`}
      ${textView(item, parts, names)}
      <p class="name">${isQuote ? customer : names || places}</p>
      <p class="second">${second}</p>
    </div>
    ${isQuote ? nothing : footView(item, parts)}
  </article>`;
}

function tagOf(item: RecognitionView, { words, say, value, now }: CardParts): string {
  if (item.kind === 'month') return words.month(say.month(item.month ?? '', now));
  if (item.kind === 'anniversary' || item.kind === 'birthday') return words[item.kind];
  return item.values.flatMap((id) => value(id) ?? []).join(', ') || words[item.kind];
}

function textView(item: RecognitionView, { words }: CardParts, names: string): TemplateResult {
  const { kind, text, years, lang } = item;
  if (kind === 'birthday') return html`<p class="text" dir="auto">${words.happy(names)}</p>`;
  if (kind === 'anniversary') {
    return html`<p class="text" dir="auto">${years ? words.years(names, years, item.to.length) : words.anotherYear(names)}</p>`;
  }
  if (kind === 'quote') return html`<blockquote class="text" lang=${lang} dir="auto"><q>${text}</q></blockquote>`;
  return html`<p class="text" lang=${lang} dir="auto">${text}</p>`;
}

function footView(item: RecognitionView, { words, say, now, agrees, agree }: CardParts): TemplateResult {
  const { id, from, at } = item;
  const isOn = agrees(id);
  const ago = say.ago(Date.parse(at), now);
  return html`<div class="card-foot">
    <p>${from ? `${words.from(from)}, ` : nothing}<time datetime=${at}>${from ? ago : capital(ago)}</time></p>
    <button type="button" class="agree" aria-pressed=${isOn} @click=${() => agree(id)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M12 19.500C5.500 15 3.500 12 3.500 9A4.300 4.300 0 0 1 12 7.700 4.300 4.300 0 0 1 20.500 9c0 3-2 6-8.500 10.500z" />
      </svg>
      ${words.agree}
    </button>
  </div>`;
}
