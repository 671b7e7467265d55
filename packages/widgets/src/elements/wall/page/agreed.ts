import { react, reactedTo } from '@samklang/core/recognition';

const KEY = 'samklang-wall:agreed';
/** One device asks only for itself, so that any name will do. */
const DEVICE = 'here';
/** The oldest are forgotten. */
const MOST = 1000;

/** What this device agrees with. It stays on the device, and how many agree is shown nowhere: praise is no contest. */
export class Agreed {
  #ids: readonly string[];

  constructor() {
    this.#ids = read();
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  /** A second touch takes it back. */
  touch(recognition: string): void {
    const before = this.#ids.map((id) => ({ recognition: id, device: DEVICE }));
    this.#ids = reactedTo(react(before, { recognition, device: DEVICE }), DEVICE).slice(-MOST);
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#ids));
    } catch {
      // Full or forbidden: it holds until the page is left.
    }
  }
}

function read(): readonly string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
