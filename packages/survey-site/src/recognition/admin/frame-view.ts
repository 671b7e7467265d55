import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import { keyView } from '../../common/key-view.js';
import { fragmentTabs, tabsView } from '../../common/tabs.js';
import { siteRoot } from '../../page.js';
import type { Around, AtBoard, OwnerState } from './owner.js';

interface Frame<State extends OwnerState> {
  readonly title: string;
  /** Names of the parts by their ids in the address, in their order. */
  readonly tabs?: Readonly<Record<string, string>>;
  readonly part: (state: State, around: AtBoard<State>) => unknown;
  /** In place of the part while there is no board. */
  readonly empty?: unknown;
  /** Beside the choice of the board. */
  readonly beside?: unknown;
}

/** What the owner's pages have in common: the key, the board, the tabs, what was done and what went wrong. */
export function frameView<State extends OwnerState>(
  state: State,
  around: Around<State>,
  { title, tabs, part, empty, beside }: Frame<State>,
): TemplateResult {
  const { words, useKey, desk } = around;
  if (!state.hasKey || !desk)
    return keyView({ title, text: words.key.text, isRefused: state.isKeyRefused, use: useKey }, words);
  const board = state.boards?.find(({ id }) => id === state.board);
  return html`<div class="head">
      <h1>${title}</h1>
      ${boardChoice(state, around)} ${beside ?? nothing}
    </div>
    ${board && tabs ? tabsView(title, fragmentTabs(tabs, state.tab)) : nothing}
    <div role="status">${state.told ? html`<p class="told">${state.told}</p>` : nothing}</div>
    ${state.failure ? faultView(state.failure, words) : nothing}
    ${board ? part(state, { ...around, desk, board }) : state.boards ? (empty ?? noBoard(around)) : nothing}`;
}

function boardChoice<State extends OwnerState>({ boards = [], board }: State, { words, chooseBoard }: Around<State>) {
  if (boards.length < 2) return nothing;
  const chosen = (event: Event) => chooseBoard((event.currentTarget as HTMLSelectElement).value);
  return html`<label class="field board"><span class="hidden-visually">${words.recognition.board}</span>
    <select @change=${chosen}>${boards.map(({ id, name }) => html`<option value=${id} ?selected=${id === board}>${name}</option>`)}</select>
  </label>`;
}

function noBoard({ words }: Pick<Around<OwnerState>, 'words'>): TemplateResult {
  const { noBoard: text, makeBoard } = words.recognition;
  return html`<p class="quiet">${text} <a href=${new URL('admin/boards/', siteRoot).href}>${makeBoard}</a></p>`;
}
