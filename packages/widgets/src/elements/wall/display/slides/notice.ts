import { html, nothing, type TemplateResult } from 'lit';
import { braid } from './braid.js';
import { chair } from './chair.js';
import type { Shown, SlideParts } from './parts.js';

/** States that are not an error: nothing there yet, no network, out of contact for long. */
export function noticeView(shown: Shown, parts: SlideParts): TemplateResult | typeof nothing {
  const { words, code, mark, say, now } = parts;
  switch (shown.kind) {
    case 'empty':
      return html`<div class="head"><p class="label">${words.wall}</p>${mark}</div>
        <div class="middle">
          <p class="poster fit">${words.first}</p>
          <p class="motive">${code ? words.firstScan : words.firstPlain}</p>
        </div>
        <div class="foot">${code ?? nothing}${braid}</div>`;
    case 'old':
      return calm(
        words.oldTitle(shown.since === undefined ? '' : together(say.since(shown.since, now))),
        words.oldText,
      );
    case 'waiting':
      return calm(words.waiting, words.waitingText);
    case 'closed':
      return calm(words.closed, words.closedText);
    default:
      return nothing;
  }
}

/** The day, its month and the time stay on one line. */
const together = (when: string) => when.replace(/(?<=\d.*) /g, '\u00a0');

function calm(title: string, text: string): TemplateResult {
  return html`${chair}
    <div class="beside">
      <div class="middle">
        <p class="deed fit">${title}</p>
        <p class="second">${text}</p>
      </div>
    </div>`;
}
