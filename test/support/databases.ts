import { type Database, openPostgres } from '@samklang/collector';
import { sql } from 'kysely';
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
    let address: string;
    beforeAll(async () => {
      server = await startPostgres(programs ?? '');
      address = await server.freshDatabase();
    }, 60_000);
    afterAll(() => server.stop());
    suite(async () => {
      const db = await openPostgres(address);
      return { db, remove: () => emptied(db).finally(() => db.close()) };
    });
  });
}

/** Every test finds the tables as they were made; making them anew would take longer than the test. */
async function emptied({ sql: db }: Database): Promise<void> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name).filter((name) => name !== 'meta');
  await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))}`.execute(db);
  await db.updateTable('meta').set({ value: 0 }).execute();
}
