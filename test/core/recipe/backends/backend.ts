import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a backend got it. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Said {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How one kind of backend behaves, as its makers document it. */
export interface Backend {
  readonly preset: string;
  /** Settings of a page that posts to it. */
  settings(base: string): Readonly<Record<string, string>>;
  /** Whether it answers the question a browser asks before a request that no form could have made. */
  readonly answersPreflight: boolean;
  /** Served from the same origin as the page. */
  readonly sameOrigin?: boolean;
  /** Takes a request or refuses it. `store` tells whether the id is new; what it keeps is asked by the tests. */
  take(request: Received, store: (id: string, content: unknown) => boolean): Said | Promise<Said>;
  /** What it says with 200 when it did not take the answer; left out where 200 always means that it did. */
  readonly failed?: string;
  /** What a second copy comes to. */
  readonly duplicate: 'sent' | 'duplicate';
}

/** A fault to act out instead of taking a request. */
export type Fault = Said | 'silence' | 'no-cors';

export interface Running {
  readonly base: string;
  readonly kept: Map<string, unknown[]>;
  fault: Fault | undefined;
  stop(): Promise<void>;
}

const OPEN = { 'access-control-allow-origin': '*' };

/** Runs a backend on a free port of this machine. */
export async function run(backend: Backend): Promise<Running> {
  const kept = new Map<string, unknown[]>();
  const store = (id: string, content: unknown) => {
    const before = kept.get(id) ?? [];
    kept.set(id, [...before, content]);
    return before.length === 0;
  };
  const answer = async (request: Received): Promise<Said | 'silence'> => {
    const { fault } = running;
    const cors = fault === 'no-cors' ? {} : OPEN;
    if (request.method === 'OPTIONS') {
      if (!backend.answersPreflight) return { status: 405, headers: cors };
      const asked = request.headers['access-control-request-headers'] ?? '';
      const allow = { 'access-control-allow-methods': 'POST, PUT', 'access-control-allow-headers': asked };
      return { status: 204, headers: { ...cors, ...(fault === 'no-cors' ? {} : allow) } };
    }
    if (fault === 'silence') return fault;
    const said = typeof fault === 'object' ? fault : await backend.take(request, store);
    return { ...said, headers: { ...cors, ...said.headers } };
  };
  const server = createServer(async (message, reply) => {
    const said = await answer(await receive(message));
    if (said === 'silence') return;
    reply.writeHead(said.status, said.headers);
    reply.end(said.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const running: Running = {
    base: `http://127.0.0.1:${port}`,
    kept,
    fault: undefined,
    stop: () => stop(server),
  };
  return running;
}

async function receive(message: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: message.method ?? '',
    url: new URL(message.url ?? '/', 'http://backend.test'),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
