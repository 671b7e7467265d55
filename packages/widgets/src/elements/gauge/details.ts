import type { Reading } from '@samklang/core/reading';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import { across, place } from './arc.js';
import { changeText, clockText, periodText } from './say-more.js';
import { type Details, endsPart, field, leastOf, type Shown } from './score.js';

/** What is said beside the number: of when it is, how it moved, and what it should be. */
export function detailsOf(shown: Shown, words: LaterGaugeWords): Details {
  const { reading, say } = shown;
  const period = periodText(reading.period, say.locale, words);
  const change = changeText(reading, say, words);
  const since = sinceText(shown, words);
  const target = reading.target === undefined ? '' : words.target(say.figure(reading.target));
  return {
    spoken: [period, change, target, since].filter(Boolean),
    marks: marksPart(reading),
    period: period && html`<span class="more">, ${period}</span>`,
    lines: html`
      ${target ? html`<span class="more" dir="auto">${target}</span>` : nothing}
      ${change ? html`<span class="change more" dir="auto">${mark(reading.verdict)} ${change}</span>` : nothing}
      ${since ? html`<span dir="auto">${since}</span>` : nothing}
    `,
  };
}

/** How old figures are; `''` while they are fresh. */
export const sinceText = ({ since, say }: Shown, words: LaterGaugeWords): string =>
  since ? words.asOf(clockText(since, say.locale)) : '';

/** The open dot of before, a line across the arc at the target, and quarters where there is room. */
function marksPart({ previous, target, measure }: Reading): unknown {
  const least = leastOf({ measure });
  const share = (figure: number) => (figure - least) / (100 - least);
  const [x, y] = previous ? place(share(previous.value)).split(',') : [];
  return svg`<path class="track quarters" d=${least ? across(0.25, 3) + across(0.75, 3) : ''} />
    ${target === undefined ? nothing : svg`<path class="target" d=${across(share(target), 11, 15)} />`}
    ${previous ? svg`<circle class="before" cx=${x} cy=${y} />` : nothing}`;
}

/** An arrow for a change that is real, a wave for one that is not. */
function mark(verdict: Reading['verdict']): TemplateResult {
  const wave = 'M5 10c3-3 5-3 7-1s4 2 7-1M5 16c3-3 5-3 7-1s4 2 7-1';
  const shape = verdict === 'up' ? 'M12 19V5M6 11l6-6 6 6' : verdict === 'down' ? 'M12 5v14M6 13l6 6 6-6' : wave;
  return html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${shape} /></svg>`;
}

/** A gauge without a figure, and why. */
export function silentView(shown: Shown, words: LaterGaugeWords): TemplateResult {
  const { reading, say, name } = shown;
  const { verdict, minimum } = reading;
  const why =
    verdict === 'too-few'
      ? minimum === undefined
        ? [words.hidden]
        : [words.from(say.points(minimum)), words.fewer]
      : [verdict === 'unreliable' ? words.unreliable : words.empty];
  const none = { value: null, lo: null, hi: null, n: null } as const;
  return html`<figure class="one silent" part="score">
    <div class="dial">${field(none, leastOf(reading))}<span class="figure none" aria-hidden="true"></span>${endsPart(leastOf(reading), say)}</div>
    <figcaption>
      <b class="name" dir="auto">${name}</b>
      ${[...why, sinceText(shown, words)].map((line) => (line ? html`<span dir="auto">${line}</span>` : nothing))}
    </figcaption>
  </figure>`;
}
