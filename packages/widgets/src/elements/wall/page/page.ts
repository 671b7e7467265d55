import type { RecognitionView } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { laterTokens } from '../../../internal/later-tokens.styles.js';
import type { WallWords } from '../../../locales/wall/index.js';
import { type WallPageWords, wallPageWords } from '../../../locales/wall/page/index.js';
import { WallAgreeEvent } from '../events.js';
import type { WallFeed } from '../feed/feed.js';
import { statusOf } from '../fresh.js';
import type { WallHost, WallMode } from '../mode.js';
import { quoteStyles } from '../quotes.styles.js';
import { Say } from '../say.js';
import { Agreed } from './agreed.js';
import { type BarParts, barView } from './bar.js';
import { type CardParts, cardView, heightOf } from './card.js';
import { CardPictures } from './card-pictures.js';
import { columnsOf, type Filter, find, NO_FILTER, teamsOf } from './filter.js';
import { pageStyles } from './page.styles.js';
import { Pages } from './pages.js';
import type { Thank } from './thank/thank.js';

/** Items a page begins with and adds at a time. */
const STEP = 30;
/** Widths from which there are two and three columns, in px. */
const WIDTHS = [640, 960] as const;
/** How often the age of the wall is looked at, in ms. */
const LOOK = 30_000;

/** The wall in a page: people search it, filter it, agree with what is on it and add to it. */
export class Page implements WallMode {
  readonly sheets = [laterTokens, quoteStyles, pageStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  readonly #host: WallHost;
  readonly #agreed: Agreed;
  readonly #pages: Pages;
  #thank: Thank | undefined;
  #pictures: CardPictures | undefined;
  #words: WallPageWords | undefined;
  #locale = '';
  #filter: Filter = NO_FILTER;
  #count = STEP;
  #columns = 1;
  /** What is looked at while nothing may move. */
  #paused: readonly RecognitionView[] | undefined;
  #teamsOf: unknown;
  #teams: readonly string[] = [];

  constructor(host: WallHost) {
    this.#host = host;
    this.#agreed = new Agreed(host);
    this.#pages = new Pages(host);
  }

  start(signal: AbortSignal): void {
    this.#pictures = new CardPictures(this.#host, signal);
    const size = new ResizeObserver(([entry]) => this.#fit(entry?.contentRect.width ?? 0));
    size.observe(this.#host);
    const looking = setInterval(() => {
      void this.#agreed.tell();
      this.#host.requestUpdate();
    }, LOOK);
    signal.addEventListener(
      'abort',
      () => {
        size.disconnect();
        clearInterval(looking);
        this.#thank?.leave();
        this.#thank = undefined;
      },
      { once: true },
    );
  }

  #fit(width: number): void {
    const columns = 1 + WIDTHS.filter((least) => width >= least).length;
    if (columns === this.#columns) return;
    this.#columns = columns;
    // In the next frame: to change sizes while they are told would tell them again.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  willDraw(): void {
    const { locale, source } = this.#host;
    this.#host.status = statusOf(source, source.clock.now());
    if (locale === this.#locale) return;
    this.#locale = locale;
    void wallPageWords(locale).then((words) => {
      if (locale !== this.#locale) return;
      this.#words = words;
      this.#host.requestUpdate();
    });
  }

  /** Ten thousand items are read through for their teams when the first are on the screen. */
  drawn(): void {
    const { feed } = this.#host.source;
    if (!feed || feed === this.#teamsOf) return;
    this.#teamsOf = feed;
    setTimeout(() => {
      this.#teams = teamsOf(feed.items);
      this.#host.requestUpdate();
    });
  }

  view(): unknown {
    const { source, status, words: first } = this.#host;
    const { feed } = source;
    if (!feed) this.#pictures?.follow([]);
    if (status === 'closed') return html`<p class="notice" role="status">${first.closed}</p>`;
    if (!this.#words || !feed) {
      return html`<p class="notice" role="status" aria-busy="true">${source.isCut ? first.waiting : first.loading}</p>`;
    }
    const words = { ...first, ...this.#words };
    const say = new Say(this.#host.locale, feed.board.timeZone);
    const now = source.clock.now();
    // Out of touch for long, a page shows nothing whose withdrawal it may have missed.
    const items = this.#pages.itemsOf(feed);
    this.#pictures?.follow(items);
    const all = status === 'old' ? [] : (this.#paused ?? items);
    const found = find(all, this.#filter, this.#count, now);
    const isMore = found.isMore || (status !== 'old' && !this.#paused && this.#pages.isMore);
    return html`${this.#host.bare ? nothing : barView(this.#bar(words, feed))} ${this.#behind(words, say, now)}
      <p class="unseen" role="status">${words.shown(say.number(found.items.length))}</p>
      ${found.items.length ? this.#cards(found.items, this.#parts(words, say, now, feed)) : this.#nothing(words, all)}
      ${isMore ? html`<button type="button" class="more" @click=${() => this.#more()}>${words.more}</button>` : nothing}
      ${this.#thank?.view(words.thank) ?? nothing}`;
  }

  #bar(words: WallWords & WallPageWords, { board }: WallFeed): BarParts {
    const { source, postPage } = this.#host;
    return {
      words,
      filter: this.#filter,
      values: board.values,
      teams: this.#teams,
      isPaused: this.#paused !== undefined,
      isList: this.#host.layout === 'list',
      postPage,
      narrow: (wish) => this.#narrow(wish),
      pause: () => this.#pause(),
      lay: (layout) => {
        this.#host.layout = layout;
      },
      ...(source.remote?.hasCollector && { thank: () => void this.#openThank() }),
    };
  }

  #parts(words: WallWords & WallPageWords, say: Say, now: number, { board }: WallFeed): CardParts {
    return {
      words,
      say,
      now,
      place: this.#host.placeOf,
      value: (id) => board.values.find((value) => value.id === id)?.name,
      picture: (id) => this.#pictures?.address(id),
      agrees: (id) => this.#agreed.has(id),
      agree: (id) => this.#agree(id),
    };
  }

  #agree(id: string): void {
    this.#agreed.touch(id);
    const isOurs = this.#host.dispatchEvent(new WallAgreeEvent(id, this.#agreed.has(id)));
    if (isOurs) this.#agreed.note(id);
    this.#host.requestUpdate();
  }

  /** The form comes when it is wanted. */
  async #openThank(): Promise<void> {
    try {
      const { Thank } = await import('./thank/thank.js');
      if (this.#thank?.board !== (this.#host.board ?? '')) {
        this.#thank?.leave();
        this.#thank = new Thank(this.#host);
      }
      await this.#thank.open();
    } catch (error) {
      console.warn('samklang-wall: the form did not come.', error);
    }
  }

  #cards(items: readonly RecognitionView[], parts: CardParts): TemplateResult {
    const isList = this.#host.layout === 'list';
    const spread = columnsOf(items, isList ? 1 : this.#columns, heightOf);
    return html`<div class="columns ${isList ? 'list' : ''}" role="list" aria-label=${parts.words.wall}>
      ${spread.map(
        (column) => html`<div class="column" role="presentation">
          ${column.map((item) => html`<div role="listitem">${cardView(item, parts)}</div>`)}
        </div>`,
      )}
    </div>`;
  }

  #behind(words: WallWords & WallPageWords, say: Say, now: number): TemplateResult | typeof nothing {
    const { status, source } = this.#host;
    if (status !== 'behind' && status !== 'old') return nothing;
    return html`<p class="notice" role="status">
      ${words.behind(say.since(source.contactAt, now))} ${status === 'old' ? words.oldText : nothing}
    </p>`;
  }

  #nothing(words: WallPageWords, all: readonly RecognitionView[]): TemplateResult | typeof nothing {
    if (this.#host.status === 'old') return nothing;
    if (all.length === 0) return html`<p class="notice">${words.none}</p>`;
    return html`<p class="notice">
      ${words.nothing} <button type="button" @click=${() => this.#narrow(NO_FILTER)}>${words.showAll}</button>
    </p>`;
  }

  #narrow(wish: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...wish };
    this.#count = STEP;
    this.#host.requestUpdate();
  }

  #pause(): void {
    const { feed } = this.#host.source;
    this.#paused = this.#paused || !feed ? undefined : this.#pages.itemsOf(feed);
    this.#host.requestUpdate();
  }

  #more(): void {
    this.#count += STEP;
    void this.#pages.more();
    this.#host.requestUpdate();
  }
}
