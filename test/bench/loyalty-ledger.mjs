// One member with a very long history, over HTTP against the collector on SQLite: time a batch of 2,000 events at the
// beginning and at the end, and what a redemption, the statement and a refund of the first of them take.
// `node test/bench/loyalty-ledger.mjs [--events 1000000]`
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCollector, openSqlite } from '@samklang/collector';
import { parseConfig } from '@samklang/core/config';
import { parseProgramme } from '@samklang/core/loyalty';

const ofCollector = createRequire(new URL('../../packages/collector/package.json', import.meta.url));
const { createAdaptorServer } = await import(ofCollector.resolve('@hono/node-server'));

const BATCH = 2_000;
const START = Date.UTC(2026, 0, 2);
const SECOND = 1_000;

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' } }, strict: false });
const count = Number(values.events);

function read(url, parse) {
  const parsed = parse(JSON.parse(readFileSync(url, 'utf8')));
  if (!parsed.ok) throw new Error(`${url}: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}

const programme = createRequire(import.meta.url).resolve('@samklang/core/programmes/frequent-buyer.json');
const folder = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
const db = await openSqlite(folder);
let now = START;
const collector = await createCollector({
  db,
  config: read(new URL('../../samklang.config.json', import.meta.url), parseConfig),
  surveys: [],
  programmes: [read(programme, parseProgramme)],
  ownerKey: 'bench',
  now: () => now,
  log: console.error,
});
const server = createAdaptorServer({ fetch: collector.fetch });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${server.address().port}/v1/members`;

async function ask(address, body) {
  const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
  const began = performance.now();
  const reply = await fetch(address, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  const text = await reply.text();
  return { status: reply.status, text, ms: performance.now() - began };
}

const { member } = JSON.parse((await ask(base, { programme: 'frequent-buyer', terms: 'bench' })).text);

/** Purchases a second apart. */
function batch(from) {
  return Array.from({ length: BATCH }, (_, index) => ({
    ...{ id: `bench-${from + index}`, kind: 'order', total: 500 + (((from + index) * 37) % 20_000) },
    at: new Date(START + (from + index + 1) * SECOND).toISOString(),
  }));
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const times = [];
const began = performance.now();
for (let from = 0; from < count; from += BATCH) {
  now = START + (from + BATCH + 1) * SECOND;
  const { status, text, ms } = await ask(`${base}/${member}/events`, { events: batch(from) });
  if (status !== 201) throw new Error(`A batch was answered ${status}: ${text.slice(0, 300)}`);
  times.push(ms);
  if (times.length % 50 === 0)
    console.log(`  ${from + BATCH} events, a batch ${median(times.slice(-50)).toFixed(0)} ms`);
}
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const tenth = Math.ceil(times.length / 10);
console.log(`loyalty over HTTP, SQLite, ${count.toLocaleString('en')} events of one member in batches of ${BATCH}`);
console.log(`  all stored                 ${seconds(performance.now() - began)}`);
console.log(`  a batch, first tenth       ${median(times.slice(0, tenth)).toFixed(0)} ms`);
console.log(`  a batch, last tenth        ${median(times.slice(-tenth)).toFixed(0)} ms`);
const redemption = { id: 'bench-redeem', kind: 'redeem', reward: 'bun', at: new Date(now).toISOString() };
const redeemed = await ask(`${base}/${member}/events`, redemption);
console.log(`  a redemption after them    ${seconds(redeemed.ms)}, ${redeemed.status}`);
const statement = await ask(`${base}/${member}/statement`);
const { balance } = JSON.parse(statement.text).statement ?? {};
console.log(
  `  the statement              ${seconds(statement.ms)}, ${statement.status}, ${(statement.text.length / 1e6).toFixed(1)} MB, spendable ${balance?.spendable}`,
);
const refund = { id: 'bench-refund', kind: 'refund', order: 'bench-0', amount: 500, at: new Date(now).toISOString() };
const refunded = await ask(`${base}/${member}/events`, refund);
console.log(`  a refund of the first      ${seconds(refunded.ms)}, ${refunded.status}`);
const after = await ask(`${base}/${member}/statement`);
console.log(`  the statement after it     ${seconds(after.ms)}, ${after.status}`);
server.close();
server.closeAllConnections();
await collector.close();
await db.close();
rmSync(folder, { recursive: true, force: true });
