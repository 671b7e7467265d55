// Ten million answers to ten items summarised per unit: the kit beside DuckDB and beside one plain pass over the same
// bytes, one thread each, in one run. All counters must be equal.
// `node test/bench/summarise.mjs [--rows 10000000] [--units 10000] [--rounds 9] [--no-duckdb]`
import { parseArgs } from 'node:util';
import { createWorkspace, fromColumns } from '@samklang/core/summary';
import { PACKED_ROWS, packedSql, plainSql } from './lib/summary-sql.mjs';
import { surveyColumns } from './lib/survey-columns.mjs';
import { surveyMeasures } from './lib/survey-measures.mjs';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000000' },
    units: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '9' },
    'no-duckdb': { type: 'boolean', default: false },
  },
  strict: false,
});
const [rows, units, rounds] = [Number(options.rows), Number(options.units), Number(options.rounds)];
const measures = surveyMeasures();
const columns = surveyColumns({ rows, units, measures });
const bytes = [...Object.values(columns.items), new Uint8Array(columns.unit.buffer)];

const first = timed(() => fromColumns(columns, measures));
const workspace = createWorkspace();
fromColumns(columns, measures, workspace);
const heldBefore = process.memoryUsage().rss;
const times = Array.from({ length: rounds }, () => {
  const plain = timed(() => byteLoop(bytes));
  const kit = timed(() => fromColumns(columns, measures, workspace));
  return { plain: plain.ms, kit: kit.ms, ratio: kit.ms / plain.ms, ofProcessor: kit.processorMs / plain.processorMs };
});
const kit = median(times.map(({ kit }) => kit));
console.log(
  `${rows.toLocaleString('en')} rows, ${measures.items.length} items, ${units.toLocaleString('en')} units, 1 thread`,
);
report('plain pass over the same bytes', median(times.map(({ plain }) => plain)));
report('fromColumns, first call', first.ms);
report(
  'fromColumns, workspace reused',
  kit,
  `${median(times.map(({ ratio }) => ratio)).toFixed(2)}x the plain pass (paired median; ${median(times.map(({ ofProcessor }) => ofProcessor)).toFixed(2)}x in processor time)`,
);
console.log(
  `memory beyond the input: ${megabytes(workspaceBytes(rows))} working, ${megabytes(tableBytes(first.value))} result`,
);
console.log(`(process grew by ${megabytes(Math.max(0, process.memoryUsage().rss - heldBefore))} during the rounds)`);
if (!options['no-duckdb']) await besideDuckDb(first.value);

async function besideDuckDb(table) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await load(connection);
  const wanted = countersOf(table);
  const largest = [...wanted.values()].reduce((most, { n }) => Math.max(most, n), 0);
  const queries = { 'DuckDB, plain SQL': plainSql() };
  if (largest <= PACKED_ROWS) queries['DuckDB, packed SQL'] = packedSql();
  for (const [name, { sql, read }] of Object.entries(queries)) {
    const around = () => [1, 2, 3, 4, 5].map(() => timed(() => fromColumns(columns, measures, workspace)));
    const kits = around();
    const started = performance.now();
    const before = process.cpuUsage();
    const reader = await connection.runAndReadAll(sql);
    const ms = performance.now() - started;
    const processorMs = processorSince(before);
    kits.push(...around());
    check(name, wanted, reader.getRowObjects().map(read));
    const kitMs = median(kits.map((kit) => kit.ms));
    const inTime = (ms / kitMs).toFixed(1);
    const inProcessor = (processorMs / median(kits.map((kit) => kit.processorMs))).toFixed(1);
    report(
      name,
      ms,
      `fromColumns, ${kitMs.toFixed(0)} ms around it, is ${inTime}x faster (${inProcessor}x in processor time); all counters equal`,
    );
  }
  connection.closeSync();
}

/** Appends the columns to a table; what was left out is NULL. */
async function load(connection) {
  const { DuckDBDataChunk, USMALLINT, TINYINT } = await import('@duckdb/node-api');
  const ids = measures.items.map(({ id }) => id);
  await connection.run(`CREATE TABLE answers (unit USMALLINT, ${ids.map((id) => `${id} TINYINT`).join(', ')})`);
  const appender = await connection.createAppender('answers');
  const chunkRows = 2048;
  for (let from = 0; from < rows; from += chunkRows) {
    const to = Math.min(rows, from + chunkRows);
    const chunk = DuckDBDataChunk.create([USMALLINT, ...ids.map(() => TINYINT)], to - from);
    chunk.setColumnValues(0, Array.from(columns.unit.subarray(from, to)));
    for (const [i, { id, from: lowest }] of measures.items.entries()) {
      const none = (lowest - 1) & 0xff;
      const values = Array.from(columns.items[id].subarray(from, to), (value) => (value === none ? null : value));
      chunk.setColumnValues(i + 1, values);
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Counters by the number of the unit. */
function countersOf({ keys, blocks }) {
  const counters = new Map();
  for (const block of blocks) {
    block.cells.forEach((cell, row) => {
      const values = block.at(row);
      counters.set(cell, Object.fromEntries(keys.map((key, i) => [key, values[i]])));
    });
  }
  return counters;
}

/** Every counter a query names must be what the kit counted, for every unit. */
function check(name, wanted, found) {
  if (found.length !== wanted.size) throw new Error(`${name}: ${found.length} units, expected ${wanted.size}`);
  for (const counters of found) {
    const unit = wanted.get(Number(counters.unit));
    for (const [key, value] of Object.entries(counters)) {
      if (key === 'unit' || key.endsWith(':none')) continue;
      if (Number(value ?? 0) !== unit[key])
        throw new Error(`${name}: ${key} of unit ${counters.unit} is ${value}, not ${unit[key]}`);
    }
  }
}

function byteLoop(arrays) {
  let sum = 0;
  for (const array of arrays) {
    for (let i = 0; i < array.length; i++) sum = (sum + array[i]) | 0;
  }
  return sum;
}

function timed(run) {
  const started = performance.now();
  const before = process.cpuUsage();
  const value = run();
  return { value, ms: performance.now() - started, processorMs: processorSince(before) };
}

/** Processor time of the process, which other work on the machine does not lengthen. */
function processorSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Records and keys of all rows, and the tables and buffers that are always there. */
function workspaceBytes(count) {
  return 6 * count + 10e6;
}

function tableBytes({ blocks }) {
  return blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function megabytes(count) {
  return `${(count / 1e6).toFixed(0)} MB`;
}

function report(name, ms, note = '') {
  console.log(`${name.padEnd(32)} ${ms.toFixed(0).padStart(7)} ms  ${note}`);
}
