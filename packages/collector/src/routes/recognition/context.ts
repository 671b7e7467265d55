import type { Config, Survey } from '@samklang/core';
import type { Context } from 'hono';
import { refuse } from '../../http/refusal.js';
import type { Access, Asked } from '../../keys/access.js';
import type { Database } from '../../storage/database.js';
import type { VersionFeed } from '../../version-feed.js';

/** What the routes of boards need. */
export interface BoardContext {
  readonly db: Database;
  readonly config: Config;
  readonly surveys: ReadonlyMap<string, Survey>;
  /** Keys of the day are derived from it. */
  readonly ownerKey: string;
  readonly access: Access;
  readonly feed: VersionFeed;
  readonly now: () => number;
  /** Aborted when the server is told to stop. */
  readonly closing: AbortSignal;
}

/** The board in the address. */
export function boardIn(c: Context): string {
  return c.req.param('b') ?? '';
}

export function noBoard(c: Context): Response {
  return refuse(c, 404, 'board', 'There is no board of this name.');
}

export function noRecognition(c: Context): Response {
  return refuse(c, 404, 'id', 'Nothing with this id hangs on the board.');
}

export function isOwner(c: Context<Asked>): boolean {
  return c.get('asker').kind === 'owner';
}
