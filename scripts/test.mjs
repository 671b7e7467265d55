// `pnpm test`: builds what is stale, runs every suite, closes with one plain line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useRunFolder } from '../test/support/run-folder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const removeFolder = useRunFolder();
const out = tmpdir();

const bin = (name) => join(root, 'test', 'node_modules', '.bin', name);

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: join(root, 'test'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Counts of a suite's report; a suite that left none counts as one failure, so that a crash is never green. */
function counted(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function nodeSuites() {
  const file = join(out, 'vitest.json');
  const ok = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const counts = counted(file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));
  return { ...counts, ok };
}

function elementSuites() {
  const file = join(out, 'wtr.json');
  const ok = run(bin('wtr'), ['--config', 'web-test-runner.config.mjs'], { SAMKLANG_WTR_REPORT: file });
  return { ...counted(file, (report) => report), ok };
}

function closingLine(suites) {
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
  // A runner may fail without a failing test (a file that does not load, an error after the last test).
  const silent = suites.filter((suite) => !suite.ok && suite.failed === 0).length;
  const skipped = sum('skipped');
  const failed = sum('failed') + silent;
  console.log(`\n${sum('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed === 0;
}

try {
  const built = run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
  if (!built) console.error('The build failed; no test was run.');
  process.exitCode = built && closingLine([nodeSuites(), elementSuites()]) ? 0 : 1;
} finally {
  removeFolder();
}
