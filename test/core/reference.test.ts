import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { temporaryFolder } from '../support/started.js';
import { notFinite } from './unit/answers.js';

interface Comparison {
  readonly matched: number;
  readonly total: number;
  readonly misses: readonly { readonly path: string; readonly expected: unknown; readonly actual: unknown }[];
}
interface Scripts {
  loadData(folder: string): unknown;
  compare(expected: unknown, actual: unknown): Comparison;
  compute(data: unknown, expected: unknown): unknown;
  comparePublished(entries: unknown): Comparison;
}

/** What `pnpm reference` runs. */
const script = (name: string): Promise<Scripts> =>
  import(new URL(`../../scripts/reference/${name}.mjs`, import.meta.url).href);
const folder = fileURLToPath(new URL('../fixtures/stats', import.meta.url));
const areas = readdirSync(`${folder}/expected`).filter((name) => name.endsWith('.json'));
const { loadData } = await script('data');
const { compare } = await script('compare');
const data = loadData(folder);

describe('the reference set computed in R', () => {
  it('has every area', () => {
    expect(areas.length).toBeGreaterThanOrEqual(15);
  });

  it.each(areas)('%s holds to 1e-9', async (file) => {
    const expected = reference(file);
    const { compute } = await script(file.replace('.json', '').replaceAll('_', '-'));
    const { matched, total, misses } = compare(expected, compute(data, expected));
    expect(misses).toEqual([]);
    expect(matched).toBe(total);
    expect(total).toBeGreaterThan(50);
  });

  it('figures printed in books and papers come out to their last digit', async () => {
    const { comparePublished } = await script('published');
    expect(comparePublished(reference('../published.json')).misses).toEqual([]);
  });
});

describe('a folder of column names only', () => {
  const { path: bare, remove } = temporaryFolder();
  afterAll(remove);

  it.each(areas)('has results for %s, and none that is not a number', async (file) => {
    copyFileSync(join(folder, 'config.json'), join(bare, 'config.json'));
    for (const name of ['locations.csv', 'customers.csv', 'employees.csv'])
      writeFileSync(join(bare, name), `${readFileSync(join(folder, name), 'utf8').split('\n')[0]}\n`);
    const { compute } = await script(file.replace('.json', '').replaceAll('_', '-'));
    const results = compute(loadData(bare), reference(file));
    expect(results).toBeTypeOf('object');
    expect(notFinite(results)).toEqual([]);
  });
});

describe('the comparison with a reference', () => {
  it('misses a wrong number, a null that should be none, a short list and another word', () => {
    const expected = { a: 1, b: null, c: [1, 2], d: 'shown', note: 'for readers' };
    const paths = (actual: unknown) => compare(expected, actual).misses.map(({ path }) => path);
    expect(paths({ a: 1 + 5e-10, b: null, c: [1, 2], d: 'shown' })).toEqual([]);
    expect(paths({ a: 1 + 2e-9, b: 0, c: [1], d: 'hidden' })).toEqual(['a', 'b', 'c.length', 'c[1]', 'd']);
    expect(paths({ a: null, b: null, c: null, d: 'shown' })).toEqual(['a', 'c.length']);
    expect(paths({ a: Number.NaN, b: null, c: [1, 2], d: 'shown' })).toEqual(['a']);
  });
});
