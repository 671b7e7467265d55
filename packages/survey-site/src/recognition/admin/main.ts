import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../page.js';
import { shownRecords } from './copies.js';
import { copiesView, loadCopies } from './copies-view.js';
import { frameView } from './frame-view.js';
import { loadInbox, watchInbox } from './inbox/inbox.js';
import { inboxView } from './inbox/view.js';
import { letterView } from './letter/view.js';
import { loadRounds } from './month/month.js';
import { monthView } from './month/view.js';
import { type Around, type AtBoard, type Desk, openOwnerPage } from './owner.js';
import { firstRecognitionState, type RecognitionState } from './state.js';

type RecognitionDesk = Desk<RecognitionState>;

interface Part {
  readonly view: (state: RecognitionState, around: AtBoard<RecognitionState>) => unknown;
  /** Fetches what the part shows, each time it is turned to. */
  readonly load: (desk: RecognitionDesk) => Promise<void>;
}

const parts: Readonly<Record<string, Part>> = {
  inbox: { view: (state, around) => inboxView(state, around), load: loadInbox },
  month: { view: monthView, load: loadRounds },
  letter: { view: letterView, load: async (desk) => desk.page.set({ shown: await shownRecords(desk) }) },
  copies: { view: copiesView, load: loadCopies },
};

function view(state: RecognitionState, around: Around<RecognitionState>): TemplateResult {
  const { recognition } = around.words;
  const boards = new URL('admin/boards/', siteRoot);
  if (state.board) boards.searchParams.set('b', state.board);
  return frameView(state, around, {
    title: recognition.title,
    tabs: recognition.tabs,
    part: (now, at) => parts[now.tab]?.view(now, at),
    beside: state.board ? html`<a class="more" href=${boards.href}>${recognition.boards}</a>` : nothing,
  });
}

openOwnerPage<RecognitionState>({
  first: firstRecognitionState,
  tabs: Object.keys(parts),
  view,
  title: ({ words, config }) => words.recognition.documentTitle(config.company.name),
  opened: (desk) => {
    const load = () => void parts[desk.page.state.tab]?.load(desk);
    load();
    const stop = watchInbox(desk);
    addEventListener('hashchange', load);
    return () => {
      stop();
      removeEventListener('hashchange', load);
    };
  },
});
