import { dayOf } from '@samklang/core/recognition';
import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { note, readNote } from '../feed/kept.js';
import type { WallHost } from '../mode.js';

/** A day's key to post with. */
interface PostKey {
  readonly key: string;
  readonly expiresAt: string;
}

/** Pause after a failure, in ms. */
const PAUSE = 60_000;

/** The code that leads to the page where somebody is thanked. It carries a key of the day, asked for at each roll-over. */
export class PostCode {
  readonly #host: WallHost;
  #day = '';
  #askedAt = Number.NEGATIVE_INFINITY;
  #key: PostKey | undefined;
  #drawn: { readonly address: string; readonly view: TemplateResult } | undefined;

  constructor(host: WallHost) {
    this.#host = host;
  }

  /** Looks whether a new day needs a new key. */
  tick(now: number, signal: AbortSignal): void {
    const { source, postPage } = this.#host;
    const { remote, feed } = source;
    if (!remote?.hasCollector || !feed || !postPage) return;
    const day = dayOf(now, feed.board.timeZone);
    const isDue = day !== this.#day && performance.now() - this.#askedAt > PAUSE;
    if (!isDue) return;
    this.#askedAt = performance.now();
    const name = `post ${remote.address}`;
    const take = (key: PostKey | undefined) => {
      if (signal.aborted || !key || !(Date.parse(key.expiresAt) > now)) return false;
      this.#key = key;
      this.#host.requestUpdate();
      return true;
    };
    void (this.#key ? undefined : readNote<PostKey>(name).then(take));
    remote
      .fetch('/post-keys', { method: 'POST' })
      .then((reply) => reply.json() as Promise<PostKey>)
      .then((key) => {
        if (!take(key)) return;
        this.#day = day;
        void note(name, key);
      })
      // The key of yesterday is good for a day more.
      .catch(() => {});
  }

  /** The code; undefined when there is no page or no key that is still good. */
  view(now: number): TemplateResult | undefined {
    const { postPage, source, board = '' } = this.#host;
    if (!postPage) return undefined;
    const address = new URL(postPage);
    if (source.remote?.hasCollector) {
      if (!this.#key || !(Date.parse(this.#key.expiresAt) > now)) return undefined;
      address.searchParams.set('b', board);
      address.hash = this.#key.key;
    }
    if (this.#drawn?.address !== address.href)
      this.#drawn = { address: address.href, view: codeView(address.href, this.#host.words.thank) };
    return this.#drawn.view;
  }
}

/** A QR code as one path of squares, with four modules of white around it (ISO/IEC 18004). */
function codeView(address: string, label: string): TemplateResult {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path d=${path} />`}
  </svg>`;
}
