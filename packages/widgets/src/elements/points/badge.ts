import { html, nothing, type TemplateResult } from 'lit';
import type { PointsWords } from '../../locales/points/index.js';
import { ring } from './ring.js';
import type { Sight } from './sight.js';

const RING = [26, 3] as const;

/** The badge of a member. It opens the panel. */
export function badgeView(sight: Sight, since: string, words: PointsWords, isOpen: boolean): TemplateResult {
  const { line, balance, share, isReached } = sight;
  const second = since ? words.asOf(since) : balance;
  return html`<button
    type="button"
    class="badge ${since ? 'stale' : isReached ? 'reached' : ''}"
    part="badge"
    popovertarget="panel"
    aria-controls="panel"
    aria-expanded=${isOpen}
  >
    ${ring(...RING, share, isReached)}
    <span class="words"><b>${line}</b> ${second && second !== line ? html`<span class="second">${second}</span>` : nothing}</span>
    <svg class="more" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6.5 9.5 12 15l5.5-5.5" /></svg>
  </button>`;
}

/** Blocks of the final size, without motion. */
export function loadingBadge(words: PointsWords): TemplateResult {
  return html`<span class="badge" aria-busy="true">
    ${ring(...RING, 0)}<span class="block"></span><span class="block short"></span>
    <span class="unseen">${words.loading}</span>
  </span>`;
}

/** One sentence; it leads to where people join, if the page says where. */
export function emptyBadge(line: string, join: string | undefined): TemplateResult {
  const inside = html`${ring(...RING, 0)}<span class="words"><b>${line}</b></span>`;
  return join
    ? html`<a class="badge" part="badge" href=${join}>${inside}</a>`
    : html`<span class="badge" part="badge">${inside}</span>`;
}

/** Nothing to show: one sentence that is the way out of it. */
export function failedBadge(words: PointsWords, again: () => void): TemplateResult {
  return html`<button type="button" class="badge" part="badge" @click=${again}>
    ${ring(...RING, 0)}<span class="words"><b>${words.failed}</b></span>
  </button>`;
}
