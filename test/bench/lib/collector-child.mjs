// The collector's server in its own process. `storing` keeps answers in SQLite; `plain` runs every step but the
// database: the queries are built and go nowhere. Prints its address; ends when stdin closes.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { createCollector } from '@samklang/collector';
import { parseConfig } from '@samklang/core/config';
import { parseSurvey } from '@samklang/core/survey';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { openSqlite } from '../../../packages/collector/dist/storage/sqlite.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [mode, folder] = process.argv.slice(2);

function read(path, parse) {
  const parsed = parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}

function storageThatKeepsNothing() {
  const sql = new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return { kind: 'sqlite', sql, scrub: () => {}, close: () => sql.destroy() };
}

const db = mode === 'storing' ? await openSqlite(folder) : storageThatKeepsNothing();
const collector = await createCollector({
  db,
  config: read('samklang.config.json', parseConfig),
  surveys: [read('packages/survey-site/public/surveys/visit.json', parseSurvey)],
  ownerKey: 'bench',
  now: Date.now,
  log: console.error,
});
const server = createAdaptorServer({ fetch: collector.fetch });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${server.address().port}`);

process.stdin.resume();
await once(process.stdin, 'end');
server.close();
server.closeAllConnections();
await collector.close();
await db.close();
