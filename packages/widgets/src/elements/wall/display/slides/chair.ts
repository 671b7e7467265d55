import type { RecognitionView } from '@samklang/core/recognition';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SlideParts } from './parts.js';
import { customerOf } from './quote.js';

type Place = readonly [x: number, y: number];

/** The seat from the front left corner round, and where its weave meets. */
const SEAT: readonly Place[] = [
  [132, 444],
  [236, 382],
  [464, 409],
  [373, 476],
];
const MIDDLE: Place = [300, 426];
const STRANDS = 9;

const frame = [
  'M264 90C250 170 236 270 237 382',
  'M513 112C496 200 474 300 464 409',
  'M262 108Q372 74 507 134M254 152Q360 120 496 178M247 198Q352 168 488 224M243 228Q349 198 482 254',
  'M239 284Q345 254 474 309M238 309Q344 280 470 335',
  'M132 444L236 382L464 409L373 476Z',
  'M132 444V461L373 492L464 425V409M373 476V492',
  'M132 444C133 530 127 618 118 691M373 476C373 560 379 650 385 725M235 476L232 584M464 420C466 490 471 552 478 611',
  'M127 571L234 504M129 608L379 643M376 597L473 526M235 536L474 563',
].join('');

/** Each of the four sides sends its strands to the middle. */
const weave = SEAT.map((from, side) => {
  const to = SEAT[(side + 1) % SEAT.length] ?? from;
  return Array.from({ length: STRANDS }, (_, strand) => {
    const share = (strand + 1) / (STRANDS + 1);
    const point = ([x, y]: Place) =>
      `${(x + share * (MIDDLE[0] - x)).toFixed(1)} ${(y + share * (MIDDLE[1] - y)).toFixed(1)}`;
    return `M${point(from)}L${point(to)}`;
  }).join('');
}).join('');

/** An empty chair, kept free for the customer. */
export const chair = html`<svg class="chair" viewBox="110 82 420 652" aria-hidden="true">
  ${svg`<path class="shade" d="M264 590L522 617L408 731L140 696Z" /><path class="strand" d=${weave} /><path class="frame" d=${frame} />`}
</svg>`;

/** The newest approved quote and the bond, beside the chair that nobody takes. */
export function chairView(quote: RecognitionView | undefined, parts: SlideParts): TemplateResult {
  const { words, say, now, mark } = parts;
  const month = quote?.month ? say.month(quote.month, now) : '';
  return html`
    ${chair}
    <div class="beside">
      <div class="head">
        <p class="label">${words.chair}</p>
        ${mark}
      </div>
      <div class="middle">
        ${
          quote
            ? html`<blockquote class="deed fit" dir="auto" lang=${quote.lang || nothing}><q>${quote.text.trim()}</q></blockquote>
              <p class="second">${[customerOf(quote, parts), month].filter(Boolean).join(', ')}</p>`
            : html`<p class="deed fit">${words.empty}</p>`
        }
      </div>
      ${bondView(parts)}
    </div>
  `;
}

function bondView({ bond, words, say }: SlideParts): TemplateResult | typeof nothing {
  if (bond?.measure !== 'bond' || bond.value === null) return nothing;
  const { value, lo, hi, n } = bond;
  return html`<div class="foot bond">
    <p class="figure">${say.number(value)}</p>
    <p><span>${words.bond}</span><span class="second">${words.range(say.number(lo), say.number(hi), say.number(n))}</span></p>
  </div>`;
}
