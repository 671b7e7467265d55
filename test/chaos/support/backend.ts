import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a backend gets it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a backend deals with other origins: `open` allows all, `simple` answers but not the question before (no OPTIONS). */
export type Openness = 'open' | 'simple';

/** A server on an origin of its own that replies as a test says. */
export class Backend {
  /** Replies to what comes to a path, in their order; the last one stays. `hang` never replies. */
  readonly replies = new Map<string, (((asked: Asked) => Reply) | 'hang')[]>();
  readonly asked: Asked[] = [];
  /** Paths whose replies no page may read. */
  readonly closed = new Set<string>();
  readonly #openness: Openness;
  readonly #server: Server;

  constructor(openness: Openness) {
    this.#openness = openness;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '/', headers } = request;
    const key = [...this.replies.keys()].find((start) => path.startsWith(start)) ?? '';
    const allow = this.closed.has(key) ? {} : { 'access-control-allow-origin': '*' };
    if (method === 'OPTIONS') {
      const asked = { 'access-control-allow-headers': headers['access-control-request-headers'] ?? '' };
      const methods = { 'access-control-allow-methods': 'POST, PUT, PATCH' };
      if (this.#openness === 'simple') response.writeHead(405).end();
      else response.writeHead(204, { ...allow, ...asked, ...methods }).end();
      return;
    }
    const asked = { method, path, headers, body: Buffer.concat(chunks).toString() };
    if (method !== 'GET' && method !== 'HEAD') this.asked.push(asked);
    const list = this.replies.get(key) ?? [];
    const next = list.length > 1 && method !== 'HEAD' ? list.shift() : list[0];
    if (next === 'hang' || next === undefined) return;
    const { status, body = '', headers: more = {} } = next(asked);
    const exposed = { 'access-control-expose-headers': 'retry-after' };
    response.writeHead(status, { ...allow, ...exposed, ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}
