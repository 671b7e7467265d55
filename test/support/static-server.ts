import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The strictest policy the pages promise to hold under. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html samklang-worker 'allow-duplicates'";

export interface StaticServer {
  /** Where the folder lies, ending in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

interface Options {
  /** The path the folder is served under, such as `/any/where/`. */
  readonly under?: string;
  /** Files that stand in for, or beside, those in the folder: path below `under` to content. */
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: string;
  /** Further headers of every reply. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers everything below `/v1/`, as a collector beside the site does. */
  readonly api?: (request: Request) => Promise<Response>;
}

/** Hands a request of Node to a fetch handler, and its answer back. */
async function pass(api: (request: Request) => Promise<Response>, request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url, headers } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? new Uint8Array(Buffer.concat(await request.toArray())) : null;
  const asked = new Request(new URL(url ?? '/', `http://${headers.host}`), {
    method,
    headers: headers as HeadersInit,
    body,
  });
  const reply = await api(asked);
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(Buffer.from(await reply.arrayBuffer()));
}

/** Serves a folder as any static host would, on a free port of this machine, under the strict policy. */
export async function serveFolder(
  folder: string,
  { under = '/', files = {}, policy = strictPolicy, headers = {}, api }: Options = {},
): Promise<StaticServer> {
  const content = async (path: string) => {
    const own = files[path];
    if (own !== undefined) return own;
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep) || !existsSync(file) || statSync(file).isDirectory()) return undefined;
    return readFile(file);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (api && pathname.startsWith('/v1/')) return pass(api, request, response);
    const inside = pathname.startsWith(under) ? decodeURIComponent(pathname.slice(under.length)) : undefined;
    const path = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside;
    const body = path === undefined ? undefined : await content(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': types[extname(path ?? '')] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
      ...headers,
    });
    response.end(body ?? 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
