import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/started.js';
import { type Killable, startKillable } from './support/killable.js';
import { createWorld, expectBooks, expectOnce, inFull, ready, statsOf, until, type World } from './support/world.js';

const KILLS = inFull(200, 4);
/** Answers that are to be saved in all: kills go on until there are as many. */
const ANSWERS = inFull(10_000, 60);
/** Answers that a page tries to store in one round, until it is killed. */
const PER_ROUND = 90;
/** A kill comes after at least so many of them. */
const AT_LEAST = 15;

let world: World;
let profile: ReturnType<typeof temporaryFolder>;
let running: Killable | undefined;

beforeEach(async () => {
  world = await createWorld();
  profile = temporaryFolder();
});

afterEach(async () => {
  await running?.kill();
  running = undefined;
  await world.close();
  profile.remove();
});

/** Whether the browser has the outbox's database; one that it finds damaged it throws away. */
const hasDatabase = ({ page }: Killable) =>
  page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'chaos'));

/** Starts the browser on the page; `saved` is told each id when the outbox has said that it is stored. */
async function visit(saved: (id: string) => void, thrownAway: () => void): Promise<Killable> {
  running = await startKillable(profile.path);
  const { page } = running;
  await page.exposeBinding('onStep', (_source, { id, status }: { id: string; status: string }) => {
    if (status === 'saved') saved(id);
  });
  // The port is new for each world and stays for all of its rounds, so that the storage is the same.
  await page.goto(`${world.gate.url}/`);
  await ready(page);
  if (!(await hasDatabase(running))) thrownAway();
  await page.evaluate(() => window.chaos.open());
  return running;
}

/** Turns a bit in the middle of the newest log of the browser's databases, as a torn record would leave it. */
function damageDatabase(): void {
  const logs = readdirSync(profile.path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /IndexedDB.*localhost.*\.log$/.test(file))
    .sort();
  const log = join(profile.path, logs.at(-1) ?? '');
  const bytes = readFileSync(log);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(log, bytes);
}

describe('F1 the browser is killed', () => {
  it('and finds its database damaged: it throws it away, and what waited arrives once', async () => {
    const saved: string[] = [];
    world.gate.act = (exchange) => exchange.cut();
    const first = await visit(
      (id) => saved.push(id),
      () => {},
    );
    await first.page.evaluate(() => window.chaos.submitMany(30));
    await first.kill();
    damageDatabase();
    world.gate.act = (exchange) => exchange.pass();
    let isThrownAway = false;
    const { page } = await visit(
      () => {},
      () => {
        isThrownAway = true;
      },
    );
    expect(isThrownAway).toBe(true);
    await until('all is sent', async () => (await statsOf(page)).sent === saved.length);
    expect(saved).toHaveLength(30);
    await expectOnce(world, saved);
    expectBooks(await statsOf(page));
  });

  it(`at least ${KILLS} times at a random moment after "saved": every answer is there and arrives once`, {
    timeout: inFull(2_700_000, 180_000),
  }, async ({ task }) => {
    const saved = new Set<string>();
    let requests = 0;
    // There is none before the first visit.
    let thrownAway = -1;
    // Half of the requests are torn, so that rows wait, are in flight and are just settled when the kill comes.
    world.gate.act = (exchange) => (requests++ % 2 ? exchange.cut() : exchange.pass());
    let kills = 0;
    // Every kill comes after AT_LEAST answers, so there is an end to it.
    for (; kills < KILLS || saved.size < ANSWERS; kills++) {
      const before = saved.size;
      const { page, kill } = await visit(
        (id) => saved.add(id),
        () => thrownAway++,
      );
      const submitting = page.evaluate((count) => window.chaos.submitMany(count, { channel: 'kiosk' }), PER_ROUND);
      submitting.catch(() => {});
      const wanted = before + AT_LEAST + Math.floor(Math.random() * (PER_ROUND - AT_LEAST - 5));
      await until(`${wanted} answers are saved`, () => saved.size >= wanted);
      await kill();
      running = undefined;
    }
    world.gate.act = (exchange) => exchange.pass();
    const began = Date.now();
    const { page } = await visit(
      () => {},
      () => thrownAway++,
    );
    await until(
      'nothing waits',
      async () => {
        const { pending } = await statsOf(page);
        if (pending) await page.evaluate(() => window.chaos.retry());
        return pending === 0;
      },
      60_000,
    );
    const seconds = (Date.now() - began) / 1000;
    const stored = new Set(world.stored());
    const lost = [...saved].filter((id) => !stored.has(id));
    expect(lost).toEqual([]);
    // Answers that were stored in the very moment of the kill, before the page could say so, arrive as well.
    await expectOnce(world, [...stored]);
    expectBooks(await statsOf(page));
    Object.assign(task.meta, {
      figures: `${kills} kills, after which the browser threw its database away ${thrownAway} times; ${saved.size} answers saved, ${lost.length} lost, 0 twice, last ones delivered within ${seconds.toFixed(1)} s`,
    });
  });
});
