import { keptDraft } from '@samklang/widgets/thanks';
import { openAtCollector, type Screen } from '../../common/open.js';
import { Shown } from '../../common/shown.js';
import { loadThanksMessages, type Messages } from '../locales/index.js';
import type { ThanksState } from './state.js';
import { Thanks } from './thanks.js';
import { type ThanksSurroundings, thanksView } from './view.js';

const board = new URLSearchParams(location.search).get('b') ?? '';
const main = document.querySelector('main') ?? document.body;
const first: ThanksState = {
  phase: 'loading',
  tab: 'thanks',
  form: undefined,
  draft: keptDraft(board),
  picture: undefined,
  isPictureBad: false,
  missing: undefined,
  isBusy: false,
  failure: undefined,
  sent: undefined,
  isLate: false,
  rounds: [],
  code: '',
  told: undefined,
};
const page = new Shown<ThanksState, ThanksSurroundings>(first, main, thanksView);
let thanks: Thanks | undefined;

function open(base: URL): void {
  // The key stays in the fragment, which is sent nowhere: a phone may drop the page while its camera is open.
  thanks = new Thanks({ page, base, board, key: decodeURIComponent(location.hash.slice(1)) });
  void thanks.open();
}

function show(screen: Screen<Messages>, base: URL): void {
  page.within({
    ...screen,
    hasKey: location.hash.length > 1,
    again: () => open(base),
    turnTo: (tab) => page.set({ tab, failure: undefined, told: undefined }),
    write: (change) => thanks?.write(change),
    choosePicture: (file) => void thanks?.choosePicture(file),
    send: () => void thanks?.send(screen.locale),
    undo: (sent) => void thanks?.undo(sent),
    another: () => {
      page.set({ phase: 'form', failure: undefined });
      page.focus('#name');
    },
    nominate: (round, nominee, code) => void thanks?.nominate(round, nominee, code),
    openWith: (code) => void thanks?.openWith(code),
    vote: (round, person, code) => void thanks?.vote(round, person, code),
  });
  document.title = screen.words.thanks.documentTitle(screen.config.company.name);
}

void openAtCollector(loadThanksMessages, (screen, base) => {
  show(screen, base);
  if (thanks) return;
  open(base);
  addEventListener('hashchange', () => {
    show(screen, base);
    open(base);
  });
});
