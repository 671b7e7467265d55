import type { Config, Survey } from '@samklang/core';
import type { Programme } from '@samklang/core/loyalty';
import { type Context, type ErrorHandler, Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { derivedOfRow, shapeOf } from './counting.js';
import { reasonOf } from './fault.js';
import { answerOrigins, refuseOtherOrigins } from './http/origins.js';
import { plainHeaders } from './http/plain-headers.js';
import { refuse, refuseForNow, refuseMethod } from './http/refusal.js';
import { refuseNull } from './http/storable.js';
import { Access } from './keys/access.js';
import { logSeldom } from './log-seldom.js';
import { seedProgrammes } from './loyalty/programmes.js';
import { answerRoutes } from './routes/answers.js';
import { health } from './routes/health.js';
import { loyaltyRoutes } from './routes/loyalty/routes.js';
import { seedBoards } from './routes/recognition/boards.js';
import { boardRoutes } from './routes/recognition/index.js';
import type { Database } from './storage/database.js';
import { forgetCounted, recountIfChanged } from './storage/recount.js';
import { VersionFeed } from './version-feed.js';
import { WriteQueue } from './write-queue.js';

/** Answers that may wait for the database before senders are asked to come back. */
const QUEUE_BOUND = 20_000;
/** How long the same kind of line is not told again, in ms. */
const FAULT_QUIET = 10_000;
const ORIGIN_QUIET = 60_000;

export interface CollectorOptions {
  /** Open and migrated, as from `openSqlite` or `openPostgres`. The caller closes it after the collector. */
  readonly db: Database;
  readonly config: Config;
  /** Definitions that answers are counted with; the first is read when a reader names none. */
  readonly surveys: readonly Survey[];
  /** Stored at the first start that brings them; then the owner's edits are what counts. */
  readonly programmes?: readonly Programme[];
  readonly ownerKey: string;
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
  /** One line for the owner when the storage fails. */
  readonly log: (line: string) => void;
}

export interface Collector {
  /** Answers `/v1/*` and `/health`. Never rejects. `from` is the address the request comes from, to slow down who asks too much. */
  fetch(request: Request, from?: string): Promise<Response>;
  /** Ends streams and resolves when everything that waits is written. New answers are refused from then on. */
  close(): Promise<void>;
}

/**
 * The backend as one web-standard handler: it runs wherever `Request` and `Response` exist and the database is reached.
 * Rejects when the database fails while surveys of a new shape are counted anew.
 */
export async function createCollector(options: CollectorOptions): Promise<Collector> {
  const { db, config, ownerKey, now, log } = options;
  const surveys = new Map(options.surveys.map((survey) => [survey.id, survey]));
  await prepare(options, surveys);
  const feed = new VersionFeed(db);
  const committed = () => feed.committed();
  const queue = new WriteQueue(db, { bound: QUEUE_BOUND, committed });
  const closing = new AbortController();
  const context = {
    ...options,
    access: new Access(db.sql, ownerKey, now),
    surveys,
    units: new Set(config.units.map((unit) => unit.id)),
    feed,
    queue,
    committed,
    closing: closing.signal,
  };

  const app = new Hono();
  const tellOrigin = logSeldom(log, now, ORIGIN_QUIET);
  app.use(plainHeaders, answerOrigins(config.origins), refuseOtherOrigins(config.origins, tellOrigin));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }), refuseNull);
  answerRoutes(app, context);
  boardRoutes(app, context);
  app.route('/', loyaltyRoutes(context));
  app.get('/health', health(db));
  app.notFound((c) => refuse(c, 404, '', 'There is nothing at this address.'));
  app.onError(storageFailed(logSeldom(log, now, FAULT_QUIET)));
  return {
    fetch: async (request, from) => app.fetch(request, { from }),
    close: async () => {
      closing.abort();
      await queue.drain();
    },
  };
}

/** Counts anew what another shape of a survey had counted, and stores what the settings bring along. */
async function prepare({ db, config, programmes, log }: CollectorOptions, surveys: ReadonlyMap<string, Survey>) {
  await forgetCounted(db, [...surveys.keys()]);
  for (const survey of surveys.values()) {
    await recountIfChanged(db, survey.id, shapeOf(survey), (row) => derivedOfRow(surveys, row));
  }
  await seedBoards(db, config.boards, log);
  await seedProgrammes(db, programmes ?? []);
}

function storageFailed(tell: (line: string) => void): ErrorHandler {
  return (error, c) => {
    // Who hangs up in the middle of a body has no part in the storage's faults, nor should they hide one.
    if (!c.req.raw.signal.aborted) tell(`${c.req.method} ${pathOf(c)} failed: ${reasonOf(error)}`);
    return refuseForNow(c, 'The collector cannot reach its storage right now. Try again.');
  };
}

/** As it was sent, still encoded: a line of the log is one line. */
function pathOf({ req }: Context): string {
  return new URL(req.url).pathname;
}
