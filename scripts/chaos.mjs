// `pnpm chaos`: the long form of the fault suite, then a table of what was broken and what came of it.
// `--write` puts the table into docs/reliability.md, `--short` runs what `pnpm test` runs.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useRunFolder } from '../test/support/run-folder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs', 'reliability.md');
const isShort = process.argv.includes('--short');
const removeFolder = useRunFolder();
const out = tmpdir();

/** @returns {boolean} whether the command succeeded */
function run(command, args, env = {}) {
  const options = { cwd: join(root, 'test'), stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  return spawnSync(command, args, { ...options, shell: process.platform === 'win32' }).status === 0;
}

function suite() {
  const file = join(out, 'report.json');
  const vitest = join(root, 'test', 'node_modules', '.bin', 'vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run(vitest, ['run', '--project', 'chaos', ...reporters], isShort ? {} : { SAMKLANG_CHAOS: 'full' });
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { ok, tests: report.testResults.flatMap(({ assertionResults }) => assertionResults) };
}

/** One line for each fault; the contract of the destinations is one more. */
function rowsOf(tests) {
  const groups = new Map();
  for (const test of tests) {
    const [group = ''] = test.ancestorTitles;
    const isFault = /^[FW]\d+ /.test(group);
    const name = isFault ? group : 'Destinations: every preset through the ten cases';
    groups.set(name, [...(groups.get(name) ?? []), test]);
  }
  const order = (name) => Number(/^F(\d+)/.exec(name)?.[1] ?? (/^W/.test(name) ? 90 : 99));
  return [...groups]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, cases]) => {
      const passed = cases.filter(({ status }) => status === 'passed').length;
      const figures = cases.flatMap(({ meta }) => meta?.figures ?? []).join('; ');
      return {
        name,
        cases: cases.length,
        result: passed === cases.length ? 'holds' : `${cases.length - passed} failed`,
        figures,
      };
    });
}

function tableOf(rows) {
  const lines = rows.map(({ name, cases, result, figures }) => `| ${name} | ${cases} | ${result} | ${figures} |`);
  const sum = rows.reduce((all, { cases }) => all + cases, 0);
  return [
    '| fault | cases | result | figures |',
    '| --- | --: | --- | --- |',
    ...lines,
    `| all | ${sum} | ${rows.every(({ result }) => result === 'holds') ? 'holds' : 'broken'} | |`,
  ].join('\n');
}

function write(table) {
  const [cpu] = cpus();
  const machine = `${cpus().length} cores (${cpu?.model.trim() || arch()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}, Node ${process.versions.node}`;
  const text = `Run on ${new Date().toISOString().slice(0, 10)}, ${isShort ? 'short form' : 'in full'}, ${machine}.\n\n${table}`;
  const before = readFileSync(page, 'utf8');
  const after = before.replace(/(<!-- chaos -->\n)[\s\S]*?(\n<!-- \/chaos -->)/, (_, start, end) => start + text + end);
  writeFileSync(page, after);
}

try {
  if (run(process.execPath, [join(root, 'scripts', 'build.mjs')])) {
    const { ok, tests } = suite();
    const table = tableOf(rowsOf(tests));
    console.log(`\n${table}`);
    if (ok && process.argv.includes('--write')) write(table);
    process.exitCode = ok ? 0 : 1;
  } else {
    process.exitCode = 1;
  }
} finally {
  removeFolder();
}
