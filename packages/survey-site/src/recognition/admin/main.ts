import type { Config } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../page.js';
import { copiesView, loadCopies } from './copies-view.js';
import { frameView } from './frame-view.js';
import { loadInbox, watchInbox } from './inbox/inbox.js';
import { listenForKeys } from './inbox/keys.js';
import { NearPictures } from './inbox/pictures.js';
import { inboxView } from './inbox/view.js';
import { letterView, loadShown } from './letter/view.js';
import { loadRounds } from './month/month.js';
import { monthView } from './month/view.js';
import { type Around, type AtBoard, type Desk, openOwnerPage } from './owner.js';
import { loadQuotes } from './quotes/quotes.js';
import { quotesView } from './quotes/view.js';
import { loadThanked } from './roster/celebrate.js';
import { thankedView } from './roster/thanked-view.js';
import { firstRecognitionState, type RecognitionState } from './state.js';

type RecognitionDesk = Desk<RecognitionState>;

interface Part {
  readonly view: (state: RecognitionState, around: AtBoard<RecognitionState>) => unknown;
  /** Fetches what the part shows, each time it is turned to. */
  readonly load: (desk: RecognitionDesk, config: Config) => Promise<void>;
}

let pictures: NearPictures | undefined;
const watchPicture = (place: Element | undefined) => pictures?.watch(place);

const parts: Readonly<Record<string, Part>> = {
  inbox: { view: (state, around) => inboxView(state, { ...around, watchPicture }), load: loadInbox },
  month: { view: monthView, load: loadRounds },
  quotes: { view: quotesView, load: loadQuotes },
  thanked: { view: thankedView, load: loadThanked },
  letter: { view: letterView, load: loadShown },
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
  stays: ({ roster }) => ({ roster }),
  title: ({ words, config }) => words.recognition.documentTitle(config.company.name),
  opened: (desk, { config }) => {
    const load = () => void parts[desk.page.state.tab]?.load(desk, config);
    load();
    const near = new NearPictures(desk);
    pictures = near;
    const stops = [watchInbox(desk), listenForKeys(desk), () => near.stop()];
    addEventListener('hashchange', load);
    return () => {
      for (const stop of stops) stop();
      removeEventListener('hashchange', load);
    };
  },
});
