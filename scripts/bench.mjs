// `pnpm bench`: installs the peers the benchmarks compare with into test/bench, builds what is stale and runs every
// benchmark there is; `pnpm bench -- --science` runs the simulation evidence instead. Other flags go to the benchmarks.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './lib/build-stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test', 'bench');
const flags = process.argv.slice(2).filter((flag) => flag !== '--');
const science = flags.includes('--science');
const names = science
  ? ['science.mjs']
  : ['summarise.mjs', 'bytes.mjs', 'page-speed.mjs', 'files.mjs', 'collector.mjs'];

let ok = buildStale() && (science || installPeers());
for (const name of names) {
  const path = join(folder, name);
  if (!ok || !existsSync(path)) continue;
  console.log(`\n${name}`);
  ok = run(process.execPath, [path, ...flags.filter((flag) => flag !== '--science')]);
}
process.exitCode = ok ? 0 : 1;

function installPeers() {
  return run('npx', ['--yes', 'pnpm@10', 'install', '--ignore-workspace', '--frozen-lockfile', '--dir', folder]);
}

function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npx';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;
}
