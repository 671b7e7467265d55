import { next, type RecognitionView, unnamed } from '@samklang/core/recognition';
import { html, nothing } from 'lit';
import { laterTokens } from '../../../internal/later-tokens.styles.js';
import { after } from '../../../internal/timers.js';
import { WallStatusEvent } from '../events.js';
import { note, readNote } from '../feed/kept.js';
import { statusOf } from '../fresh.js';
import type { WallHost, WallMode } from '../mode.js';
import { Pictures } from '../pictures.js';
import { quoteStyles } from '../quotes.styles.js';
import { Say } from '../say.js';
import { Awake } from './awake.js';
import { displayStyles } from './display.styles.js';
import { fit } from './fit.js';
import { Layers } from './layers.js';
import { isQuiet, reloadAtNight } from './night.js';
import { PostCode } from './post-code.js';
import { Shift } from './shift.js';
import { itemOf, type Shown, type SlideParts } from './slides/parts.js';
import { slideView } from './slides/slide.js';
import { slideStyles } from './slides/slides.styles.js';
import { watch } from './watch.js';

/** Longest pause between two looks at the clock: days, hours and ages are told anew at each, in ms. */
const LONGEST_TICK = 10_000;
const SHORTEST_TICK = 250;
/** How long the slide stays that says how long there was no contact, and how long a start is quiet, in ms. */
const OLD_SLIDE = 12_000;
const PATIENCE = 8000;

/** Whether two views say the same: each feed brings new ones. */
const isSame = (one: RecognitionView, other: RecognitionView) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Fills a screen with one thing at a time. Everything follows from one clock that is read anew at each tick. */
export class Display implements WallMode {
  readonly sheets = [laterTokens, quoteStyles, displayStyles, slideStyles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  readonly #host: WallHost;
  readonly #code: PostCode;
  #signal = AbortSignal.abort();
  #layers: Layers | undefined;
  #pictures: Pictures | undefined;
  #awake: Awake | undefined;
  #shift: Shift | undefined;
  #ticking = new AbortController();
  #tickedAt = 0;
  #startedAt = 0;
  #feed: unknown;
  #state: unknown;
  #isStateKnown = false;
  #slide = '';
  /** The cycle in which the slide about lost contact was shown, and until when it stays. */
  #told = { cycle: -1, until: 0 };
  #status: string | undefined;
  #fitted = '';

  constructor(host: WallHost) {
    this.#host = host;
    this.#code = new PostCode(host);
  }

  start(signal: AbortSignal): void {
    const { source, wake, nightly } = this.#host;
    this.#signal = signal;
    this.#startedAt = performance.now();
    this.#feed = undefined;
    this.#isStateKnown = false;
    this.#pictures = new Pictures(source, signal);
    this.#layers = new Layers(this.#pictures, this.#redraw, signal);
    this.#awake = wake ? new Awake(signal) : undefined;
    this.#shift = new Shift(() => this.#host.shadowRoot?.querySelector<HTMLElement>('.stage') ?? undefined);
    const reload = nightly ? () => location.reload() : undefined;
    if (reload)
      reloadAtNight(
        () => source.feed?.board,
        () => source.clock.now(),
        signal,
        reload,
      );
    watch(
      () => this.#tickedAt,
      () => this.#tick(),
      reload,
      signal,
    );
    const seen = new ResizeObserver(() => this.#refit());
    seen.observe(this.#host);
    signal.addEventListener('abort', () => seen.disconnect(), { once: true });
    document.addEventListener('visibilitychange', () => this.#tick(), { signal });
    this.#tick();
  }

  readonly #redraw = () => this.#host.requestUpdate();

  /** There may be news: they act at once. */
  willDraw(): void {
    if (this.#host.source.feed === this.#feed && this.#status === this.#statusNow) return;
    this.#tick();
  }

  get #statusNow() {
    const { source } = this.#host;
    return statusOf(source, source.clock.now());
  }

  /** One look at the clock: what is to be seen now, and when to look again. Never throws. */
  #tick(): void {
    if (this.#signal.aborted) return;
    this.#ticking.abort();
    this.#ticking = new AbortController();
    this.#tickedAt = performance.now();
    let wait = LONGEST_TICK;
    try {
      wait = this.#look(this.#host.source.clock.now());
    } catch (error) {
      console.error('samklang-wall:', error);
    }
    const stop = () => this.#ticking.abort();
    this.#signal.addEventListener('abort', stop, { signal: this.#ticking.signal, once: true });
    after(Math.max(SHORTEST_TICK, Math.min(LONGEST_TICK, wait)), this.#ticking.signal, () => this.#tick());
  }

  /** @returns Milliseconds until something else is to be seen. */
  #look(now: number): number {
    const { source } = this.#host;
    this.#tell(now);
    this.#takeFeed();
    this.#code.tick(now, this.#signal);
    this.#shift?.tick();
    const { feed } = source;
    const isNight = feed !== undefined && isQuiet(feed.board, now);
    this.#awake?.want(!isNight);
    const items = this.#items;
    this.#layers?.clear((shown) => {
      const item = itemOf(shown);
      return item === undefined || items.some((one) => one.id === item.id && isSame(one, item));
    });
    if (isNight) return this.#show({ kind: 'night' });
    if (!feed || !this.#isStateKnown) return this.#show({ kind: this.#stateWithoutFeed });
    return this.#turn(items, now);
  }

  get #stateWithoutFeed(): 'closed' | 'waiting' | 'loading' {
    const { source } = this.#host;
    if (source.phase === 'closed') return 'closed';
    const isLong = performance.now() - this.#startedAt > PATIENCE;
    return source.phase === 'waiting' && source.isCut && isLong ? 'waiting' : 'loading';
  }

  /** What may be shown now. Out of contact for long, no names and no customers' words: somebody may have taken them back. */
  get #items(): readonly RecognitionView[] {
    const items = this.#host.source.feed?.items ?? [];
    return this.#status === 'old' ? items.flatMap((item) => unnamed(item) ?? []) : items;
  }

  #turn(items: readonly RecognitionView[], now: number): number {
    const { source } = this.#host;
    const { board } = source.feed ?? {};
    if (!board) return LONGEST_TICK;
    const isOld = this.#status === 'old';
    if (isOld && now < this.#told.until && this.#told.until - now <= OLD_SLIDE) return this.#told.until - now;
    const turn = next(this.#state, items, { ...board.rotation, timeZone: board.timeZone }, now);
    if (isOld && turn.state.cycle !== this.#told.cycle) {
      this.#told = { cycle: turn.state.cycle, until: now + OLD_SLIDE };
      this.#show({ kind: 'old', since: source.clock.isTrusted ? source.contactAt : undefined });
      return OLD_SLIDE;
    }
    this.#state = turn.state;
    const slide = JSON.stringify(turn.state.slide ?? null);
    if (slide !== this.#slide && source.address) void note(`turn ${source.address}`, turn.state);
    this.#slide = slide;
    this.#show(turn.slide);
    return turn.until - now;
  }

  #show(shown: Shown): number {
    this.#layers?.show(shown);
    return LONGEST_TICK;
  }

  /** A new feed: the pictures that came and went with it, and at first where the rotation stood before the reload. */
  #takeFeed(): void {
    const { source } = this.#host;
    const { feed, address } = source;
    if (feed === this.#feed) return;
    this.#feed = feed;
    if (!feed) return;
    void this.#pictures?.follow(feed.items.flatMap(({ picture }) => picture?.id ?? []));
    if (this.#isStateKnown) return;
    const begin = (state: unknown) => {
      this.#state ??= state;
      this.#isStateKnown = true;
    };
    if (address === '') begin(undefined);
    else
      void readNote(`turn ${address}`).then((state) => {
        begin(state);
        this.#tick();
      });
  }

  /** Says how fresh the wall is, when that has changed. */
  #tell(now: number): void {
    const { source } = this.#host;
    const status = statusOf(source, now);
    if (status === this.#status) {
      this.#redraw();
      return;
    }
    this.#status = status;
    this.#host.status = status;
    this.#host.dispatchEvent(new WallStatusEvent(status, source.contactAt));
  }

  view(): unknown {
    const { layers, parts } = { layers: this.#layers, parts: this.#parts };
    if (!layers) return nothing;
    const isNight = layers.all[layers.on].shown?.kind === 'night';
    return html`<div class="stage ${isNight ? 'night' : ''}" role="region" aria-label=${this.#host.words.wall}>
      ${layers.all.map(
        ({ shown, picture }, index) => html`<section
          class="slide ${shown?.kind ?? 'none'} ${picture ? 'pictured' : ''} ${index === layers.on ? 'on' : ''}"
          ?inert=${index !== layers.on}
        >
          <img class="picture" src=${picture ?? nothing} alt=${(shown && itemOf(shown)?.picture?.alt) ?? ''} ?hidden=${!picture} @error=${() => this.#layers?.bare(index)} />
          <div class="words">${shown ? slideView(shown, parts) : nothing}</div>
        </section>`,
      )}
    </div>`;
  }

  get #parts(): SlideParts {
    const { source, words, locale, placeOf: place } = this.#host;
    const { feed, clock, contactAt } = source;
    const now = clock.now();
    const board = feed?.board;
    const say = new Say(locale, board?.timeZone ?? 'UTC');
    const isBehind = this.#status === 'behind' || this.#status === 'old';
    const when = isBehind ? words.updated(say.since(contactAt, now)) : say.time(contactAt);
    const hasDeeds = feed?.items.some(({ kind }) => kind !== 'quote' && kind !== 'month') ?? false;
    return {
      words,
      say,
      board,
      bond: feed?.bond,
      now,
      isClockGood: clock.isTrusted,
      place,
      code: this.#code.view(now),
      isCodeScarce: !hasDeeds,
      mark: html`<p class="mark ${this.#status ?? ''}">${contactAt > 0 && clock.isTrusted ? when : ''}</p>`,
    };
  }

  drawn(): void {
    const layer = this.#layers?.all[this.#layers.on];
    const key = `${layer?.key} ${layer?.picture} ${this.#host.locale}`;
    if (key === this.#fitted) return;
    this.#fitted = key;
    this.#refit();
  }

  #refit(): void {
    const slide = this.#host.shadowRoot?.querySelector('.slide.on');
    if (slide) fit(slide);
  }
}
