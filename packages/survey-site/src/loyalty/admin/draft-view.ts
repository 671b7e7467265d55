import type { Parsed } from '@samklang/core';
import type { Programme } from '@samklang/core/loyalty';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { previewOf, saveDraft } from './programmes.js';
import type { AdminState, Draft } from './state.js';
import type { AtDesk } from './view.js';

/** Where a version is written; each fault is named while it is. */
export function draftPart(
  programme: Programme,
  draft: Draft,
  parsed: Parsed<Programme>,
  { isBusy }: AdminState,
  { words, desk }: AtDesk,
): TemplateResult {
  const typed = (event: Event) =>
    desk.page.set({ draft: { ...draft, text: (event.currentTarget as HTMLTextAreaElement).value } });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void saveDraft(desk, programme, words.admin.saved);
  };
  const leave = () => desk.page.set({ draft: undefined, failure: undefined });
  return html`<form class="draft" novalidate @submit=${submit}>
    <h3 id="draft-title" tabindex="-1">${words.admin.newVersion}</h3>
    <p class="note">${words.admin.newVersionHelp}</p>
    <div class="field">
      <label for="draft">${words.admin.definition}</label>
      <textarea id="draft" spellcheck="false" dir="ltr" .value=${draft.text} aria-invalid=${parsed.ok ? nothing : 'true'} aria-describedby="draft-faults" @input=${typed}></textarea>
    </div>
    <div id="draft-faults" aria-live="polite">
      ${
        parsed.ok
          ? nothing
          : html`<div class="trouble"><p>${words.admin.faults}</p><ul>${parsed.issues.map(({ path, message }) => html`<li><code>${path}</code>: ${message}</li>`)}</ul></div>`
      }
    </div>
    <p class="actions">
      <button type="submit" class="strong" ?disabled=${isBusy || !parsed.ok}>${words.admin.save}</button>
      <button type="button" @click=${leave}>${words.common.cancel}</button>
    </p>
  </form>`;
}

/** What an order would earn, by what is saved and what is being written. */
export function previewPart(
  programme: Programme,
  say: Say,
  state: AdminState,
  { words, desk }: AtDesk,
): TemplateResult {
  const { admin } = words;
  const value = (event: Event) => (event.currentTarget as HTMLInputElement).value;
  return html`<section class="preview" aria-labelledby="preview">
    <h3 id="preview">${admin.preview}</h3>
    <div class="pair">
      <label class="field"><span>${admin.previewAmount} <span class="optional">${programme.currency}</span></span>
        <input inputmode="decimal" .value=${state.amount} @input=${(event: Event) => desk.page.set({ amount: value(event) })} /></label>
      <label class="field"><span>${admin.previewAt}</span>
        <input type="datetime-local" .value=${state.moment} @input=${(event: Event) => desk.page.set({ moment: value(event) })} /></label>
    </div>
    <div aria-live="polite">${previewLines(programme, say, state, words)}</div>
  </section>`;
}

function previewLines(
  programme: Programme,
  say: Say,
  state: AdminState,
  { admin, till }: AtDesk['words'],
): TemplateResult | typeof nothing {
  const quote = previewOf(programme, state);
  if (!quote) return nothing;
  const version = programme.versions.filter(({ from }) => Date.parse(from) <= Date.parse(state.moment)).at(-1);
  if (!version) return html`<p>${admin.previewNone}</p>`;
  const { points, expiresAt, stamps } = quote.earn;
  const cards = version.cards ?? [];
  return html`<p class="figure">${points > 0 ? till.earns(say.points(points)) : till.earnsNothing}</p>
    <ul class="note">
      ${stamps.map(({ card, stamps: count }) => html`<li>${till.earnsStamps(say.number(count), say.text(cards.find(({ id }) => id === card)?.title ?? card))}</li>`)}
      ${expiresAt && points > 0 ? html`<li>${admin.previewExpires(say.date(expiresAt))}</li>` : nothing}
      <li>${admin.previewFrom(say.date(version.from))}</li>
    </ul>`;
}
