import type { Programme } from '@samklang/core/loyalty';
import { Say } from '@samklang/widgets';
import { type Ask, askingAt } from '../../common/ask.js';
import { Shown } from '../../common/shown.js';
import { siteRoot } from '../../page.js';
import { type TabKey, tabKey } from '../../tab-key.js';
import type { Joined } from '../members.js';
import { openAtCollector, type Screen } from '../open.js';
import { type JoinState, type JoinSurroundings, joinView } from './view.js';

const wanted = new URLSearchParams(location.search).get('p') ?? '';
const main = document.querySelector('main') ?? document.body;
const first: JoinState = {
  programmes: undefined,
  chosen: wanted,
  hasBirthday: false,
  lacksConsent: false,
  isSending: false,
  failure: undefined,
};
const page = new Shown<JoinState, JoinSurroundings>(first, main, joinView);
let screen: Screen | undefined;
let ask: Ask;

async function load(): Promise<void> {
  page.set({ failure: undefined });
  const reply = await ask<{ readonly programmes: readonly Programme[] }>('programmes');
  if (!reply.ok) return page.set({ failure: reply });
  const { programmes } = reply.value;
  // One programme needs no choice.
  const only = programmes.length === 1 ? programmes[0]?.id : undefined;
  const chosen = programmes.some(({ id }) => id === wanted) ? wanted : (only ?? '');
  page.set({ programmes, chosen });
  name();
}

/** Stays the same until the card is here: a join that is sent again after a lost reply makes no second member. */
function joinKey(programme: string): TabKey {
  const own = joinKeys.get(programme) ?? tabKey(`samklang-join-${programme}`);
  joinKeys.set(programme, own);
  if (!own.kept()) own.keep(secret());
  return own;
}

const joinKeys = new Map<string, TabKey>();

/** 256 random bits in base64url. */
function secret(): string {
  const bits = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
  return btoa(bits).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Joins with the terms that were shown, then opens the card. */
async function join(form: HTMLFormElement, terms: string): Promise<void> {
  if (page.state.isSending) return;
  const given = new FormData(form);
  if (!given.has('consent')) {
    page.set({ lacksConsent: true });
    return page.focus('#consent');
  }
  page.set({ lacksConsent: false, isSending: true, failure: undefined });
  const text = (key: string) => String(given.get(key) ?? '').trim();
  const { chosen } = page.state;
  const own = joinKey(chosen);
  const body = {
    programme: chosen,
    terms,
    idempotencyKey: own.kept(),
    ...(text('name') && { name: text('name') }),
    ...(given.has('day') && { birthday: `${text('month').padStart(2, '0')}-${text('day').padStart(2, '0')}` }),
  };
  const reply = await ask<Joined>('members', { method: 'POST', body });
  page.set({ isSending: false });
  // Of what was refused, nothing is there to come back to.
  if (reply.ok || reply.reason !== 'network') own.keep('');
  if (!reply.ok) return page.set({ failure: reply });
  const card = new URL(`card/#${reply.value.token}`, siteRoot);
  const language = new URLSearchParams(location.search).get('l');
  if (language) card.searchParams.set('l', language);
  // The way back does not lead to a form that has done its work.
  location.replace(card);
}

/** The page is named after what is joined. */
function name(): void {
  const programme = page.state.programmes?.find(({ id }) => id === page.state.chosen);
  if (!screen) return;
  const { words, locale, config } = screen;
  const title = programme ? new Say(programme, locale).text(programme.title) : words.join.which;
  document.title = words.join.documentTitle(title, config.company.name);
}

function choose(chosen: string): void {
  page.set({ chosen });
  const address = new URL(location.href);
  address.searchParams.set('p', chosen);
  history.replaceState(history.state, '', address);
  name();
}

void openAtCollector((opened, base) => {
  const isFirst = screen === undefined;
  ask = askingAt(base, '');
  screen = opened;
  page.within({
    ...opened,
    load: () => void load(),
    choose,
    wantBirthday: (hasBirthday) => page.set({ hasBirthday }),
    join: (form, terms) => void join(form, terms),
  });
  name();
  if (isFirst) void load();
});
