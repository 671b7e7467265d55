import type { WallWords } from '../../locales/wall/index.js';
import type { WallStatus } from './events.js';
import type { Source, SourceHost } from './source.js';

/** What the element tells its mode. */
export interface WallHost extends SourceHost {
  readonly source: Source;
  readonly words: WallWords;
  readonly locale: string;
  /** Address of the page where somebody is thanked; `''` for none. */
  readonly postPage: string;
  readonly wake: boolean;
  readonly nightly: boolean;
  status: WallStatus | undefined;
  /** In a page. */
  layout: 'masonry' | 'list' | undefined;
  /** In a page: the cards alone. */
  readonly bare: boolean;
  readonly placeOf: (unit: string) => string;
}

/** One way to show the wall, loaded on need. */
export interface WallMode {
  readonly sheets: readonly CSSStyleSheet[];
  /** Until the signal aborts. */
  start(signal: AbortSignal): void;
  /** Before each drawing: there may be news. */
  willDraw(): void;
  view(): unknown;
  /** After each drawing. */
  drawn(): void;
}
