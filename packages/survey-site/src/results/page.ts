import type { Config, Survey } from '@samklang/core';
import { pickText } from '@samklang/core/survey/flow';
import { render } from 'lit/html.js';
import { tagOf } from '../locales/tag.js';
import { AnswersDesk } from './answers-desk.js';
import { coalesce } from './coalesce.js';
import { loadFigures } from './figures.js';
import { formatFor } from './format.js';
import { loadMore, loadOrder, loadTrend } from './load-more.js';
import type { Messages } from './locales/en.js';
import { isTextIn, itemTitleIn, nameIn, saidIn, unitNames } from './names.js';
import { needsLoading, type Route, readHash, writeHash } from './route.js';
import type { Failure, ResultsSource, WatchEvent } from './sources/source.js';
import { factsOf, firstState, type PageState } from './state.js';
import { headerView, pageView } from './views/page.js';
import type { Actions, AnswerActions, ExportActions, FileActions, View } from './views/view.js';
import { type Ask, Maker } from './workshop/maker.js';

/** Where the page draws: beside the company's name, and below. */
export interface Places {
  readonly header: HTMLElement;
  readonly main: HTMLElement;
}

interface Options {
  readonly config: Config;
  readonly definitions: readonly Survey[];
  readonly places: Places;
  readonly source: ResultsSource;
  /** Handed what the page cannot do itself: keys and files. */
  readonly actions: FileActions & ExportActions & Pick<Actions, 'useKey'>;
}

/** Holds the state, keeps it fresh from one source at a time, and draws it. Lit keeps what did not change. */
export class ResultsPage {
  #state: PageState;
  #source: ResultsSource;
  #maker: Maker;
  #words: Messages | undefined;
  #locale = 'en';
  #drawing = false;
  #seriesWanted = false;
  #stop: () => void = () => undefined;
  #reloadFigures = coalesce(() => this.#loadFigures(), 250);
  #reloadSeries = coalesce(() => this.#loadSeries(), 2_000);
  readonly #options: Options;
  readonly answers = new AnswersDesk(() => this);

  constructor(options: Options) {
    this.#options = options;
    this.#source = options.source;
    this.#maker = this.#makerOf(options.source);
    this.#state = firstState(readHash(location.hash).route, this.#source.kind);
    addEventListener('hashchange', () => this.#followHash());
  }

  get actions(): Actions {
    return { ...this.#own, ...this.answers.actions, ...this.#options.actions };
  }

  get state(): PageState {
    return this.#state;
  }

  get source(): ResultsSource {
    return this.#source;
  }

  get words(): Messages | undefined {
    return this.#words;
  }

  get ask(): Ask {
    return this.#maker.ask;
  }

  #makerOf({ workshop }: ResultsSource): Maker {
    return new Maker({ workshop, changed: () => this.set({}), failed: (error) => console.error(error) });
  }

  /** Resolves when everything that is drawn has its figures. */
  drawnWhole(): Promise<void> {
    return Promise.resolve().then(() => this.#maker.settled());
  }

  speak(words: Messages, locale: string): void {
    this.#words = words;
    this.#locale = locale;
    this.set({});
  }

  /** Shows another source from its beginning. */
  use(source: ResultsSource, change: Partial<PageState> = {}): void {
    this.#stop();
    this.#source = source;
    this.#maker = this.#makerOf(source);
    const route: Route = { ...this.#state.route, survey: '', period: '', unit: '' };
    const { keyRefused, surveys, updatedAt, files, dragging, sorting, search, allUnits, isReport } = this.#state;
    const kept = { keyRefused, surveys, updatedAt, files, dragging, sorting, search, allUnits, isReport };
    history.replaceState(history.state, '', writeHash(route));
    this.set({ ...firstState(route, source.kind), ...kept, ...change });
    this.start();
  }

  start(): void {
    this.#stop = this.#source.watch((event) => this.#heard(event));
    this.#reload();
  }

  /** Loads everything anew: first what the open tab shows. */
  #reload(): void {
    this.#seriesWanted = true;
    this.#reloadFigures();
  }

  /** Asks for the key instead of showing figures. */
  askForKey(refused: boolean): void {
    this.#stop();
    this.set({ phase: 'key', keyRefused: refused, figures: undefined, waiting: false });
    if (refused) queueMicrotask(() => this.#options.places.main.querySelector<HTMLElement>('#key')?.focus());
  }

  set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    if (!this.#words) return;
    const { config, places } = this.#options;
    const view: View = {
      words: this.#words,
      format: formatFor(tagOf(this.#locale), this.#words),
      config,
      titleOf: (survey) => this.#titleOf(survey),
      itemTitle: (item) => itemTitleIn(this.#options, this.#locale, item),
      isText: (item) => isTextIn(this.#options.definitions, item),
      saidIn: (answer) => saidIn(this.#options.definitions, answer),
      nameOf: nameIn(unitNames(config, factsOf(this), this.#words)),
      state: this.#state,
      act: this.actions,
      make: this.#maker.make,
      isMaking: () => this.#maker.isMaking,
    };
    document.title = `${this.#words.tabs[this.#state.route.tab]}: ${config.company.name}`;
    render(headerView(view), places.header);
    render(pageView(view), places.main);
  }

  #titleOf(survey: string): string {
    const definition = this.#options.definitions.find(({ id }) => id === survey);
    const audiences: Readonly<Record<string, string>> = this.#words?.files.audiences ?? {};
    return definition ? pickText(definition.title, this.#locale, definition.locales) : (audiences[survey] ?? survey);
  }

  readonly #own: Omit<Actions, keyof (FileActions & ExportActions & AnswerActions) | 'useKey'> = {
    go: (change) => {
      location.hash = writeHash({ ...this.#state.route, ...change });
    },
    sortBy: (column) => {
      const { sorting } = this.#state;
      const numbers = column === 'score' || column === 'answers';
      this.set({ sorting: { column, descending: sorting.column === column ? !sorting.descending : numbers } });
    },
    search: (search) => this.set({ search }),
    showAllUnits: () => this.set({ allUnits: true }),
    redraw: () => this.set({}),
    tryAgain: () => {
      this.#maker.forgetFailures();
      this.set({});
    },
  };

  #followHash(): void {
    const { route } = readHash(location.hash);
    const before = this.#state.route;
    this.set({ route });
    const isOther = route.survey !== before.survey || route.period !== before.period;
    if (isOther || route.unit !== before.unit) {
      this.set({ comments: [], nextComments: null, alerts: [], said: undefined });
    }
    if (isOther) this.set({ sides: undefined, coming: true });
    if (route.survey !== before.survey) this.#seriesWanted = true;
    if (needsLoading(before, route)) {
      this.set({ waiting: true });
      this.#reloadFigures();
    }
    if (route.tab === before.tab) return;
    this.set({ search: '', allUnits: false });
    queueMicrotask(() => this.#showTop());
  }

  #showTop(): void {
    scrollTo(0, 0);
    this.#options.places.main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  #heard(event: WatchEvent): void {
    if (event === 'key') this.askForKey(true);
    if (event === 'lost') this.set({ lostSince: this.#state.lostSince ?? Date.now() });
    if (event === 'back' && this.#state.lostSince !== undefined) this.set({ lostSince: undefined });
    if (event === 'changed') this.#reload();
  }

  async #loadFigures(): Promise<void> {
    const [source, { route }] = [this.#source, this.#state];
    const isCurrent = () => source === this.#source && route === this.#state.route;
    const [loaded, surveys] = await Promise.all([loadFigures(source, route), source.surveys()]);
    if (!isCurrent()) return this.#stale();
    if (!loaded.ok) return this.#failed(loaded);
    this.set({ phase: 'ready', figures: loaded.value, surveys, updatedAt: Date.now(), lostSince: undefined });
    if (route.tab === 'answers') await this.answers.load();
    // The next replies may be long: the first screen stands before they are read.
    await this.drawnWhole();
    const more = await loadMore(source, route);
    if (isCurrent()) this.set({ ...more, coming: this.#seriesWanted });
    if (this.#seriesWanted) this.#reloadSeries();
    await this.drawnWhole();
    const order = await loadOrder(source, route);
    if (isCurrent()) this.set(order);
    await this.drawnWhole();
    this.set({ waiting: source !== this.#source || needsLoading(route, this.#state.route) });
  }

  /** What was asked for has changed while it was on its way: ask again. */
  #stale(): void {
    if (this.#state.phase !== 'key') this.#reloadFigures();
  }

  #failed(failure: Failure): void {
    this.set({ waiting: false });
    if (failure.reason === 'key') this.askForKey(true);
    else if (failure.reason === 'refused') this.set({ phase: 'failed', issues: failure.issues });
    else if (this.#state.figures) this.set({ lostSince: this.#state.lostSince ?? Date.now() });
    else this.set({ phase: 'failed', issues: [] });
  }

  async #loadSeries(): Promise<void> {
    const [source, { survey }] = [this.#source, this.#state.route];
    this.#seriesWanted = false;
    const trend = await loadTrend(source, survey);
    if (source === this.#source && survey === this.#state.route.survey) this.set(trend);
  }
}
