import type { Board } from '@samklang/core/recognition';
import { type Answered, type Ask, askingAt, type Failure } from '../../common/ask.js';
import { openAtCollector, type Screen } from '../../common/open.js';
import { Shown } from '../../common/shown.js';
import { ownerKey } from '../../results/owner-key.js';
import { takeKey } from '../../tab-key.js';
import { loadOwnerMessages, type Messages } from '../locales/admin/index.js';

/** What every page of the owner knows. */
export interface OwnerState {
  readonly hasKey: boolean;
  readonly isKeyRefused: boolean;
  readonly failure: Failure | undefined;
  /** What has just been done, in words. */
  readonly told: string;
  readonly isBusy: boolean;
  readonly boards: readonly Board[] | undefined;
  /** Id of the board that is open; `''` for none. */
  readonly board: string;
  /** The part of the page the address names. */
  readonly tab: string;
}

export const firstOwnerState: OwnerState = {
  hasKey: false,
  isKeyRefused: false,
  failure: undefined,
  told: '',
  isBusy: false,
  boards: undefined,
  board: new URLSearchParams(location.search).get('b') ?? '',
  tab: '',
};

/** What every deed of the owner needs. */
export interface Desk<State extends OwnerState> {
  readonly page: Pick<Shown<State, never>, 'state' | 'set' | 'focus'>;
  readonly ask: Ask;
  readonly base: URL;
  readonly key: string;
  /** The key does not fit. */
  readonly refused: () => void;
}

/** What a view gets. */
export interface Around<State extends OwnerState> extends Screen<Messages> {
  /** Undefined before there is a key. */
  readonly desk: Desk<State> | undefined;
  readonly useKey: (key: string) => void;
  readonly chooseBoard: (board: string) => void;
}

/** What the parts of a page get: there is a key by then, and a board. */
export interface AtBoard<State extends OwnerState> extends Around<State> {
  readonly desk: Desk<State>;
  readonly board: Board;
}

/** Does one thing at a time and tells what came of it; undefined when it failed. */
export function tried<T>(desk: Desk<OwnerState>, work: Promise<Answered<T>>): Promise<T | undefined> {
  desk.page.set({ told: '' });
  return lookedUp(desk, work);
}

/** Fetches what a page shows; what was told about the deed before stays. Undefined when it failed. */
export async function lookedUp<T>(desk: Desk<OwnerState>, work: Promise<Answered<T>>): Promise<T | undefined> {
  const { page, refused } = desk;
  page.set({ isBusy: true, failure: undefined });
  const reply = await work;
  page.set({ isBusy: false });
  if (reply.ok) return reply.value;
  if (reply.reason === 'key') refused();
  else page.set({ failure: reply });
  return undefined;
}

/** The address of something of the open board, below `/v1/`. */
export function ofBoard({ page }: Desk<OwnerState>, rest = ''): string {
  return `boards/${encodeURIComponent(page.state.board)}${rest && `/${rest}`}`;
}

interface OwnerPage<State extends OwnerState> {
  readonly first: State;
  /** Parts of the page by the names they have in the address; the first is where one begins. */
  readonly tabs: readonly string[];
  readonly view: (state: State, around: Around<State>) => unknown;
  readonly title: (screen: Screen<Messages>) => string;
  /** What stays when another board is opened, beside what every page keeps. */
  readonly stays?: (state: State) => Partial<State>;
  /** Called with each board that is opened, at the start and later. Gives back how to leave it. */
  readonly opened: (desk: Desk<State>, screen: Screen<Messages>) => (() => void) | undefined;
}

/** Brings a page of the owner to life: the key, the boards, and the part that the address names. */
export function openOwnerPage<State extends OwnerState>(page: OwnerPage<State>): void {
  takeKey(ownerKey);
  const tabInAddress = () => page.tabs.find((tab) => location.hash === `#${tab}`) ?? page.tabs[0] ?? '';
  const main = document.querySelector('main') ?? document.body;
  const shown = new Shown<State, Around<State>>({ ...page.first, tab: tabInAddress() }, main, page.view);
  const set = (change: Partial<OwnerState>) => shown.set(change as Partial<State>);
  let screen: Screen<Messages> | undefined;
  let base: URL | undefined;
  let desk: Desk<State> | undefined;
  let leave: (() => void) | undefined;

  const show = () => {
    if (screen) shown.within({ ...screen, desk, useKey, chooseBoard });
  };
  const enter = () => {
    leave?.();
    leave = desk && screen && shown.state.board !== '' ? page.opened(desk, screen) : undefined;
  };
  const open = async () => {
    const key = ownerKey.kept();
    if (!base || key === '') return;
    desk = { page: shown, ask: askingAt(base, key), base, key, refused };
    set({ hasKey: true, isKeyRefused: false });
    show();
    const reply = await tried(desk, desk.ask<{ readonly boards: readonly Board[] }>('boards'));
    if (!reply) return;
    const { boards } = reply;
    const known = boards.find(({ id }) => id === shown.state.board) ?? boards[0];
    set({ boards, board: known?.id ?? '' });
    enter();
  };
  const refused = () => {
    leave?.();
    ownerKey.keep('');
    desk = undefined;
    set({ hasKey: false, isKeyRefused: true });
    show();
    shown.focus('#key');
  };
  const useKey = (key: string) => {
    ownerKey.keep(key);
    void open();
  };
  const chooseBoard = (board: string) => {
    const address = new URL(location.href);
    address.searchParams.set('b', board);
    history.replaceState(history.state, '', address);
    shown.set({ ...page.first, ...kept(shown.state), ...page.stays?.(shown.state), board });
    enter();
  };

  void openAtCollector(loadOwnerMessages, (opened, collector) => {
    const isFirst = screen === undefined;
    base = collector;
    screen = opened;
    document.title = page.title(opened);
    show();
    if (!isFirst) return;
    void open();
    addEventListener('hashchange', () => {
      const before = ownerKey.kept();
      takeKey(ownerKey);
      set({ tab: tabInAddress(), told: '', failure: undefined });
      if (ownerKey.kept() !== before) void open();
    });
  });
}

/** What stays when another board is opened. */
function kept({ hasKey, isKeyRefused, boards, tab }: OwnerState): Partial<OwnerState> {
  return { hasKey, isKeyRefused, boards, tab };
}
