// `pnpm reference <folder>`: computes every number of a reference folder (config.json, three CSV files, expected/)
// with the kit and compares. Prints matched/total per file and each miss; exits 1 on any.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
let ok = true;
for (const file of readdirSync(join(folder, 'expected'))
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  ok = (await check(file)) && ok;
}
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

async function check(file) {
  const path = join(modules, `${file.slice(0, -'.json'.length).replaceAll('_', '-')}.mjs`);
  if (!existsSync(path)) {
    console.log(`${file}: nothing computes it`);
    return false;
  }
  const expected = JSON.parse(readFileSync(join(folder, 'expected', file), 'utf8'));
  const { compute } = await import(pathToFileURL(path).href);
  const { matched, total, worst, misses } = compare(expected, compute(data, expected));
  console.log(`${file}: ${matched}/${total} matched, worst relative error ${worst.toExponential(1)}`);
  for (const { path: where, expected: want, actual } of misses.slice(0, SHOWN_MISSES))
    console.log(`  ${where}: expected ${JSON.stringify(want)}, got ${JSON.stringify(actual)}`);
  if (misses.length > SHOWN_MISSES) console.log(`  and ${misses.length - SHOWN_MISSES} more`);
  return misses.length === 0;
}
