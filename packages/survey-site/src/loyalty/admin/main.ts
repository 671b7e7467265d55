import '@samklang/widgets/define/points';
import { askingAt } from '../../common/ask.js';
import { Shown } from '../../common/shown.js';
import { ownerKey } from '../../results/owner-key.js';
import { takeKey } from '../../tab-key.js';
import { loadVersionWords, type VersionWords } from '../locales/version/index.js';
import { openAtCollector, type Screen } from '../open.js';
import type { Desk } from './desk.js';
import { loadProgrammes } from './programmes.js';
import { type AdminState, firstState, tabs } from './state.js';
import { loadKeys } from './tills.js';
import { type AdminSurroundings, adminView } from './view.js';

takeKey(ownerKey);

/** This minute as a `datetime-local` field writes it. */
function thisMinute(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const tabInAddress = () => tabs.find((tab) => location.hash === `#${tab}`) ?? 'programmes';
const first: AdminState = { ...firstState, tab: tabInAddress(), moment: thisMinute() };
const page = new Shown<AdminState, AdminSurroundings>(
  first,
  document.querySelector('main') ?? document.body,
  adminView,
);
let screen: Screen | undefined;
let version: VersionWords | undefined;
let base: URL | undefined;
let desk: Desk | undefined;

function open(): void {
  const key = ownerKey.kept();
  if (!base || key === '') return;
  desk = { page, ask: askingAt(base, key), refused };
  page.set({ hasKey: true, isKeyRefused: false });
  show();
  // The list of keys is the owner's alone, so it tells whether the key fits.
  void loadKeys(desk).then(() => desk && loadProgrammes(desk));
}

function refused(): void {
  ownerKey.keep('');
  desk = undefined;
  page.set({ hasKey: false, isKeyRefused: true });
  page.focus('#key');
}

function useKey(key: string): void {
  ownerKey.keep(key);
  open();
}

function show(): void {
  if (screen && version) page.within({ ...screen, version, desk, useKey });
}

void openAtCollector((opened, collector) => {
  const isFirst = screen === undefined;
  base = collector;
  screen = opened;
  document.title = opened.words.admin.documentTitle(opened.config.company.name);
  void loadVersionWords(opened.locale).then((words) => {
    version = words;
    show();
  });
  if (!isFirst) return;
  open();
  addEventListener('hashchange', () => {
    const before = ownerKey.kept();
    takeKey(ownerKey);
    page.set({ tab: tabInAddress(), told: '', failure: undefined });
    if (ownerKey.kept() !== before) open();
  });
});
