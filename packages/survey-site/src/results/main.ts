import type { Config, Survey } from '@samklang/core';
import { parseSurvey } from '@samklang/core/survey';
import { applyAccent } from '../accent.js';
import { nameAfter } from '../brand.js';
import { faultNotice, loadConfig } from '../config.js';
import { loadJson } from '../json.js';
import { siteRoot, startPage } from '../page.js';
import type { FileOpener } from './files/file-opener.js';
import { loadResultsMessages } from './locales/index.js';
import { keepKey, keptKey, keyIn } from './owner-key.js';
import { type Places, ResultsPage } from './page.js';
import { readHash, writeHash } from './route.js';
import { collectorSource } from './sources/collector.js';
import { deviceSource } from './sources/device.js';
import type { ResultsSource } from './sources/source.js';
import type { ExportActions } from './views/view.js';
import { mostHere } from './workshop/held.js';

/** Takes the owner's key out of the address before anything else can read it. */
function takeKey(): string | undefined {
  const { route, key } = readHash(location.hash);
  if (key === undefined) return undefined;
  keepKey(key);
  history.replaceState(history.state, '', writeHash(route));
  return key;
}

/** Settings that show what this device holds, for when the real ones cannot be read. */
const noConfig: Config = {
  schema: 1,
  company: { name: 'Samklang', timeZone: 'UTC', currency: 'EUR' },
  colours: {},
  languages: ['en'],
  units: [],
  surveys: [],
  programmes: [],
  boards: [],
  origins: [],
  minimum: { customer: 10, employee: 5 },
};

async function definitionsOf({ surveys }: Config): Promise<readonly Survey[]> {
  const files = await Promise.all(surveys.map((id) => loadJson(new URL(`surveys/${id}.json`, siteRoot))));
  return files.flatMap((file) => {
    const parsed = file.ok ? parseSurvey(file.value) : undefined;
    return parsed?.ok ? [parsed.value] : [];
  });
}

/** The collector's base, ending in `/`. */
function baseOf(collector: string): URL {
  const base = new URL(collector, siteRoot);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return base;
}

/** The collector where there is one, else what this device holds. */
const sourceMaker =
  (config: Config, definitions: readonly Survey[]) =>
  (key: string): ResultsSource =>
    config.collector === undefined
      ? deviceSource(definitions, config)
      : collectorSource({
          base: baseOf(config.collector),
          key,
          surveys: config.surveys,
          isLarge: config.units.length > mostHere,
        });

/** What opens files comes with the first file; what is asked of it before that waits for it. */
function lateOpener(config: Config, known: readonly Survey[], page: () => ResultsPage, close: () => void) {
  let opener: Promise<FileOpener> | undefined;
  const make = async () => {
    const { FileOpener } = await import('./files/file-opener.js');
    return new FileOpener({
      config,
      known,
      show: (change) => page().set({ files: { ...page().state.files, ...change } }),
      use: (source) => (source ? page().use(source) : close()),
    });
  };
  return (ask: (opener: FileOpener) => void) => {
    opener ??= make();
    void opener.then(ask);
  };
}

/** What makes files comes when one is asked for. */
function exportActions(page: () => ResultsPage, config: Config): ExportActions {
  const load = () => import('./exports/take-along.js');
  return {
    exportAs: (kind) => void load().then(({ takeAlong }) => takeAlong(kind, page(), config)),
    savePicture: (picture) => void load().then(({ savePicture }) => savePicture(picture)),
    printReport: () => void load().then(({ printReport }) => printReport(page())),
  };
}

function makePage(config: Config, definitions: readonly Survey[], places: Places): ResultsPage {
  const makeSource = sourceMaker(config, definitions);
  const useKey = (key: string) => {
    keepKey(key);
    page.use(makeSource(key));
  };
  const closeFiles = () => {
    if (needsKey(config)) page.askForKey(false);
    else page.use(makeSource(keptKey()));
  };
  const withOpener = lateOpener(config, definitions, () => page, closeFiles);
  const page: ResultsPage = new ResultsPage({
    config,
    definitions,
    places,
    source: makeSource(keptKey()),
    actions: {
      useKey: (text) => useKey(keyIn(text)),
      openFiles: (files) => withOpener((opener) => opener.open(files)),
      cancelFile: () => withOpener((opener) => opener.cancel()),
      closeFiles: () => withOpener((opener) => opener.closeAll()),
      chooseColumns: (place) => withOpener((opener) => opener.remap(place)),
      joinUnits: () => withOpener((opener) => opener.joinUnits()),
      ...exportActions(() => page, config),
    },
  });
  // A results link may be opened in a tab that already shows the page.
  addEventListener('hashchange', () => {
    const key = takeKey();
    if (key !== undefined) useKey(key);
  });
  // What is printed carries the day it is printed on, however long the page has been open.
  addEventListener('beforeprint', () => page.set({}));
  return page;
}

const needsKey = ({ collector }: Config) => collector !== undefined && keptKey() === '';

function placesIn(header: Element, main: Element): Places {
  const places = { header: document.createElement('div'), main: document.createElement('div') };
  places.header.className = 'results-bar';
  header.append(places.header);
  main.replaceChildren(places.main);
  return places;
}

async function startResults(): Promise<void> {
  const [header, main] = [document.querySelector('.site-header'), document.querySelector('main')];
  if (!header || !main) return;
  const read = await loadConfig(siteRoot);
  const config = read.ok ? read.value : noConfig;
  applyAccent(config.colours);
  nameAfter(config.company.name);
  const page = makePage(config, await definitionsOf(config), placesIn(header, main));
  acceptDrops(page);
  let notice: HTMLElement | undefined;
  await startPage(({ shell }, locale) => {
    void loadResultsMessages(locale).then((words) => page.speak(words, locale));
    if (read.ok) return;
    notice?.remove();
    notice = faultNotice(shell.settingsFault, read.issues);
    main.prepend(notice);
  });
  if (needsKey(config)) page.askForKey(false);
  else page.start();
}

/** Files may be dropped anywhere on the page. */
function acceptDrops(page: ResultsPage): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (!page.state.dragging) page.set({ dragging: true });
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) page.set({ dragging: false });
  });
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    page.set({ dragging: false });
    page.actions.openFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

takeKey();
void startResults();
