import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../../page.js';
import { frameView } from '../frame-view.js';
import { type Around, type AtBoard, openOwnerPage } from '../owner.js';
import { loadBoard } from './boards.js';
import { codesView } from './codes-view.js';
import { keysView } from './keys-view.js';
import { settingsView } from './settings-view.js';
import { type BoardsState, firstBoardsState } from './state.js';

const parts: Readonly<Record<string, (state: BoardsState, around: AtBoard<BoardsState>) => unknown>> = {
  board: (state, around) => settingsView(around.board, state, around),
  keys: keysView,
  codes: codesView,
};

function view(state: BoardsState, around: Around<BoardsState>): TemplateResult {
  const { words, desk } = around;
  const { boards } = words;
  const inbox = new URL('admin/recognition/', siteRoot);
  if (state.board) inbox.searchParams.set('b', state.board);
  const isNew = state.isNew || state.boards?.length === 0;
  return frameView(state, around, {
    title: boards.title,
    tabs: boards.tabs,
    part: (now, at) => (isNew ? settingsView(undefined, now, at) : parts[now.tab]?.(now, at)),
    empty: desk ? settingsView(undefined, state, { ...around, desk }) : nothing,
    beside: html`${isNew ? nothing : html`<button type="button" @click=${() => desk?.page.set({ isNew: true })}>${boards.new}</button>`}
      <a class="more" href=${inbox.href}>${boards.inbox}</a>`,
  });
}

openOwnerPage<BoardsState>({
  first: firstBoardsState,
  tabs: Object.keys(parts),
  view,
  title: ({ words, config }) => words.boards.documentTitle(config.company.name),
  opened: (desk) => {
    void loadBoard(desk);
    return undefined;
  },
});
