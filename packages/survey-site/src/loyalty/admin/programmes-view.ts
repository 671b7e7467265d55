import type { Programme } from '@samklang/core/loyalty';
import { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../page.js';
import { readyProgrammes } from '../ready.js';
import { draftPart } from './draft-view.js';
import { previewPart } from './preview-view.js';
import { addProgramme, draftOf, programmeWith } from './programmes.js';
import type { AdminState } from './state.js';
import { versionsTable } from './versions-view.js';
import type { AtDesk } from './view.js';

/** Programmes, their versions, and what an order would earn by them. */
export function programmesView(state: AdminState, around: AtDesk): TemplateResult {
  const { words, locale, desk } = around;
  const { programmes, open } = state;
  if (!programmes) return html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`;
  const programme = programmes.find(({ id }) => id === open);
  const pick = (event: Event) =>
    desk.page.set({
      open: (event.currentTarget as HTMLSelectElement).value,
      draft: undefined,
      shown: undefined,
      told: '',
    });
  return html`${
    programmes.length > 1
      ? html`<label class="field pick"><span>${words.admin.programme}</span>
          <select @change=${pick}>${programmes.map((one) => html`<option value=${one.id} ?selected=${one.id === open}>${new Say(one, locale).text(one.title)}</option>`)}</select>
        </label>`
      : nothing
  }
  ${programme ? programmePart(programme, state, around) : html`<p class="quiet">${words.admin.noProgrammes}</p>`}
  ${readyPart(programmes, state, around)}`;
}

function programmePart(programme: Programme, state: AdminState, around: AtDesk): TemplateResult {
  const { words, locale, desk } = around;
  const { draft } = state;
  const say = new Say(programme, locale);
  const join = new URL('join/', siteRoot);
  join.searchParams.set('p', programme.id);
  const written = programmeWith(programme, draft);
  const begin = () => {
    desk.page.set({ draft: draftOf(programme, programme.versions.length, Date.now()), opened: '', told: '' });
    desk.page.focus('#draft-title');
  };
  return html`<section class="programme" aria-labelledby="programme">
    <h2 id="programme">${say.text(programme.title)}</h2>
    <p class="note">${words.admin.joinLink}: <a href=${join.href}>${join.href}</a></p>
    <div class="halves">
      <div>
        <h3>${words.admin.versions}</h3>
        ${versionsTable(programme, say, state, around)}
        ${draft ? draftPart(programme, draft, written, say, state, around) : html`<p><button type="button" @click=${begin}>${words.admin.newVersion}</button></p>`}
      </div>
      ${previewPart(programme, written.ok ? written.value : programme, say, state, around)}
    </div>
  </section>`;
}

function readyPart(
  programmes: readonly Programme[],
  { isBusy }: AdminState,
  { words, desk, config }: AtDesk,
): TemplateResult | typeof nothing {
  const missing = Object.keys(readyProgrammes).filter((ready) => !programmes.some(({ id }) => id === ready));
  if (missing.length === 0) return nothing;
  const about: Readonly<Record<string, string>> = words.demo.about;
  return html`<section class="ready" aria-labelledby="ready">
    <h2 id="ready">${words.admin.ready}</h2>
    <ul>
      ${missing.map(
        (
          id,
        ) => html`<li><div><b>${words.demo.names[id as keyof typeof words.demo.names]}</b><span class="note">${about[id]}</span></div>
          <button type="button" ?disabled=${isBusy} @click=${() => void addProgramme(desk, id, config.company)}>${words.admin.add}</button></li>`,
      )}
    </ul>
  </section>`;
}
