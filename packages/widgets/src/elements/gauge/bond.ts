import type { ReadingPart } from '@samklang/core/reading';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import { detailsOf } from './details.js';
import type { LookView } from './parts.js';
import { leastOf, type Shown, scoreView } from './score.js';

/** The score and its parts as rows: lengths compare, concentric rings do not. */
export function view(shown: Shown, words: LaterGaugeWords): LookView {
  const { say, name, reading } = shown;
  const parts = reading.parts ?? [];
  if (parts.length === 0) {
    return {
      template: html`<div class="pair">${scoreView(shown, detailsOf(shown, words))}<p class="note">${words.noParts}</p></div>`,
    };
  }
  const lowest = lowestOf(parts);
  const rows = parts.map((part) => ({
    text: [
      nameOf(part, words),
      figureText(part, shown, words),
      rangeText(part, shown),
      part.n === null ? '' : say.count(part.n),
    ],
    raw: [nameOf(part, words), part.value, rangeText(part, shown), part.n],
  }));
  return {
    template: html`<div class="pair">
      ${scoreView(shown, detailsOf(shown, words))}
      <div><ul class="rows">${parts.map((part) => rowPart(part, part === lowest, shown, words))}</ul>
        ${findingPart(parts, lowest, words)}</div>
    </div>`,
    twin: {
      caption: name,
      head: [words.part, words.score, words.likely, words.answers],
      rows,
    },
  };
}

/** The kit knows the parts of its own surveys; other names are the owner's. */
function nameOf({ name }: ReadingPart, { parts }: LaterGaugeWords): string {
  const known: Readonly<Record<string, string>> = parts;
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name;
}

const figureText = ({ value }: ReadingPart, { say }: Shown, words: LaterGaugeWords) =>
  value === null ? words.few : say.figure(value);

const rangeText = ({ lo, hi }: ReadingPart, { say }: Shown) => (lo === null || hi === null ? '' : say.range(lo, hi));

/** The part that is lower than every other for real: its range lies below all theirs. */
function lowestOf(parts: readonly ReadingPart[]): ReadingPart | undefined {
  const shown = parts.filter(({ value }) => value !== null);
  if (shown.length < 2) return undefined;
  return shown.find((part) => shown.every((other) => other === part || (part.hi ?? 0) < (other.lo ?? 0)));
}

/** Which part holds the score back, in a sentence, or that this is not sure. */
function findingPart(parts: readonly ReadingPart[], lowest: ReadingPart | undefined, words: LaterGaugeWords) {
  if (parts.filter(({ value }) => value !== null).length < 2) return nothing;
  return html`<p class="held" dir="auto">${lowest ? words.heldBack(nameOf(lowest, words)) : words.heldByNone}</p>`;
}

function rowPart(part: ReadingPart, isLowest: boolean, shown: Shown, words: LaterGaugeWords): TemplateResult {
  return html`<li class=${isLowest ? 'lowest' : ''}>
    <span class="part">${nameOf(part, words)}</span>
    ${part.value === null ? html`<span></span>` : barPart(part, leastOf(shown.reading))}
    <b>${figureText(part, shown, words)}</b>
    ${part.lo === null ? nothing : html`<span class="unseen">${shown.say.likely(part.lo, part.hi)}</span>`}
  </li>`;
}

function barPart({ value, lo, hi }: Extract<ReadingPart, { value: number }>, least: number): TemplateResult {
  const share = (figure: number) => (100 * (figure - least)) / (100 - least);
  return html`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${svg`<path class="rest" d="M0 6H100" /><rect class="likely" x=${share(lo)} width=${share(hi) - share(lo)} y="1" height="10" />
      <path class="reached" d="M${share(0)} 6H${share(value)}" /><path class="tip" d="M${share(value)} 1V11" />`}
  </svg>`;
}
