import { openPostgres } from '@samklang/collector';
import { afterAll, beforeAll, describe } from 'vitest';
import { openEmptySqlite } from '../support/collector.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../support/postgres.js';
import { counting } from './contract/counting.js';
import { devices } from './contract/devices.js';
import { keys } from './contract/keys.js';
import { origins } from './contract/origins.js';
import { reading } from './contract/reading.js';
import { readings } from './contract/readings.js';
import { refusing } from './contract/refusing.js';
import { scoring } from './contract/scoring.js';
import { storing } from './contract/storing.js';
import { streaming } from './contract/streaming.js';
import type { Suite } from './contract/suite.js';

const suites: readonly Suite[] = [
  storing,
  refusing,
  counting,
  scoring,
  reading,
  readings,
  streaming,
  origins,
  devices,
  keys,
];

describe('the collector on SQLite', () => {
  for (const suite of suites) suite(openEmptySqlite);
});

const programs = postgresPrograms();
const title = 'the collector on Postgres';

describe.skipIf(!programs)(programs ? title : `${title} (skipped: no postgres program that this user may run)`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  const openEmpty = async () => {
    const db = await openPostgres(await server.freshDatabase());
    return { db, remove: () => db.close() };
  };
  for (const suite of suites) suite(openEmpty);
});
