import { after } from '../../../internal/timers.js';
import type { Pictures } from '../pictures.js';
import { itemOf, keyOf, type Shown } from './slides/parts.js';

/** How long one slide fades into the next, with a little to spare, in ms. */
const FADE = 900;

/** One of the two slides that take turns. */
export interface Layer {
  readonly key: string;
  readonly shown: Shown | undefined;
  readonly picture: string | undefined;
}

const NOTHING: Layer = { key: '', shown: undefined, picture: undefined };

/** Two slides, used again and again: one is on, the other fades out and is then emptied. */
export class Layers {
  readonly #signal: AbortSignal;
  readonly #changed: () => void;
  readonly #pictures: Pick<Pictures, 'open' | 'close'>;
  readonly #layers: [Layer, Layer] = [NOTHING, NOTHING];
  #on: 0 | 1 = 0;
  #wanted = '';
  #fading: AbortController | undefined;

  constructor(pictures: Pick<Pictures, 'open' | 'close'>, changed: () => void, signal: AbortSignal) {
    this.#pictures = pictures;
    this.#changed = changed;
    this.#signal = signal;
    const end = () => {
      this.#fading?.abort();
      this.clear(() => false);
    };
    signal.addEventListener('abort', end, { once: true });
  }

  get all(): readonly [Layer, Layer] {
    return this.#layers;
  }

  get on(): 0 | 1 {
    return this.#on;
  }

  /** Brings a slide on, once its picture is there. */
  show(shown: Shown): void {
    const key = keyOf(shown);
    if (key === this.#wanted) return;
    this.#wanted = key;
    const picture = itemOf(shown)?.picture?.id;
    if (picture === undefined || shown.kind === 'chair') this.#put({ key, shown, picture: undefined });
    else
      void this.#pictures.open(picture).then((address) => {
        if (key === this.#wanted && !this.#signal.aborted) this.#put({ key, shown, picture: address });
        else this.#pictures.close(address);
      });
  }

  /** Takes off at once what may not be shown any more, or not as it is. */
  clear(isAllowed: (shown: Shown) => boolean): void {
    this.#layers.forEach((layer, index) => {
      if (!layer.shown || isAllowed(layer.shown)) return;
      this.#pictures.close(layer.picture);
      this.#layers[index as 0 | 1] = NOTHING;
      if (index === this.#on) this.#wanted = '';
    });
  }

  /** Does without a picture that cannot be drawn. */
  bare(index: number): void {
    const layer = this.#layers[index as 0 | 1];
    if (!layer.picture) return;
    this.#pictures.close(layer.picture);
    this.#layers[index as 0 | 1] = { ...layer, picture: undefined };
    this.#changed();
  }

  #put(layer: Layer): void {
    this.#fading?.abort();
    this.#fading = new AbortController();
    const before = this.#on;
    this.#on = before === 0 ? 1 : 0;
    this.#pictures.close(this.#layers[this.#on].picture);
    this.#layers[this.#on] = layer;
    this.#changed();
    after(FADE, this.#fading.signal, () => {
      this.#pictures.close(this.#layers[before].picture);
      this.#layers[before] = NOTHING;
      this.#changed();
    });
  }
}
