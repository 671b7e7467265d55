import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../../page.js';
import type { AtBoard } from '../owner.js';
import { endCodes, makeCodes } from './boards.js';
import type { BoardsState } from './state.js';

/** Personal codes for the employee of the month: made from a list, printed as slips, ended all at once. */
export function codesView(state: BoardsState, around: AtBoard<BoardsState>): TemplateResult {
  const { words, locale, desk } = around;
  const { boards, common } = words;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    void makeCodes(desk, String(new FormData(form).get('people')));
  };
  const have = boards.codesHave(new Intl.NumberFormat(locale).format(state.withCode ?? 0));
  return html`<p class="quiet">${boards.codesHelp}</p>
    ${state.withCode === undefined ? nothing : html`<p>${have}</p>`}
    <form class="settings" novalidate @submit=${submit}>
      <div class="field">
        <label for="people">${boards.people}</label>
        <textarea id="people" name="people" rows="6" aria-describedby="people-help"></textarea>
        <p id="people-help" class="note">${boards.peopleHelp}</p>
      </div>
      <div class="actions">
        <button type="submit" class="strong" ?disabled=${state.isBusy}>${boards.codesMake}</button>
        ${
          state.isEnding
            ? html`<button type="button" class="grave" ?disabled=${state.isBusy} @click=${() => void endCodes(desk, boards.codesEnded)}>${boards.codesEndSure}</button>
                <button type="button" @click=${() => desk.page.set({ isEnding: false })}>${common.cancel}</button>`
            : html`<button type="button" class="grave" @click=${() => desk.page.set({ isEnding: true })}>${boards.codesEnd}</button>`
        }
      </div>
    </form>
    ${state.codes.length > 0 ? slips(state, around) : nothing}`;
}

/** One slip a person, to be cut apart. */
function slips({ codes }: BoardsState, { words, board }: AtBoard<BoardsState>): TemplateResult {
  const { boards } = words;
  const page = new URL('thanks/', siteRoot);
  page.searchParams.set('b', board.id);
  return html`<section class="slips">
    <p><button type="button" class="no-print" @click=${() => print()}>${boards.codesPrint}</button></p>
    <ul>
      ${codes.map(({ name, code }) => html`<li><strong>${name}</strong><span class="note">${boards.slip}</span><code>${code}</code><span class="note">${page.href}</span></li>`)}
    </ul>
  </section>`;
}
