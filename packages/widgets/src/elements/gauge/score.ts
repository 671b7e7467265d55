import type { MaybeFigure, Reading } from '@samklang/core/reading';
import { html, nothing, type TemplateResult } from 'lit';
import { arc } from './arc.js';
import type { Say } from './say.js';

/** A reading and how it is written. */
export interface Shown {
  readonly reading: Reading;
  readonly say: Say;
  /** What is measured, in the words of the page or of the kit. */
  readonly name: string;
  /** When this was so, in milliseconds since 1970, where newer figures did not come. */
  readonly since: number | undefined;
}

/** What is said beside the number: it comes after it. */
export interface Details {
  readonly spoken: readonly string[];
  /** On the arc: where it was, where it should be. */
  readonly marks: unknown;
  readonly period: unknown;
  readonly lines: unknown;
}

const NONE = { value: null, lo: null, hi: null, n: null } as const;

/** Lowest end of the scale; the highest is 100. */
export const leastOf = ({ measure }: Pick<Reading, 'measure'>): number => (/nps$/.test(measure) ? -100 : 0);

export const field = (figure: MaybeFigure, least: number, marks: unknown = nothing): TemplateResult =>
  html`<svg viewBox="0 0 240 182" aria-hidden="true" focusable="false">${arc(figure, least)}${marks}</svg>`;

/** One number with its meaning: as text, as an arc, and in one sentence for who hears it. */
export function scoreView({ reading, say, name, since }: Shown, details?: Details): TemplateResult {
  if (reading.value === null) return loadingView(say.words.loading);
  const { value, lo, hi, n } = reading;
  const least = leastOf(reading);
  const figure = say.figure(value);
  const [points, likely, answers] = [say.points(value), say.likely(lo, hi), say.count(n)];
  const spoken = [figure, likely, answers, ...(details?.spoken ?? [])].join(', ');
  return html`<figure class="one ${since ? 'stale' : ''}" part="score">
    <div class="dial" role="meter" aria-label=${name} aria-valuemin=${least} aria-valuemax="100" aria-valuenow=${Math.round(value)} aria-valuetext=${spoken}>
      ${field(reading, least, details?.marks)}
      <b class="figure" part="figure" dir="auto">${points}${figure === points ? nothing : html`<small>%</small>`}</b>
      <span class="range brief" dir="auto">${say.range(lo, hi)}</span><span class="range long" dir="auto">${likely}</span>
      ${endsPart(least, say)}
    </div>
    <figcaption><b class="name" dir="auto">${name}</b><span dir="auto">${answers}${details?.period}</span>${details?.lines}</figcaption>
  </figure>`;
}

export const endsPart = (least: number, say: Say): TemplateResult =>
  html`<span class="ends"><span dir="auto">${say.points(least)}</span><span dir="auto">${say.points(100)}</span></span>`;

/** Blocks of the final size, without motion. */
export const loadingView = (words: string): TemplateResult =>
  html`<div class="one" aria-busy="true">
    <div class="dial">${field(NONE, 0)}<span class="figure block"></span></div>
    <span class="block"></span><span class="block"></span><span class="unseen">${words}</span>
  </div>`;

/** Nothing came: one sentence that is the way out of it. */
export const failedView = (words: string, again: () => void): TemplateResult =>
  html`<div class="one"><div class="dial">${field(NONE, 0)}</div><button type="button" @click=${again}>${words}</button></div>`;
