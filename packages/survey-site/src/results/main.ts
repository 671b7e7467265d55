import type { Config, Survey } from '@samklang/core';
import { parseSurvey } from '@samklang/core/survey';
import { applyAccent } from '../accent.js';
import { faultNotice, loadConfig } from '../config.js';
import { loadJson } from '../json.js';
import { siteRoot, startPage } from '../page.js';
import { mergeFiles } from './files/merge-files.js';
import { loadResultsMessages } from './locales/index.js';
import { keepKey, keptKey, keyIn } from './owner-key.js';
import { type Places, ResultsPage } from './page.js';
import { readHash, writeHash } from './route.js';
import { collectorSource } from './sources/collector.js';
import { deviceSource } from './sources/device.js';
import { filesSource } from './sources/files.js';
import type { ResultsSource } from './sources/source.js';

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
  destinations: [],
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
      : collectorSource({ base: baseOf(config.collector), key, surveys: config.surveys });

/** Reads files into the page, beside those already open. */
async function openFiles(page: ResultsPage, config: Config, known: readonly Survey[], chosen: readonly File[]) {
  const { readFile } = await import('./files/read-file.js');
  const files = [...page.state.files];
  for (const file of chosen) {
    page.set({ reading: file.name });
    files.push(await readFile(file, { timeZone: config.company.timeZone, known }));
  }
  const merged = mergeFiles(files);
  page.set({ reading: undefined, files, duplicates: merged.duplicates });
  if (merged.answers.length > 0) page.use(filesSource(merged, known, config.minimum));
}

function makePage(config: Config, definitions: readonly Survey[], places: Places): ResultsPage {
  const makeSource = sourceMaker(config, definitions);
  const useKey = (key: string) => {
    keepKey(key);
    page.use(makeSource(key));
  };
  const page: ResultsPage = new ResultsPage({
    config,
    definitions,
    places,
    source: makeSource(keptKey()),
    actions: {
      useKey: (text) => useKey(keyIn(text)),
      openFiles: (files) => void openFiles(page, config, definitions, files),
      closeFiles: () => {
        page.set({ files: [], duplicates: 0 });
        if (needsKey(config)) page.askForKey(false);
        else page.use(makeSource(keptKey()));
      },
    },
  });
  // A results link may be opened in a tab that already shows the page.
  addEventListener('hashchange', () => {
    const key = takeKey();
    if (key !== undefined) useKey(key);
  });
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

/** The header carries the company's name in place of the kit's. */
function nameAfter(company: string): void {
  const brand = document.querySelector('.site-header .brand');
  const name = brand?.querySelector('.brand-name');
  if (!brand || !name) return;
  name.textContent = company;
  brand.removeAttribute('data-label');
  brand.removeAttribute('aria-label');
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
