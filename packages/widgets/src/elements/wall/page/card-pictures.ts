import type { RecognitionView } from '@samklang/core/recognition';
import type { WallHost } from '../mode.js';
import { DOWNLOAD, Pictures } from '../pictures.js';

/** The pictures of cards: brought when a card is drawn, kept while it is on the wall. */
export class CardPictures {
  readonly #host: WallHost;
  readonly #pictures: Pictures;
  /** By id; `''` for one that is on its way. */
  readonly #addresses = new Map<string, string>();
  #followed = '';

  /** Until the signal aborts. */
  constructor(host: WallHost, signal: AbortSignal) {
    this.#host = host;
    this.#pictures = new Pictures(host.source, signal);
    signal.addEventListener('abort', () => this.#keepOnly([]), { once: true });
  }

  /** Keeps on the device what is on the wall, and lets go of the rest. */
  follow(items: readonly RecognitionView[]): void {
    const ids = items.flatMap(({ picture }) => picture?.id ?? []);
    if (ids.join() === this.#followed || !this.#host.source.remote?.hasCollector) return;
    this.#followed = ids.join();
    this.#keepOnly(ids);
    void this.#pictures.follow(ids);
  }

  #keepOnly(ids: readonly string[]): void {
    for (const [id, address] of this.#addresses) {
      if (ids.includes(id)) continue;
      this.#pictures.close(address);
      this.#addresses.delete(id);
    }
  }

  /** Undefined until the picture is there; then the wall is drawn again. One that did not come is asked for at the next drawing. */
  address(id: string): string | undefined {
    const found = this.#addresses.get(id);
    if (found === undefined) void this.#bring(id);
    return found || undefined;
  }

  async #bring(id: string): Promise<void> {
    this.#addresses.set(id, '');
    const address = await this.#pictures.open(id, DOWNLOAD);
    if (!address) {
      this.#addresses.delete(id);
      return;
    }
    this.#addresses.set(id, address);
    this.#host.requestUpdate();
  }
}
