import type { Config, Survey } from '@samklang/core';
import type { Programme } from '@samklang/core/loyalty';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { derivedOfRow, shapeOf } from './counting.js';
import { reasonOf } from './fault.js';
import { limitBody } from './http/body.js';
import { answerOrigins, refuseOtherOrigins } from './http/origins.js';
import { plainHeaders } from './http/plain-headers.js';
import { refuse, refuseForNow, refuseMethod } from './http/refusal.js';
import { refuseNull } from './http/storable.js';
import { Access } from './keys/access.js';
import { logSeldom } from './log-seldom.js';
import { seedProgrammes } from './loyalty/programmes.js';
import { comments } from './routes/comments.js';
import { eraseComment } from './routes/erase-comment.js';
import { alerts, handleResponse } from './routes/handling.js';
import { health } from './routes/health.js';
import { giveKey, listKeys, takeKeyBack } from './routes/keys.js';
import { loyaltyRoutes } from './routes/loyalty/routes.js';
import { readings } from './routes/readings.js';
import { responsesByReceipt } from './routes/receipts.js';
import { seedBoards } from './routes/recognition/boards.js';
import { boardRoutes } from './routes/recognition/index.js';
import { eraseResponse, storeResponses } from './routes/responses.js';
import { stream } from './routes/stream.js';
import { summaries } from './routes/summaries.js';
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
  const { db, config, ownerKey } = options;
  const tellFault = logSeldom(options.log, options.now, FAULT_QUIET);
  const tellOrigin = logSeldom(options.log, options.now, ORIGIN_QUIET);
  const surveys = new Map(options.surveys.map((survey) => [survey.id, survey]));
  await forgetCounted(db, [...surveys.keys()]);
  for (const survey of surveys.values()) {
    await recountIfChanged(db, survey.id, shapeOf(survey), (row) => derivedOfRow(surveys, row));
  }
  await seedBoards(db, config.boards, options.log);
  await seedProgrammes(db, options.programmes ?? []);
  const feed = new VersionFeed(db);
  const queue = new WriteQueue(db, { bound: QUEUE_BOUND, committed: () => feed.committed() });
  const closing = new AbortController();
  const access = new Access(db.sql, ownerKey, options.now);
  const context = {
    ...options,
    access,
    surveys,
    units: new Set(config.units.map((unit) => unit.id)),
    queue,
    committed: () => feed.committed(),
    closing: closing.signal,
  };

  const app = new Hono();
  app.use(plainHeaders, answerOrigins(config.origins), refuseOtherOrigins(config.origins, tellOrigin));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }), refuseNull);
  app.post('/v1/responses', limitBody, storeResponses(context));
  app.get('/v1/responses', access.owner(), responsesByReceipt(options, surveys));
  app.delete('/v1/responses/:id', eraseResponse(context));
  app.put('/v1/responses/:id/handling', limitBody, access.owner(), handleResponse(context));
  app.get('/v1/summaries', access.owner(), compress(), summaries(options, surveys));
  app.get('/v1/readings', readings({ db, config, surveys, access, now: options.now }));
  app.get('/v1/comments', access.owner(), comments(options, surveys));
  app.delete('/v1/comments/:id', access.owner(), eraseComment(context));
  app.get('/v1/alerts', access.owner(), alerts(context));
  app.get('/v1/stream', access.owner(), stream(feed, closing.signal));
  app.post('/v1/keys', limitBody, access.owner(), giveKey(db, options.now));
  app.get('/v1/keys', access.owner(), listKeys(db, options.now));
  app.delete('/v1/keys/:id', access.owner(), takeKeyBack(db, options.now));
  boardRoutes(app, { ...context, feed });
  app.route('/', loyaltyRoutes({ db, access, now: options.now }));
  app.get('/health', health(db));
  app.notFound((c) => refuse(c, 404, '', 'There is nothing at this address.'));
  app.onError((error, c) => {
    // Who hangs up in the middle of a body has no part in the storage's faults, nor should they hide one.
    if (!c.req.raw.signal.aborted) tellFault(`${c.req.method} ${pathOf(c)} failed: ${reasonOf(error)}`);
    return refuseForNow(c, 'The collector cannot reach its storage right now. Try again.');
  });
  return {
    fetch: async (request, from) => app.fetch(request, { from }),
    close: async () => {
      closing.abort();
      await queue.drain();
    },
  };
}

/** As it was sent, still encoded: a line of the log is one line. */
function pathOf({ req }: Context): string {
  return new URL(req.url).pathname;
}
