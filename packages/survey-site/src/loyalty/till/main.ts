import '@samklang/widgets/define/points';
import { Shown } from '../../common/shown.js';
import { tabKey, takeKey } from '../../tab-key.js';
import { openAtCollector, type Screen } from '../open.js';
import { hearScanner } from './scanner.js';
import { nobody, type TillActions, type TillState } from './state.js';
import { Till } from './till.js';
import { type TillSurroundings, tillView } from './view.js';

/** Pause after a keystroke before the amount is quoted, in ms. */
const PAUSE = 200;

const key = tabKey('samklang-till-key');
const place = tabKey('samklang-till-place');
takeKey(key);

const first: TillState = { hasKey: key.kept() !== '', isKeyRefused: false, programmes: [], asked: [], ...nobody };
const page = new Shown<TillState, TillSurroundings>(first, document.querySelector('main') ?? document.body, tillView);
let till: Till | undefined;
let screen: Screen | undefined;
let base: URL | undefined;
let typing: ReturnType<typeof setTimeout> | undefined;

function open(): void {
  till?.close();
  if (!base || key.kept() === '') return;
  page.set({ ...nobody, hasKey: true, isKeyRefused: false });
  till = new Till({ page, base, key: key.kept(), unit: place.kept(), refused });
  void till.open();
  page.focus('#number');
}

function refused(): void {
  till?.close();
  key.keep('');
  page.set({ ...nobody, hasKey: false, isKeyRefused: true });
  page.focus('#key');
}

function useKey(given: string): void {
  key.keep(given);
  open();
}

function quoteSoon(): void {
  clearTimeout(typing);
  typing = setTimeout(() => void till?.quote(), PAUSE);
}

const act: TillActions = {
  useKey,
  look: (number) => void till?.look(number),
  serve: (redemption) => void till?.serve(redemption),
  next: () => {
    page.set(nobody);
    page.focus('#number');
    void till?.watch();
  },
  type: (amount) => {
    page.set({ amount });
    quoteSoon();
  },
  choose: (category) => {
    page.set({ category });
    quoteSoon();
  },
  payWithPoints: (paysWithPoints) => page.set({ paysWithPoints }),
  setPlace: (unit) => {
    place.keep(unit);
    if (till) till.unit = unit;
    show();
  },
  buy: (what) => void till?.buy(what),
  record: (what, event) => void till?.record(what, [event]),
  settle: (redemption, status, what) => void till?.settle(redemption, status, what),
  startRefund: (refunding) => {
    page.set({ refunding });
    page.focus(refunding ? '#refund' : '#amount');
  },
  undo: (done) => void till?.undo(done),
  sendAgain: () => void till?.sendAgain(),
};

function show(): void {
  if (screen) page.within({ ...screen, act, unit: place.kept() });
}

void openAtCollector((opened, collector) => {
  const isFirst = screen === undefined;
  base = collector;
  screen = opened;
  document.title = opened.words.till.documentTitle(opened.config.company.name);
  show();
  if (!isFirst) return;
  open();
  hearScanner((code) => void till?.look(code));
  // A till link may be opened in a tab that already shows the page.
  addEventListener('hashchange', () => {
    takeKey(key);
    open();
  });
});
