// `pnpm reference <folder>`: computes every number of a reference folder (config.json, three CSV files, expected/)
// with the kit and compares. Prints matched/total per file and each miss; exits 1 on any.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compare } from './reference/compare.mjs';

const SHOWN_MISSES = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'scripts', 'reference');

const folder = process.argv[2] && resolve(process.argv[2]);
if (!folder || !existsSync(join(folder, 'config.json')) || !existsSync(join(folder, 'expected'))) {
  console.error('Usage: pnpm reference <folder>, a folder with config.json, the three CSV files and expected/');
  process.exit(1);
}
build();

const { loadData } = await import('./reference/data.mjs');
const data = loadData(folder);
const files = readdirSync(join(folder, 'expected')).filter((name) => name.endsWith('.json'));
let ok = true;
for (const file of files.sort()) ok = (await checkArea(file)) && ok;
const published = [folder, dirname(folder)].map((at) => join(at, 'published.json')).find(existsSync);
if (published) ok = (await checkPublished(published)) && ok;
process.exit(ok ? 0 : 1);

function build() {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(tsc, ['-b', 'packages/core'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}

/** One file of expected/, by the module of the same name. */
async function checkArea(file) {
  const path = join(modules, `${file.slice(0, -'.json'.length).replaceAll('_', '-')}.mjs`);
  if (!existsSync(path)) {
    console.log(`${file}: nothing computes it`);
    return false;
  }
  try {
    const expected = readJson(join(folder, 'expected', file));
    const { compute } = await import(pathToFileURL(path).href);
    return report(file, compare(expected, compute(data, expected)));
  } catch (error) {
    console.log(`${file}: could not be computed\n${error.stack}`);
    return false;
  }
}

/** Numbers from books and papers, which lie beside the folder or in it. */
async function checkPublished(path) {
  const { comparePublished } = await import('./reference/published.mjs');
  return report('published.json', comparePublished(readJson(path)));
}

function report(file, { matched, total, worst, misses }) {
  console.log(`${file}: ${matched}/${total} matched, worst relative error ${worst.toExponential(1)}`);
  for (const { path, expected, actual } of misses.slice(0, SHOWN_MISSES))
    console.log(`  ${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  if (misses.length > SHOWN_MISSES) console.log(`  and ${misses.length - SHOWN_MISSES} more`);
  return misses.length === 0;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
