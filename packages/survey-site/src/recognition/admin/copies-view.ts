import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../locales/tag.js';
import type { Copy } from './copies.js';
import { type AtBoard, type Desk, ofBoard, tried } from './owner.js';
import type { RecognitionState } from './state.js';

export async function loadCopies(desk: Desk<RecognitionState>): Promise<void> {
  const reply = await tried(desk, desk.ask<{ readonly copies: readonly Copy[] }>(ofBoard(desk, 'copies')));
  if (reply) desk.page.set({ copies: reply.copies });
}

async function forget(desk: Desk<RecognitionState>, { id }: Copy): Promise<void> {
  const done = await tried(desk, desk.ask<unknown>(ofBoard(desk, `copies/${id}`), { method: 'DELETE' }));
  if (done !== undefined) await loadCopies(desk);
}

/** What was printed and mailed, with what has to come back since somebody in it said no. */
export function copiesView({ copies, isBusy }: RecognitionState, around: AtBoard<RecognitionState>): TemplateResult {
  const { words, locale, desk } = around;
  const { copies: say, inbox } = words;
  if (!copies) return html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`;
  if (copies.length === 0) return html`<p class="quiet">${say.none}</p>`;
  const when = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium', timeStyle: 'short' });
  const what = ({ kind, use }: Copy) => `${say.kinds[kind]}, ${inbox.uses[use]}`;
  const state = ({ recalled }: Copy) =>
    recalled.length === 0
      ? say.fine
      : html`<strong class="recall">${say.recall(new Intl.NumberFormat(locale).format(recalled.length))}</strong>`;
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.recognition.tabs.copies}><table>
    <thead><tr><th scope="col">${say.what}</th><th scope="col">${say.when}</th><th scope="col">${say.state}</th><td></td></tr></thead>
    <tbody>
      ${copies.map(
        (
          copy,
        ) => html`<tr><th scope="row">${what(copy)}</th><td>${when.format(new Date(copy.at))}</td><td>${state(copy)}</td>
          <td>${copy.recalled.length > 0 || copy.kind === 'flyer' ? html`<button type="button" ?disabled=${isBusy} aria-label="${say.down}: ${what(copy)}" @click=${() => void forget(desk, copy)}>${say.down}</button>` : nothing}</td></tr>`,
      )}
    </tbody>
  </table></div>`;
}
