import { json } from '../support.js';
import { board, dot, many } from './support.js';

/** Something a wall sent. */
export interface Heard {
  readonly method: string;
  /** Behind the board's address. */
  readonly path: string;
  readonly key: string | null;
  readonly body: Record<string, unknown>;
}

/** A collector at the other end of `window.fetch`, with seventy thanks on its board. */
export class FakeBoard {
  items = many(70);
  version = 1;
  isDown = false;
  /** What is said to the next post in place of a yes. */
  refusal: { readonly status: number; readonly faults: readonly { readonly code: string }[] } | undefined;
  /** Files that came as pictures. */
  readonly pictures: Blob[] = [];
  readonly heard: Heard[] = [];
  readonly #fetch = window.fetch.bind(window);

  constructor() {
    window.fetch = async (input, init) => {
      const url = new URL(String(input), location.href);
      if (!url.pathname.startsWith('/v1/boards/')) return this.#fetch(input, init);
      if (this.isDown) throw new TypeError('Failed to fetch');
      const [, path = ''] = /^\/v1\/boards\/[^/]+\/(.*)$/.exec(url.pathname) ?? [];
      if (path === 'stream') return json({}, 404);
      if (path.startsWith('pictures/')) return new Response(dot());
      if (!init?.method || init.method === 'GET') return this.#page(Number(url.searchParams.get('before') ?? 0));
      return this.#take(init.method, path, init);
    };
  }

  /** What came to an address that begins so. */
  sent(path: string, method = 'POST'): readonly Heard[] {
    return this.heard.filter((one) => one.method === method && one.path.startsWith(path));
  }

  #take(method: string, path: string, init: RequestInit): Response {
    const key = new Headers(init.headers).get('authorization');
    if (path === 'post-keys') return json({ key: 'day-key', expiresAt: '2099-01-01T00:00:00Z' }, 200);
    if (init.body instanceof Blob) {
      this.pictures.push(init.body);
      return json({ id: `picture-${this.pictures.length}` }, 201);
    }
    const body = JSON.parse(String(init.body));
    this.heard.push({ method, path, key, body });
    if (this.refusal) return json({ issues: [], faults: this.refusal.faults }, this.refusal.status);
    if (method === 'DELETE') return json({ withdrawn: true }, 200);
    if (path.endsWith('/reactions')) return json({ value: body.value }, 200);
    return json({ id: body.id, state: 'pending', undoUntil: new Date(Date.now() + 600_000).toISOString() }, 201);
  }

  #page(from: number): Response {
    const next = from + 30 < this.items.length ? String(from + 30) : null;
    const now = new Date().toISOString();
    const whole = { schema: 1, ...board };
    return json({ version: this.version, now, board: whole, items: this.items.slice(from, from + 30), next }, 200);
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}
