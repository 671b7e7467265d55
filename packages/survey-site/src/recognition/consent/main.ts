import type { Permission } from '@samklang/core/recognition';
import { type Answered, type Ask, askingAt, fetchPicture } from '../../common/ask.js';
import { openAtCollector, type Screen } from '../../common/open.js';
import { Shown } from '../../common/shown.js';
import { loadThanksMessages, type Messages } from '../locales/index.js';
import type { ConsentState, Said } from './state.js';
import { type ConsentSurroundings, consentView } from './view.js';

/** Version of the words on this page that somebody says yes to. It grows when their meaning changes. */
const WORDING = 1;

const first: ConsentState = {
  phase: 'loading',
  said: undefined,
  uses: [],
  pictureAddress: '',
  isBusy: false,
  isLeaving: false,
  savedAt: undefined,
  failure: undefined,
};
const main = document.querySelector('main') ?? document.body;
const page = new Shown<ConsentState, ConsentSurroundings>(first, main, consentView);
let ask: Ask | undefined;

/** Takes what came of a request; undefined when there is nothing to go on with. */
function taken<T>(reply: Answered<T>): T | undefined {
  if (reply.ok) return reply.value;
  if (reply.reason === 'key' || reply.reason === 'missing') page.set({ phase: 'missing' });
  else if (reply.reason === 'gone') page.set({ phase: 'gone' });
  else page.set({ failure: reply });
  return undefined;
}

async function load(base: URL): Promise<void> {
  const key = decodeURIComponent(location.hash.slice(1));
  if (key === '') return page.set({ phase: 'missing' });
  ask = askingAt(base, key);
  page.set({ ...first });
  const said = taken(await ask<Said>('consent'));
  if (!said) return;
  page.set({ phase: 'ready', said, uses: said.uses });
  if (said.picture) page.set({ pictureAddress: await fetchPicture(base, 'consent/picture', key) });
}

function tick(use: Permission, isYes: boolean): void {
  const others = page.state.uses.filter((one) => one !== use);
  page.set({ uses: isYes ? [...others, use] : others, savedAt: undefined });
}

async function save(uses: readonly Permission[], locale: string): Promise<void> {
  page.set({ uses, isBusy: true, failure: undefined, savedAt: undefined });
  const body = { uses, wording: `${WORDING}-${locale}` };
  const said = ask && taken(await ask<Said>('consent', { method: 'PUT', body }));
  page.set({ isBusy: false });
  if (said) page.set({ said, uses: said.uses, savedAt: Date.now() });
}

async function leave(): Promise<void> {
  page.set({ isBusy: true, failure: undefined });
  const done = ask && taken(await ask<unknown>('consent', { method: 'DELETE' }));
  page.set({ isBusy: false });
  if (done === undefined) return;
  URL.revokeObjectURL(page.state.pictureAddress);
  page.set({ ...first, phase: 'gone' });
  page.focus('h1');
}

function show(screen: Screen<Messages>, base: URL): void {
  page.within({
    ...screen,
    again: () => void load(base),
    tick,
    save: (uses) => void save(uses, screen.locale),
    askToLeave: (isLeaving) => {
      page.set({ isLeaving });
      page.focus(isLeaving ? '.leave .grave' : '.leave button');
    },
    leave: () => void leave(),
  });
  document.title = screen.words.consent.documentTitle;
}

let isOpen = false;

void openAtCollector(loadThanksMessages, (screen, base) => {
  show(screen, base);
  if (isOpen) return;
  isOpen = true;
  void load(base);
  addEventListener('hashchange', () => void load(base));
});
