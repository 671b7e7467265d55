import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CustomerSummary, Summary } from '@samklang/core';
import { npsCounts, npsScore } from '@samklang/core/score';
import { merge } from '@samklang/core/summary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../support/collector.js';
import { reference } from '../support/reference.js';
import { type Started, start, temporaryFolder } from '../support/started.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startScript = join(root, 'scripts', 'start.mjs');

let folder: ReturnType<typeof temporaryFolder>;
let running: Started | undefined;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(async () => {
  await running?.kill();
  folder.remove();
});

async function started(): Promise<Started> {
  running = await start({ dataDir: folder.path });
  return running;
}

async function post(url: string, body: unknown): Promise<{ status: number; statuses: string[] }> {
  const reply = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { results } = (await reply.json()) as { results: { status: string }[] };
  return { status: reply.status, statuses: results.map(({ status }) => status) };
}

/** Runs `start` until it ends by itself and gives its exit code and what it said. */
function startAndEnd(env: Record<string, string>): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [startScript], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, PORT: '0', SAMKLANG_DATA: folder.path, ...env },
  });
  return { code: status, said: stdout + stderr };
}

describe('the process an owner starts', () => {
  it('killed right after the 201, it has the answer when it starts again', async () => {
    const kept = [];
    for (let round = 0; round < 5; round++) {
      const batch = [answer(), answer()];
      const { url, kill } = await started();
      const { status } = await post(url, batch);
      await kill();
      expect(status).toBe(201);
      kept.push(...batch);
    }
    const { url, ownerKey } = await started();
    expect(new Set((await post(url, kept)).statuses)).toEqual(new Set(['duplicate']));
    const reply = await fetch(`${url}/v1/summaries?survey=visit`, { headers: { Authorization: `Bearer ${ownerKey}` } });
    expect(await reply.json()).toMatchObject({ summaries: [{ responses: kept.length }] });
  });

  it('killed under load, it holds every answer it acknowledged, once', async () => {
    const { url, kill } = await started();
    const acknowledged: string[] = [];
    const sending = Array.from({ length: 16 }, async () => {
      for (;;) {
        const one = answer();
        const { status } = await post(url, one);
        if (status === 201) acknowledged.push(one.id);
      }
    }).map((sender) => sender.catch(() => {}));
    while (acknowledged.length < 200) await new Promise((resolve) => setTimeout(resolve, 5));
    await kill();
    await Promise.all(sending);
    const again = await started();
    const copies = acknowledged.map((id) => answer({ id }));
    expect(new Set((await post(again.url, copies)).statuses)).toEqual(new Set(['duplicate']));
  });

  it('killed and then damaged, its files are refused and left byte by byte as they are', async () => {
    const first = await started();
    await post(
      first.url,
      Array.from({ length: 500 }, () => answer()),
    );
    await first.stop();
    const second = await started();
    await post(second.url, answer());
    await second.kill();
    const [file, log] = ['samklang.db', 'samklang.db-wal'].map((name) => join(folder.path, name)) as [string, string];
    const damaged = readFileSync(file).fill(0xab, 4_096);
    writeFileSync(file, damaged);
    const written = readFileSync(log);
    const { code, said } = startAndEnd({});
    expect([code, said]).toEqual([1, expect.stringMatching(/^The database .* cannot be read \([^\n]*\n$/)]);
    expect(readFileSync(file).equals(damaged)).toBe(true);
    expect(readFileSync(log).equals(written)).toBe(true);
  });

  it('stopped with Ctrl-C while a reader listens, it ends with 0 and leaves one whole file', async () => {
    const { url, ownerKey, stop } = await started();
    await post(url, answer());
    const stream = await fetch(`${url}/v1/stream`, { headers: { Authorization: `Bearer ${ownerKey}` } });
    await stream.body?.getReader().read();
    expect(await stop()).toBe(0);
    const log = join(folder.path, 'samklang.db-wal');
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
  });

  it('a second one on the same data ends with 1 and one line', async () => {
    await started();
    const { code, said } = startAndEnd({});
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toMatch(/Another collector already uses the data/);
  });

  it('on a taken port it ends with 1 and names the way out', async () => {
    const { port } = await started();
    const { code, said } = startAndEnd({ PORT: String(port), SAMKLANG_DATA: join(folder.path, 'other') });
    expect([code, said.trim()]).toEqual([
      1,
      `Port ${port} is taken. Set PORT=0 for a free one, or PORT to another number.`,
    ]);
  });

  it('without a config, or on a data folder it cannot use, it ends with 1 and one line that says what to do', () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    const missing = startAndEnd({ SAMKLANG_CONFIG: join(folder.path, 'none.json') });
    expect([missing.code, missing.said]).toEqual([
      1,
      expect.stringMatching(/^There is no file \S+none\.json\. [^\n]*SAMKLANG_CONFIG[^\n]*\n$/),
    ]);
    const empty = startAndEnd({ SAMKLANG_CONFIG: file });
    expect([empty.code, empty.said]).toEqual([1, expect.stringMatching(/^The file \S+ is no JSON \([^\n]*\n$/)]);
    for (const dataDir of [file, join(file, 'below')]) {
      const { code, said } = startAndEnd({ SAMKLANG_DATA: dataDir });
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/^Cannot use the data folder [^\n]*SAMKLANG_DATA[^\n]*\n$/),
      ]);
    }
  });

  it('names in the config that nothing reads are told at the start', async () => {
    const path = join(folder.path, 'config.json');
    const config = JSON.parse(readFileSync(join(root, 'samklang.config.json'), 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...config, orgins: ['https://shop.example'] }));
    running = await start({ dataDir: join(folder.path, 'data'), env: { SAMKLANG_CONFIG: path } });
    await expect.poll(running.said).toContain('orgins: Nothing reads this. Did you mean "origins"?');
  });

  it('on a Node that is too old it ends with 1 and names the one it needs', () => {
    const asOld = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })";
    const { code, said } = startAndEnd({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(asOld)}` });
    expect([code, said]).toEqual([1, 'Samklang needs Node 20.19 or newer, and this is 20.18.3.\n']);
  });

  it('a PORT that is no port is told', () => {
    const { code, said } = startAndEnd({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(said).toMatch(/PORT is "eighty"/);
  });
});

const stats = join(root, 'test', 'fixtures', 'stats');

/** NPS of each location in the last quarter, rounded to nine decimals. */
type ByLocation = Readonly<Record<string, number | null>>;

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(9)));

/** What `pnpm reference` computes with. */
const script = <T>(name: string): Promise<T> =>
  import(new URL(`../../scripts/reference/${name}.mjs`, import.meta.url).href);

interface Comparing {
  compare(expected: unknown, actual: unknown): { readonly matched: number; readonly misses: readonly unknown[] };
}

interface Reading {
  resultsOf(list: readonly object[], company: CustomerSummary, confidence: number): object;
  moneyResult(wallet: CustomerSummary['wallet'], confidence: number): object;
}

/** The part of the expected that summaries alone can give: what the actual has a name for, three levels down. */
function fromSummaries(expected: object, actual: object, depth = 2): object {
  const named = Object.entries(expected).filter(([name]) => Object.hasOwn(actual, name));
  return Object.fromEntries(
    named.map(([name, value]: [string, unknown]) => {
      const other = (actual as Record<string, unknown>)[name];
      return [name, depth > 0 && isRecord(value) && isRecord(other) ? fromSummaries(value, other, depth - 1) : value];
    }),
  );
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The summaries of the last quarter as they come from the API, in the order of the reference. */
async function summariesByLocation(url: string, ownerKey: string, survey: string) {
  const reply = await fetch(`${url}/v1/summaries?survey=${survey}&period=2024-Q4`, {
    headers: { Authorization: `Bearer ${ownerKey}` },
  });
  const { summaries } = (await reply.json()) as { summaries: CustomerSummary[] };
  return summaries.map((summary) => ({ location_id: summary.unit, summary }));
}

async function npsByLocation(url: string, ownerKey: string): Promise<ByLocation> {
  const reply = await fetch(`${url}/v1/summaries?survey=visit&period=2024-Q4`, {
    headers: { Authorization: `Bearer ${ownerKey}` },
  });
  const { summaries } = (await reply.json()) as { summaries: Summary[] };
  const score = ({ items }: Summary) => npsScore(npsCounts(items.nps?.counts ?? []));
  return Object.fromEntries(summaries.map((summary) => [summary.unit, rounded(score(summary))]));
}

function expectedNps(): ByLocation {
  const { locations } = JSON.parse(readFileSync(join(stats, 'expected', 'nps.json'), 'utf8')) as {
    locations: { location_id: string; nps: number | null }[];
  };
  return Object.fromEntries(locations.map(({ location_id, nps }) => [location_id, rounded(nps)]));
}

describe('loading a table', () => {
  /** Waits without holding up this process, so that it hears when the collector closes an idle connection. */
  const load = (url: string, file: string, ...more: string[]) =>
    new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
      const words = [join(root, 'scripts', 'demo-load.mjs'), file, '--url', url, ...more];
      execFile(process.execPath, words, (error, stdout, stderr) =>
        resolve({ status: error ? error.code : 0, stdout, stderr }),
      );
    });

  it('the NPS of every location is that of the reference, and a second load stores nothing', async () => {
    const { url, ownerKey } = await started();
    const first = await load(url, join(stats, 'customers.csv'));
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/^12813 stored, 0 duplicate, 0 rejected$/m);
    expect(await npsByLocation(url, ownerKey)).toEqual(expectedNps());
    const second = await load(url, join(stats, 'customers.csv'));
    expect(second.stdout).toMatch(/^0 stored, 12813 duplicate, 0 rejected$/m);
    expect(await npsByLocation(url, ownerKey)).toEqual(expectedNps());
  });

  it('of what customers wrote it shows who may be quoted and who waits to be called back', async () => {
    const { url, ownerKey } = await started();
    const { stdout } = await load(url, join(root, 'test', 'fixtures', 'demo', 'words.csv'), '--survey', 'nps');
    expect(stdout).toBe('28 stored, 0 duplicate, 0 rejected\n');
    const read = async (path: string) =>
      (await fetch(`${url}/v1/${path}`, { headers: { Authorization: `Bearer ${ownerKey}` } })).json();
    expect((await read('alerts?survey=nps')).alerts).toHaveLength(7);
    expect((await read('comments?survey=nps&consent=quote')).comments).toHaveLength(11);
  });

  it('as answers to customer-bond it gives the NPS, bond, segments and spending of the reference', async () => {
    const { url, ownerKey } = await started();
    const { status, stdout } = await load(url, join(stats, 'customers.csv'), '--survey', 'customer-bond');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^12813 stored, 0 duplicate, 0 rejected$/m);
    const list = await summariesByLocation(url, ownerKey, 'customer-bond');
    const company = list.map(({ summary }): Summary => summary).reduce(merge) as CustomerSummary;
    const { compare } = await script<Comparing>('compare');
    const confidence = 0.95;
    for (const area of ['nps', 'bond'] as const) {
      const actual = (await script<Reading>(area)).resultsOf(list, company, confidence);
      const { matched, misses } = compare(fromSummaries(reference(`${area}.json`), actual), actual);
      expect(misses).toEqual([]);
      expect(matched).toBeGreaterThan(2_000);
    }
    const money = (await script<Reading>('wallet')).moneyResult(company.wallet, confidence);
    const { company: expected } = reference<{ company: Readonly<Record<string, unknown>> }>('wallet.json');
    expect(compare(fromSummaries(expected, money), money).misses).toEqual([]);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [''], /Name a file/],
    ['a file that is not there', ['/none.csv'], /There is no file/],
    ['a survey that is not there', [join(stats, 'customers.csv'), '--survey', 'none'], /there is no survey "none"/],
  ])('%s is told in words', async (_, [file = '', ...more], words) => {
    const { url } = await started();
    const { status, stderr } = await load(url, file, ...more);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
