import type { Database } from '@samklang/collector';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { HOST, type ReplyBody } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

/** Keeps the database from answering until it is let go: SQLite has one connection, in Postgres a table is locked. */
function holdUp(db: Database): Promise<() => Promise<void>> {
  return new Promise((held, failed) => {
    const holding = db.sql.transaction().execute(async (tx) => {
      if (db.kind === 'postgres') await sql`lock table meta in access exclusive mode`.execute(tx);
      await new Promise<void>((letGo) => {
        held(() => {
          letGo();
          return holding;
        });
      });
    });
    holding.catch(failed);
  });
}

export const health: Suite = (openEmpty) =>
  describe('health', () => {
    const collector = eachWithCollector(openEmpty);
    const ask = async () => {
      const reply = await collector().collector.fetch(new Request(`${HOST}/health`));
      return { status: reply.status, body: (await reply.json()) as ReplyBody };
    };
    const well = () => ({ status: 200, body: { ok: true, storage: collector().db.kind } });

    it('names the storage and needs no key', async () => {
      expect(await ask()).toEqual(well());
    });

    it('is soon refused while the database does not answer, and is back with it', async () => {
      const letGo = await holdUp(collector().db);
      const replies = await Promise.all([ask(), ask()]).finally(letGo);
      const message = 'The collector cannot reach its storage right now. Try again.';
      const refused = { status: 503, body: { issues: [{ path: '', message }] } };
      expect(replies).toEqual([refused, refused]);
      await expect.poll(ask).toEqual(well());
    });
  });
