import '@samklang/widgets/define/points';
import { Shown } from '../../common/shown.js';
import { keepForOffline } from '../../offline.js';
import { siteRoot } from '../../page.js';
import { openAtCollector } from '../open.js';
import { Card } from './card.js';
import { type CardState, type CardSurroundings, cardView } from './view.js';

const first: CardState = {
  phase: 'loading',
  reply: undefined,
  at: 0,
  isOffline: false,
  asked: undefined,
  askFailure: undefined,
  isLeaving: false,
  dataFailure: undefined,
};
const page = new Shown<CardState, CardSurroundings>(first, document.querySelector('main') ?? document.body, cardView);
let card: Card | undefined;

function survey(id: string): string {
  const address = new URL('s/', siteRoot);
  address.searchParams.set('s', id);
  address.searchParams.set('c', 'link');
  return address.href;
}

/** The token stays in the address: the page, kept as a bookmark or on the home screen, is the card. */
function open(base: URL): void {
  card?.close();
  page.set(first);
  card = new Card(page, base, location.hash.slice(1));
  void card.open();
}

void openAtCollector((screen, base) => {
  const { words, locale, config } = screen;
  document.title = words.card.documentTitle(config.company.name);
  page.within({
    ...screen,
    survey,
    load: () => void card?.load(),
    redeem: (reward) => void card?.redeem(reward, locale),
    copy: () => void card?.copy(),
    leave: (sure) => void card?.leave(sure),
    stay: () => page.set({ isLeaving: false }),
  });
  if (card) return;
  open(base);
  addEventListener('hashchange', () => open(base));
  addEventListener('online', () => void card?.load());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void card?.load());
  void keepForOffline(new URL('card/worker.js', siteRoot));
});
