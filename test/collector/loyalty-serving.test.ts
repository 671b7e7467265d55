import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServeOptions, type Serving, serve } from '@samklang/collector/serve';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { config } from '../support/collector.js';
import { order, points } from '../support/loyalty.js';
import { temporaryFolder } from '../support/started.js';

let folder: ReturnType<typeof temporaryFolder>;
let options: ServeOptions;
let said: string[];
let serving: Serving | undefined;

beforeEach(() => {
  folder = temporaryFolder();
  said = [];
  const siteDir = join(folder.path, 'site');
  mkdirSync(join(siteDir, 'programmes'), { recursive: true });
  writeFileSync(join(siteDir, 'programmes', 'points.json'), JSON.stringify(points));
  writeFileSync(join(siteDir, 'programmes', 'broken.json'), '{"schema": 1}');
  options = {
    ...{ port: 0, host: '127.0.0.1', dataDir: join(folder.path, 'data'), configPath: join(folder.path, 'config.json') },
    ...{ siteDir, log: (line: string) => said.push(line) },
  };
});

afterEach(async () => {
  await serving?.close();
  serving = undefined;
  folder.remove();
});

/** Serves with these programmes in the config, after ending what was served before. */
async function started(programmes: readonly unknown[]): Promise<Serving> {
  await serving?.close();
  writeFileSync(options.configPath, JSON.stringify({ ...config, programmes }));
  serving = await serve(options);
  return serving;
}

async function ask(method: string, path: string, key?: string, body?: unknown) {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (key !== undefined) headers.Authorization = `Bearer ${key}`;
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const reply = await fetch(`${serving?.url}${path}`, init);
  return { status: reply.status, body: await reply.json() };
}

const ids = async () =>
  (await ask('GET', '/v1/programmes')).body.programmes.map(({ id }: { id: string }) => id) as string[];

describe('programmes of the config', () => {
  it('are named by their file, come ready with the kit, or stand there whole', async () => {
    await started(['points', 'frequent-buyer', 'frequent-diner', 'frequent-flyer', 'club', { ...points, id: 'own' }]);
    expect(said.filter((line) => line.includes('programme "'))).toEqual([]);
    expect(await ids()).toEqual(['club', 'frequent-buyer', 'frequent-diner', 'frequent-flyer', 'own', 'points']);
  });

  it('one that is missing or faulty is told and costs no other', async () => {
    await started(['nowhere', '../secret', 'broken', { id: 7 }, 'points']);
    expect(await ids()).toEqual(['points']);
    const told = said.join('\n');
    for (const name of ['nowhere', '../secret', 'broken', 'programmes[3]']) expect(told).toContain(name);
    expect(told).toMatch(/versions: This is missing/);
  });

  it('keep what the owner has changed when the collector starts again', async () => {
    const { ownerKey } = await started(['points']);
    const next = { ...points.versions[0], from: '2999-01-01T00:00:00Z' };
    const changed = { ...points, title: 'Better points', versions: [...points.versions, next] };
    expect((await ask('PUT', '/v1/programmes/points', ownerKey, changed)).status).toBe(200);
    await started(['points', 'club']);
    expect((await ask('GET', '/v1/programmes/points')).body).toMatchObject({
      title: 'Better points',
      versions: [{}, next],
    });
    expect(await ids()).toEqual(['club', 'points']);
  });
});

describe('over the network', () => {
  it('a member joins, buys, asks for a bun and gets it, and finds it all after a restart', async () => {
    const { ownerKey } = await started(['points']);
    const { member, token } = (await ask('POST', '/v1/members', undefined, { programme: 'points', terms: '1' })).body;
    const till = (await ask('POST', '/v1/keys', ownerKey, { kind: 'till', subject: 'points' })).body.key;
    const bought = order(200, { at: new Date().toISOString() });
    expect((await ask('POST', `/v1/members/${member}/events`, till, bought)).status).toBe(201);
    expect((await ask('POST', '/v1/members/me/redemptions', token, { id: 'bun-1', reward: 'bun' })).status).toBe(201);
    const yes = { status: 'confirmed' };
    expect((await ask('PATCH', `/v1/members/${member}/redemptions/bun-1`, till, yes)).status).toBe(200);
    await started([]);
    const { body } = await ask('GET', '/v1/members/me/statement', token);
    expect(body.statement.balance).toMatchObject({ earned: 200, spent: 150, spendable: 50 });
  });

  it('one address joins thirty times at once, not more', async () => {
    await started(['points']);
    const joining = () => ask('POST', '/v1/members', undefined, { programme: 'points', terms: '1' });
    const replies = await Promise.all(Array.from({ length: 40 }, joining));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(30);
    expect(statuses).toContain(429);
  });
});
