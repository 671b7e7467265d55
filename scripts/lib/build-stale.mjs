// Builds what is stale. A step is stale when its inputs (paths, times, sizes) differ from the last good build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stampFile = join(root, '.build-stamp.json');
const made = new Set(['node_modules', 'dist', 'dist.next', 'cdn', 'cdn.next', '.types', 'tsconfig.tsbuildinfo']);

const bin = (name) => join(root, 'node_modules', '.bin', name);
const libraries = ['packages/core', 'packages/widgets'];

const steps = [
  {
    name: 'packages',
    inputs: ['tsconfig.base.json', ...libraries, 'packages/collector'],
    outputs: ['packages/core/dist', 'packages/widgets/dist', 'packages/collector/dist'],
    command: [bin('tsc'), '-b', ...libraries, 'packages/collector'],
    folder: '.',
  },
  {
    name: 'one-tag bundle',
    inputs: libraries,
    outputs: ['packages/widgets/cdn'],
    command: [process.execPath, 'cdn.build.mjs'],
    folder: 'packages/widgets',
  },
  {
    name: 'survey site',
    inputs: [...libraries, 'packages/survey-site', 'samklang.config.json'],
    outputs: ['packages/survey-site/dist'],
    command: [bin('vite'), 'build', '--logLevel', 'warn'],
    folder: 'packages/survey-site',
  },
];

/**
 * Runs the stale steps in order and tells whether all of them worked. Says so where Node is too old for them.
 *
 * @param {{ force?: boolean }} options `force` builds everything.
 * @returns {boolean}
 */
export function buildStale({ force = false } = {}) {
  if (isTooOld(process.versions.node, engines.node)) {
    console.error(`Samklang needs Node ${engines.node.slice(2)} or newer, and this is ${process.versions.node}.`);
    return false;
  }
  const stamps = force ? {} : readStamps();
  for (const step of steps) {
    const stamp = digest(step.inputs);
    const complete = step.outputs.every((path) => existsSync(join(root, path)));
    if (complete && stamps[step.name] === stamp) continue;
    console.log(`Building: ${step.name}`);
    if (!run(step)) return false;
    stamps[step.name] = stamp;
    writeFileSync(stampFile, JSON.stringify(stamps));
  }
  return true;
}

/** `least` as package.json says it: `>=20.19`. */
function isTooOld(version, least) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = least.slice(2).split('.').map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}

function run({ name, command: [program, ...args], folder }) {
  const { status, error } = spawnSync(program, args, {
    cwd: join(root, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  console.error(`The build of the ${name} failed${error ? `: ${error.message}` : '.'}`);
  return false;
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function digest(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, input);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const stats = statSync(join(root, path));
  if (!stats.isDirectory()) return hash.update(`${path}\t${stats.mtimeMs}\t${stats.size}\n`);
  for (const name of readdirSync(join(root, path)).sort()) {
    if (!made.has(name)) addTo(hash, `${path}/${name}`);
  }
}
