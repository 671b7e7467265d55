import { openPostgres } from '@samklang/collector';
import { afterAll, beforeAll, describe } from 'vitest';
import { type OpenEmpty, openEmptySqlite } from './collector.js';
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres.js';

/** Runs a suite on SQLite and, where its programs are, on Postgres. */
export function onEachDatabase(title: string, suite: (openEmpty: OpenEmpty) => void): void {
  describe(`${title}, on SQLite`, () => suite(openEmptySqlite));
  const programs = postgresPrograms();
  const name = `${title}, on Postgres`;
  describe.skipIf(!programs)(programs ? name : `${name} (skipped: no postgres program that this user may run)`, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres(programs ?? '');
    }, 60_000);
    afterAll(() => server.stop());
    suite(async () => {
      const db = await openPostgres(await server.freshDatabase());
      return { db, remove: () => db.close() };
    });
  });
}
