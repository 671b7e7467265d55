import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFolder } from '../../scripts/lib/replace-folder.mjs';
import { temporaryFolder } from '../support/started.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const site = () => join(folder.path, 'site');

function build(files: Readonly<Record<string, string>>): void {
  const next = join(folder.path, 'next');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(next, name)), { recursive: true });
    writeFileSync(join(next, name), text);
  }
  replaceFolder(next, site(), { linger: true });
  expect(existsSync(next)).toBe(false);
}

const found = () => readdirSync(site(), { recursive: true, encoding: 'utf8' }).sort();

it('a build takes the place of the one before, and pages that were open find their files until the next', () => {
  build({ 'index.html': 'one', 'old/index.html': 'old', 'assets/a-11111111.js': 'a1', 'assets/b-22222222.js': 'b' });
  build({ 'index.html': 'two', 'assets/a-33333333.js': 'a2', 'assets/b-22222222.js': 'b' });
  expect(readFileSync(join(site(), 'index.html'), 'utf8')).toBe('two');
  expect(found()).toEqual([
    'assets',
    'assets/a-11111111.js',
    'assets/a-33333333.js',
    'assets/b-22222222.js',
    'index.html',
  ]);
  build({ 'index.html': 'three', 'assets/b-22222222.js': 'b' });
  expect(found()).toEqual(['assets', 'assets/a-33333333.js', 'assets/b-22222222.js', 'index.html']);
});
