import type { Handler } from 'hono';
import type { Database } from '../storage/database.js';
import { readVersion } from '../storage/version.js';

/** How long the database may take over its answer, in ms. */
const PATIENCE = 2_000;

/** Whether the database answers. Reads one row, and however many ask, one question is open at a time. */
export function health(db: Database): Handler {
  let open: Promise<unknown> | undefined;
  return async (c) => {
    open ??= readVersion(db.sql).finally(() => {
      open = undefined;
    });
    await inTime(open);
    return c.json({ ok: true, storage: db.kind });
  };
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database did not answer within ${PATIENCE} ms`)), PATIENCE);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
