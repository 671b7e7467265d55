import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Serving, serve } from '@samklang/collector/serve';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer, config, pulse, visit } from '../support/collector.js';
import { type PostgresServer, postgresPrograms, startPostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/started.js';

const folders: ReturnType<typeof temporaryFolder>[] = [];
const running: Serving[] = [];

afterEach(async () => {
  for (const serving of running.splice(0)) await serving.close();
  for (const folder of folders.splice(0)) folder.remove();
});

/** A collector on a port of its own, with the two surveys of the tests. */
async function started(databaseUrl?: string): Promise<Serving> {
  const folder = temporaryFolder();
  folders.push(folder);
  const [siteDir, configPath] = [join(folder.path, 'site'), join(folder.path, 'config.json')];
  mkdirSync(join(siteDir, 'surveys'), { recursive: true });
  for (const survey of [visit, pulse])
    writeFileSync(join(siteDir, 'surveys', `${survey.id}.json`), JSON.stringify(survey));
  writeFileSync(configPath, JSON.stringify(config));
  const place = { port: 0, host: '127.0.0.1', dataDir: join(folder.path, 'data'), configPath, siteDir };
  const serving = await serve({ ...place, databaseUrl, log: () => {} });
  running.push(serving);
  return serving;
}

const people = (count: number) =>
  Array.from({ length: count }, () =>
    answer({ survey: 'pulse', channel: 'import', answeredAt: '2025-11-15T12:00:00Z' }),
  );

async function sendsAgainOnlyWhatChanged({ port, ownerKey }: Serving): Promise<void> {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}/v1/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${ownerKey}`, 'Content-Type': 'application/json', ...init.headers },
    });
  const post = (responses: readonly unknown[]) => ask('responses', { method: 'POST', body: JSON.stringify(responses) });
  const read = (etag = '') => ask('summaries?survey=pulse&period=2025-Q4', { headers: { 'If-None-Match': etag } });
  expect((await post(people(6))).status).toBe(201);
  const first = await read();
  const etag = first.headers.get('etag') ?? '';
  expect((await first.json()).summaries).toMatchObject([{ unit: 'north', responses: 6 }]);
  const now = new Date().toISOString();
  await post([answer({ answeredAt: now }), answer({ survey: 'pulse', answeredAt: now })]);
  const unchanged = await read(etag);
  expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
  await post(people(1));
  const changed = await read(etag);
  expect(changed.status).toBe(200);
  expect((await changed.json()).summaries).toMatchObject([{ unit: 'north', responses: 7 }]);
}

describe('released views over HTTP', () => {
  it('are sent again only when they changed, with SQLite', async () => {
    await sendsAgainOnlyWhatChanged(await started());
  });

  const programs = postgresPrograms();
  describe.skipIf(!programs)(programs ? 'with Postgres' : 'with Postgres (skipped: no program of it)', () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres(programs ?? '');
    }, 60_000);
    afterAll(() => server.stop());

    it('are sent again only when they changed', async () => {
      await sendsAgainOnlyWhatChanged(await started(await server.freshDatabase()));
    });
  });
});
