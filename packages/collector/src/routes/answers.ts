import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { limitBody } from '../http/body.js';
import type { VersionFeed } from '../version-feed.js';
import { comments } from './comments.js';
import { eraseComment } from './erase-comment.js';
import { alerts, handleResponse } from './handling.js';
import { giveKey, listKeys, takeKeyBack } from './keys.js';
import { readings } from './readings.js';
import { responsesByReceipt } from './receipts.js';
import { eraseResponse, storeResponses, type WriteContext } from './responses.js';
import { stream } from './stream.js';
import { summaries } from './summaries.js';

/** Answers, what is read from them, and the keys that open it. */
export function answerRoutes(app: Hono, context: WriteContext & { readonly feed: VersionFeed }): void {
  const { access, db, surveys, feed, now, closing } = context;
  app.post('/v1/responses', limitBody, storeResponses(context));
  app.get('/v1/responses', access.owner(), responsesByReceipt(context, surveys));
  app.delete('/v1/responses/:id', eraseResponse(context));
  app.put('/v1/responses/:id/handling', limitBody, access.owner(), handleResponse(context));
  app.get('/v1/summaries', access.owner(), compress(), summaries(context, surveys));
  app.get('/v1/readings', readings(context));
  app.get('/v1/comments', access.owner(), comments(context, surveys));
  app.delete('/v1/comments/:id', access.owner(), eraseComment(context));
  app.get('/v1/alerts', access.owner(), alerts(context));
  app.get('/v1/stream', access.owner(), stream(feed, closing));
  app.post('/v1/keys', limitBody, access.owner(), giveKey(db, now));
  app.get('/v1/keys', access.owner(), listKeys(db, now));
  app.delete('/v1/keys/:id', access.owner(), takeKeyBack(db, now));
}
