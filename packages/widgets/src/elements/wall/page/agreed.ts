import { react, reactedTo } from '@samklang/core/recognition';
import { deviceId } from '../../../internal/thanks/device.js';
import type { Remote } from '../feed/remote.js';
import type { WallHost } from '../mode.js';

const KEY = 'samklang-wall:agreed';
/** One device keeps only its own, so that any name will do. */
const DEVICE = 'here';
/** The oldest are forgotten. */
const MOST = 1000;

/**
 * What this device agrees with. It is kept on the device and told to the collector, which counts each device once and
 * tells nobody how many: praise is no contest. What could not be told is told later.
 */
export class Agreed {
  readonly #host: WallHost;
  #ids: readonly string[];
  /** By board; in memory for where nothing is kept. */
  readonly #untold = new Map<string, readonly string[]>();
  #isTelling = false;

  constructor(host: WallHost) {
    this.#host = host;
    this.#ids = read(KEY);
  }

  get #untoldKey(): string {
    return `${KEY}-untold ${this.#host.collector} ${this.#host.board ?? ''}`;
  }

  #untoldAt(key: string): readonly string[] {
    return this.#untold.get(key) ?? read(key);
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  /** A second touch takes it back. */
  touch(recognition: string): void {
    const before = this.#ids.map((id) => ({ recognition: id, device: DEVICE }));
    this.#ids = reactedTo(react(before, { recognition, device: DEVICE }), DEVICE).slice(-MOST);
    keep(KEY, this.#ids);
  }

  /** Tells the collector of a touch, as it is when the network is there. */
  note(recognition: string): void {
    if (!this.#host.source.remote?.hasCollector) return;
    const key = this.#untoldKey;
    this.#leave(key, [...this.#untoldAt(key).filter((id) => id !== recognition), recognition].slice(-MOST));
    void this.tell();
  }

  /** Tells the collector what it does not know yet, one by one. Never rejects. */
  async tell(): Promise<void> {
    const { remote } = this.#host.source;
    if (this.#isTelling || !remote?.hasCollector) return;
    this.#isTelling = true;
    const key = this.#untoldKey;
    try {
      for (let [id] = this.#untoldAt(key); id !== undefined; [id] = this.#untoldAt(key)) {
        const told = id;
        const agrees = this.has(told);
        const status = await tellOf(remote, told, agrees);
        if (status === 429 || status >= 500) break;
        // Touched again on the way, it is told again.
        if (agrees === this.has(told)) {
          const rest = this.#untoldAt(key).filter((one) => one !== told);
          this.#leave(key, rest);
        }
      }
    } catch {
      // There is no network: later.
    }
    this.#isTelling = false;
  }

  #leave(key: string, ids: readonly string[]): void {
    this.#untold.set(key, ids);
    keep(key, ids);
  }
}

async function tellOf(remote: Remote, id: string, agrees: boolean): Promise<number> {
  const body = JSON.stringify({ device: deviceId(), value: agrees ? 'agree' : null });
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
  return (await remote.reply(`/recognitions/${encodeURIComponent(id)}/reactions`, init)).status;
}

function keep(key: string, ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(key, JSON.stringify(ids));
    else localStorage.removeItem(key);
  } catch {
    // Full or forbidden: it holds until the page is left.
  }
}

function read(key: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
