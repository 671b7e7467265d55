import type { Board } from '@samklang/core/recognition';
import { html, type TemplateResult } from 'lit';
import { type BoardsDesk, deleteBoard } from './boards.js';
import type { AtDesk } from './settings-view.js';
import type { BoardsState } from './state.js';

/** Deletes a board, once that was asked for and confirmed. */
export function deletePart(board: Board, { isDeleting, isBusy }: BoardsState, around: AtDesk): TemplateResult {
  const { words, desk, chooseBoard } = around;
  const say = words.deleting;
  const ask = (asked: boolean) => {
    desk.page.set({ isDeleting: asked });
    desk.page.focus(asked ? '.deleting .sure' : '.deleting button');
  };
  return html`<section class="deleting">
    ${
      isDeleting
        ? html`<p role="alert">${say.text}</p>
            <div class="actions">
              <button type="button" class="grave sure" ?disabled=${isBusy} @click=${() => void remove(desk, board, say.done(board.name), chooseBoard)}>${say.sure(board.name)}</button>
              <button type="button" @click=${() => ask(false)}>${words.common.cancel}</button>
            </div>`
        : html`<button type="button" class="grave" @click=${() => ask(true)}>${say.delete}</button>`
    }
  </section>`;
}

async function remove(desk: BoardsDesk, board: Board, told: string, chooseBoard: AtDesk['chooseBoard']): Promise<void> {
  const left = await deleteBoard(desk, board);
  if (!left) return;
  chooseBoard(left[0]?.id ?? '');
  desk.page.set({ told });
  desk.page.focus('.tabs a');
}
