import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '@samklang/core';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the modules of the page under test lie, by the first part of their path. */
const modules: Readonly<Record<string, string>> = {
  '/widgets/': join(root, 'packages', 'widgets', 'dist'),
  '/core/': join(root, 'packages', 'core', 'dist'),
  '/presets/': join(root, 'packages', 'core', 'presets'),
  '/idb/': join(root, 'packages', 'widgets', 'node_modules', 'idb', 'build'),
  '/chaos/': join(root, 'test', 'chaos', 'support'),
};

const importMap = JSON.stringify({
  imports: {
    '@samklang/widgets/delivery': '/widgets/delivery/index.js',
    '@samklang/core/recipe': '/core/recipe/index.js',
    '@samklang/core/presets/': '/presets/',
    idb: '/idb/index.js',
  },
});

const pageHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page under test</title>
<script type="importmap">${importMap}</script><script type="module" src="/chaos/driver.mjs"></script>
<body><main>A page that collects answers.</main></body></html>`;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

/** A request to the collector, held at the gate. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Ids of the answers in it. */
  readonly ids: readonly string[];
  /** The device's clock when it sent, as it said. */
  readonly sentAt: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly response: ServerResponse;
  /** Lets the collector have it; fulfils with the reply, which the page does not have yet. */
  collect(): Promise<{ status: number; headers: Record<string, string>; body: string }>;
  /** The ordinary way: the collector's reply goes to the page. */
  pass(): Promise<void>;
  reply(status: number, body?: unknown, headers?: Record<string, string>): void;
  /** Tears the connection. */
  cut(): void;
}

export type Act = (exchange: Exchange) => void | Promise<void>;

/** Serves the page under test and stands between it and the collector. */
export class Gate {
  /** What happens to requests; by itself they pass. */
  act: Act = (exchange) => exchange.pass();
  /** Requests that have come, in their order. */
  readonly log: Exchange[] = [];
  /** Sent with the page itself. */
  pageHeaders: Record<string, string> = {};
  /** Most requests that were at the gate at once. */
  mostAtOnce = 0;
  atOnce = 0;
  readonly #server: Server;
  #collector = '';

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async open(collector: string): Promise<void> {
    this.#collector = collector;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get posts(): readonly Exchange[] {
    return this.log.filter(({ method }) => method === 'POST');
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/v1/')) return this.#collect(request, response);
    const found = Object.entries(modules).find(([start]) => pathname.startsWith(start));
    if (!found) {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-cache', ...this.pageHeaders });
      response.end(pageHtml);
      return;
    }
    const [start, folder] = found;
    const file = normalize(join(folder, pathname.slice(start.length)));
    if (!file.startsWith(folder + sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
    response.end(readFileSync(file));
  }

  async #collect(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    response.once('close', () => {
      this.atOnce--;
    });
    try {
      const exchange = exchangeOf(request, response, await textOf(request), this.#collector);
      this.log.push(exchange);
      await this.act(exchange);
    } catch {
      // The page has torn the connection; so do we.
      response.destroy();
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function exchangeOf(request: IncomingMessage, response: ServerResponse, body: string, collector: string): Exchange {
  const { method = 'GET', url: path = '/', headers } = request;
  const envelope = (method === 'POST' ? JSON.parse(body) : {}) as Partial<Envelope>;
  const collect = async () => {
    const type = { 'content-type': String(headers['content-type'] ?? 'application/json') };
    const reply = await fetch(collector + path, { method, headers: type, ...(body && { body }) });
    return { status: reply.status, headers: { 'content-type': 'application/json' }, body: await reply.text() };
  };
  return {
    method,
    path,
    headers,
    body,
    ids: (envelope.responses ?? []).map(({ id }) => id),
    sentAt: Date.parse(envelope.sentAt ?? ''),
    dropped: envelope.client?.dropped ?? {},
    response,
    collect,
    pass: async () => {
      const reply = await collect();
      response.writeHead(reply.status, reply.headers).end(reply.body);
    },
    reply: (status, value = {}, more = {}) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      response.writeHead(status, { 'content-type': 'application/json', ...more }).end(text);
    },
    cut: () => void response.destroy(),
  };
}
