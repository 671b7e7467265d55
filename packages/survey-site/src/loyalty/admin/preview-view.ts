import type { Programme } from '@samklang/core/loyalty';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { versionAt } from '../terms.js';
import { previewOf } from './programmes.js';
import { type SampleYear, sampleAmount, sampleYear } from './sample.js';
import type { AdminState } from './state.js';
import type { AtDesk } from './view.js';

/** What an order would earn, and what a draft changes for a member in a year. */
export function previewPart(
  saved: Programme,
  written: Programme,
  say: Say,
  state: AdminState,
  around: AtDesk,
): TemplateResult {
  const { admin } = around.words;
  const { desk } = around;
  const value = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<section class="preview" aria-labelledby="preview">
    <h3 id="preview">${admin.preview}</h3>
    <div class="pair">
      <label class="field"><span>${admin.previewAmount} <span class="optional">${saved.currency}</span></span>
        <input inputmode="decimal" .value=${state.amount} @input=${(event: Event) => desk.page.set({ amount: value(event) })} /></label>
      <label class="field"><span>${admin.previewAt}</span>
        <input type="datetime-local" .value=${state.moment} @input=${(event: Event) => desk.page.set({ moment: value(event) })} /></label>
    </div>
    <div aria-live="polite">${orderLines(written, say, state, around)}</div>
    ${state.draft ? samplePart(saved, written, state.draft.index, say, state, around) : nothing}
  </section>`;
}

function orderLines(
  programme: Programme,
  say: Say,
  state: AdminState,
  { words: { admin, till } }: AtDesk,
): TemplateResult | typeof nothing {
  const quote = previewOf(programme, state);
  if (!quote) return nothing;
  const at = Date.parse(state.moment);
  const version = versionAt(programme, at);
  if (!version || Date.parse(version.from) > at) return html`<p>${admin.previewNone}</p>`;
  const { points, expiresAt, stamps } = quote.earn;
  const cards = version.cards ?? [];
  return html`<p class="figure">${points > 0 ? till.earns(say.points(points)) : till.earnsNothing}</p>
    <ul class="note">
      ${stamps.map(({ card, stamps: count }) => html`<li>${till.earnsStamps(say.number(count), say.text(cards.find(({ id }) => id === card)?.title ?? card))}</li>`)}
      ${expiresAt && points > 0 ? html`<li>${admin.previewExpires(say.date(expiresAt))}</li>` : nothing}
      <li>${admin.previewFrom(say.date(version.from))}</li>
    </ul>`;
}

/** A year of somebody who joins as the draft begins, beside the same year without it. */
function samplePart(
  saved: Programme,
  written: Programme,
  index: number,
  say: Say,
  state: AdminState,
  { version: words }: AtDesk,
): TemplateResult | typeof nothing {
  const total = sampleAmount(state.amount, saved.currency);
  const from = written.versions[index]?.from;
  if (total === undefined || from === undefined) return nothing;
  const without = { ...saved, versions: saved.versions.filter((_, place) => place !== index) };
  const before = without.versions.length > 0 ? sampleYear(without, from, total) : undefined;
  const after = sampleYear(written, from, total);
  const level = ({ level }: SampleYear) => (level ? say.text(level) : '\u2013');
  const row = (name: string, show: (year: SampleYear) => string) => html`<tr><th scope="row">${name}</th>
    <td class="number">${before ? show(before) : '\u2013'}</td><td class="number">${show(after)}</td></tr>`;
  const either = (holds: (year: SampleYear) => boolean) => holds(after) || (before !== undefined && holds(before));
  return html`<div class="sample"><h4>${words.sample}</h4>
    <p class="note">${words.sampleOf(say.money(total), say.date(from))}</p>
    <table aria-label=${words.sample}>
      <thead><tr><td></td><th scope="col">${words.asItIs}</th><th scope="col">${words.written}</th></tr></thead>
      <tbody>
        ${row(words.earned, ({ earned }) => say.bare(earned))} ${row(words.usable, ({ usable }) => say.bare(usable))}
        ${row(words.expired, ({ expired }) => say.bare(expired))}
        ${either((year) => year.level !== undefined) ? row(words.level, level) : nothing}
        ${either((year) => year.fullCards > 0) ? row(words.fullCards, ({ fullCards }) => say.number(fullCards)) : nothing}
      </tbody>
    </table></div>`;
}
