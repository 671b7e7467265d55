import type { RecognitionView } from '@samklang/core/recognition';
import { feedIn, type WallFeed } from '../feed/feed.js';
import type { WallHost } from '../mode.js';

/** The pages behind the first, one cursor after another. */
export class Pages {
  readonly #host: WallHost;
  #first: WallFeed | undefined;
  #more: readonly RecognitionView[] = [];
  #next: string | undefined;
  /** How many pages are wanted behind the first. */
  #wanted = 0;
  #loaded = 0;
  #isAsking = false;

  constructor(host: WallHost) {
    this.#host = host;
  }

  /** All that was fetched. With news the pages behind are fetched again: something in them may have been taken back. */
  itemsOf(feed: WallFeed): readonly RecognitionView[] {
    if (feed !== this.#first) {
      this.#first = feed;
      this.#more = [];
      this.#loaded = 0;
      this.#next = feed.next ?? undefined;
      void this.#fetch();
    }
    return this.#more.length ? [...feed.items, ...this.#more] : feed.items;
  }

  get isMore(): boolean {
    return this.#next !== undefined && this.#host.source.remote?.hasCollector === true;
  }

  /** Never rejects. */
  more(): Promise<void> {
    this.#wanted++;
    return this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#loaded < this.#wanted && this.isMore) {
        const first = this.#first;
        const path = `/recognitions?use=intranet&limit=30&before=${encodeURIComponent(this.#next ?? '')}`;
        const reply = await this.#host.source.remote?.fetch(path);
        const { items, next } = feedIn(await reply?.json());
        if (first !== this.#first) continue;
        this.#loaded++;
        this.#more = [...this.#more, ...items];
        this.#next = next ?? undefined;
      }
    } catch (error) {
      console.warn('samklang-wall: more did not come.', error);
    }
    this.#wanted = this.#loaded;
    this.#isAsking = false;
    this.#host.requestUpdate();
  }
}
