import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../page.js';
import { frameView } from './frame-view.js';
import { loadInbox, watchInbox } from './inbox/inbox.js';
import { firstInboxState, type InboxState } from './inbox/state.js';
import { inboxView } from './inbox/view.js';
import { type Around, openOwnerPage } from './owner.js';

function view(state: InboxState, around: Around<InboxState>): TemplateResult {
  const { recognition } = around.words;
  const boards = new URL('admin/boards/', siteRoot);
  if (state.board) boards.searchParams.set('b', state.board);
  return frameView(state, around, {
    title: recognition.title,
    tabs: { inbox: recognition.tabs.inbox },
    part: inboxView,
    beside: state.board ? html`<a class="more" href=${boards.href}>${recognition.boards}</a>` : nothing,
  });
}

openOwnerPage<InboxState>({
  first: firstInboxState,
  tabs: ['inbox'],
  view,
  title: ({ words, config }) => words.recognition.documentTitle(config.company.name),
  opened: (desk) => {
    void loadInbox(desk);
    return watchInbox(desk);
  },
});
