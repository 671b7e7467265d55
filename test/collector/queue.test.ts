import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, collectorOn, type Fixture, NOW, openEmptySqlite } from '../support/collector.js';

let fixture: Fixture;
let remove: () => Promise<void>;
let setBroken: (sql: string) => Promise<void>;

beforeEach(async () => {
  const opened = await openEmptySqlite();
  remove = opened.remove;
  fixture = await collectorOn(opened.db);
  const { sql } = await import('kysely');
  setBroken = async (text) => void (await sql.raw(text).execute(opened.db.sql));
});

afterEach(async () => {
  await fixture.close();
  await remove();
});

describe('when the database fails', () => {
  it('what was not committed answers 503 with Retry-After, and is stored when it is sent again', async () => {
    const batch = [answer(), answer()];
    await setBroken('alter table rollup rename to rollup_away');
    const failed = await fixture.post(batch);
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '5']);
    expect(failed.body.issues?.[0]?.message).toMatch(/Try again/);
    await setBroken('alter table rollup_away rename to rollup');
    const again = await fixture.post(batch);
    expect(again.body.results?.map(({ status }) => status)).toEqual(['stored', 'stored']);
    expect((await fixture.read('/v1/summaries?survey=visit')).body.summaries?.[0]?.responses).toBe(2);
  });

  it('the owner is told once in ten seconds, with how often it came', async () => {
    const said: string[] = [];
    let now = NOW;
    const told = await collectorOn(fixture.db, { now: () => now, log: (line) => said.push(line) });
    await setBroken('alter table rollup rename to rollup_away');
    for (let count = 0; count < 20; count++) await told.post(answer());
    expect(said).toEqual([expect.stringMatching(/^POST \/v1\/responses failed: .*rollup/)]);
    now += 10_001;
    await told.post(answer());
    expect(said[1]).toMatch(/and 19 more/);
  });

  it('a line for the owner is one line, whatever stands in the address', async () => {
    const said: string[] = [];
    const told = await collectorOn(fixture.db, { log: (line) => said.push(line) });
    await setBroken('alter table programme rename to programme_away');
    await told.read('/v1/programmes/x%0AGET%20%2Fv1%2Fkeys%1B%5B31m?q=Elin');
    expect(said).toEqual([expect.stringMatching(/^GET \/v1\/programmes\/x%0AGET%20[^\p{Cc}]+ failed: /u)]);
    expect(said[0]).not.toContain('Elin');
  });

  it('reading answers 503 in words too', async () => {
    await setBroken('alter table rollup rename to rollup_away');
    const reply = await fixture.read('/v1/summaries?survey=visit');
    expect([reply.status, reply.body.issues?.[0]?.path]).toEqual([503, '']);
  });
});

describe('when more comes than can be written', () => {
  it('the answers over the bound are asked to come back, and all others are stored', async () => {
    const posts = Array.from({ length: 30 }, () => Array.from({ length: 900 }, () => answer()));
    const replies = await Promise.all(posts.map((batch) => fixture.post(batch)));
    const waiting = replies.filter(({ status }) => status === 503);
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ headers }) => headers.get('retry-after') === '5')).toBe(true);
    const stored = replies.filter(({ status }) => status === 201);
    expect(stored.length + waiting.length).toBe(30);
    const { body } = await fixture.read('/v1/summaries?survey=visit');
    expect(body.summaries?.[0]?.responses).toBe(stored.length * 900);
  });
});

describe('when the collector closes', () => {
  it('what has arrived is written, what comes later is asked to come back', async () => {
    const arrived = Array.from({ length: 40 }, () => fixture.post(answer()));
    await new Promise((resolve) => setImmediate(resolve));
    await fixture.close();
    const statuses = (await Promise.all(arrived)).map(({ status }) => status);
    expect(statuses.every((status) => status === 201 || status === 503)).toBe(true);
    const late = await fixture.post(answer());
    expect(late.status).toBe(503);
    const rows = await fixture.db.sql.selectFrom('response').select('id').execute();
    expect(rows).toHaveLength(statuses.filter((status) => status === 201).length);
  });
});
