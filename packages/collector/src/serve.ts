import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { createCollector } from './collector.js';
import { codeOf, reasonOf } from './fault.js';
import { callerBehind } from './server/addresses.js';
import { ownerKeyIn } from './server/owner-key.js';
import { readConfig, readProgrammes, readSurveys } from './server/settings.js';
import { createSite } from './server/site.js';
import { StartError } from './start-error.js';
import type { Database } from './storage/database.js';
import { openSqlite } from './storage/sqlite.js';

export { StartError } from './start-error.js';

export interface ServeOptions {
  /** 0 picks a free one. */
  readonly port: number;
  /** Interface to listen on; left out, all of them. */
  readonly host?: string | undefined;
  /** Folder of the database and the owner's key; made when missing. */
  readonly dataDir: string;
  readonly configPath: string;
  /** Folder of the built site. Its `surveys/` are the definitions the collector counts with. */
  readonly siteDir: string;
  /** `postgres://…`; left out, answers go to SQLite in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** Addresses of reverse proxies on other machines, whose word for where a request comes from is taken. */
  readonly proxies?: readonly string[] | undefined;
  /** One line for the person at the terminal. */
  readonly log: (line: string) => void;
}

export interface Serving {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly port: number;
  readonly ownerKey: string;
  /** Answers what has arrived, writes what waits, closes the database. */
  close(): Promise<void>;
}

/** How long a sender may take over the head of a request, and over all of it: a large picture on a slow line. */
const HEAD_MS = 20_000;
const REQUEST_MS = 60_000;
/** How long a request that has begun may take once the server is told to stop. */
const GRACE_MS = 3_000;

/**
 * Serves the site and the collector on one port. Throws {@link StartError} in words when the config has a fault, the
 * database cannot be used or the port is taken; nothing is left open then.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const config = readConfig(options.configPath, options.log);
  const surveys = readSurveys(join(options.siteDir, 'surveys'), config, options.log);
  const programmes = readProgrammes(join(options.siteDir, 'programmes'), config.programmes, options.log);
  const callerOf = callerBehind(options.proxies ?? []);
  const db = await openDatabase(options);
  try {
    const ownerKey = ownerKeyIn(options.dataDir);
    const known = { db, config, surveys, programmes, ownerKey };
    const collector = await createCollector({ ...known, now: Date.now, log: options.log });
    const app = new Hono();
    for (const path of ['/v1/*', '/health'])
      app.all(path, (c) =>
        collector.fetch(c.req.raw, callerOf(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'))),
      );
    app.route('/', createSite({ ...options, config, surveys }));
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.headersTimeout = HEAD_MS;
    server.requestTimeout = REQUEST_MS;
    const port = await listen(server, options);
    const close = async () => {
      await Promise.all([end(server), collector.close()]);
      await db.close();
    };
    return { url: `http://localhost:${port}`, port, ownerKey, close };
  } catch (error) {
    await db.close();
    // What has a code comes from the database or the system, and is no fault of the code.
    throw codeOf(error) === undefined ? error : new StartError(`The database cannot be used: ${reasonOf(error)}.`);
  }
}

/** The driver of Postgres is loaded only where it is used. */
async function openDatabase({ databaseUrl, dataDir }: ServeOptions): Promise<Database> {
  if (databaseUrl === undefined) return openSqlite(dataDir);
  const { openPostgres } = await import('./storage/postgres.js');
  return openPostgres(databaseUrl);
}

/** Takes no more requests and answers those that have begun. */
async function end(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection is idle once its last reply, such as a stream, has ended.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

async function listen(server: Server, options: ServeOptions): Promise<number> {
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StartError(whyNotListening(error, options));
  }
  return (server.address() as AddressInfo).port;
}

function whyNotListening(error: unknown, { port, host }: ServeOptions): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set PORT=0 for a free one, or PORT to another number.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is "${host}", which is no address of this machine.`;
  return `Cannot listen on port ${port}: ${reasonOf(error)}`;
}
