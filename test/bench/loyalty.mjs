// A million loyalty events of ten thousand members, replayed in one thread: events a second, the ratio to a bare loop
// that sums the same parsed events, memory a member, and growth from 10^4 to 10^6 events.
// `node test/bench/loyalty.mjs [--events 1000000] [--members 10000]`; with `node --expose-gc` memory is told too.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseEvents, parseProgramme, replayAll } from '../../packages/core/dist/loyalty/index.js';

const ROUNDS = 3;
const AS_OF = '2029-01-01T00:00:00Z';
const START = Date.UTC(2026, 0, 1);
const SPAN = 3 * 365 * 86_400_000;

const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, members: { type: 'string', default: '10000' } },
  strict: false,
});

const file = new URL('../../packages/core/programmes/frequent-buyer.json', import.meta.url);
const { value: programme } = parseProgramme(JSON.parse(readFileSync(file, 'utf8')));

/** Purchases, one in twenty redeemed from, one in twenty given back in part; members take turns. */
function history(count, members) {
  const events = [];
  const latest = new Map();
  for (let index = 0; index < count; index += 1) {
    const member = `member-${index < members ? index : (index * 7919) % members}`;
    const at = new Date(START + Math.floor((SPAN * index) / count)).toISOString();
    const id = `event-${String(index).padStart(8, '0')}`;
    const head = { id, member, at };
    if (index < members) events.push({ ...head, kind: 'join' });
    else if (index % 20 === 7) events.push({ ...head, kind: 'redeem', points: 10 });
    else if (index % 20 === 13 && latest.has(member)) {
      events.push({ ...head, kind: 'refund', order: latest.get(member), amount: 500 });
    } else {
      events.push({ ...head, kind: 'order', total: 500 + ((index * 37) % 20_000) });
      latest.set(member, id);
    }
  }
  const parsed = parseEvents(events);
  if (parsed.refused.length > 0) throw new Error('The bench made events that cannot be parsed.');
  return parsed.events;
}

function bareLoop(events) {
  let sum = 0;
  for (const event of events) sum += event.total ?? event.points ?? event.amount ?? 0;
  return sum;
}

function everyHolding(events) {
  let sum = 0;
  for (const { balance } of replayAll(programme, events, AS_OF).holdings()) sum += balance.spendable;
  return sum;
}

function everyStatement(events) {
  const all = replayAll(programme, events, AS_OF);
  let movements = 0;
  for (const member of all.members) movements += all.of(member).movements.length;
  return movements;
}

/** Median milliseconds; the answer is checked so that nothing can be left out. */
function time(run, events) {
  const expected = run(events);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    if (run(events) !== expected) throw new Error('Two replays of the same events differ.');
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

function memoryOfStatements(events) {
  if (!globalThis.gc) return undefined;
  const all = replayAll(programme, events, AS_OF);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const kept = all.members.slice(0, 1000).map((member) => all.of(member));
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

const count = Number(values.events);
const members = Number(values.members);
const events = history(count, members);
const loop = time(bareLoop, events);
const holdings = time(everyHolding, events);
const statements = time(everyStatement, events);
const rate = (ms, n = count) => `${Math.round((n / ms) * 1000).toLocaleString('en')} events/s`;

console.log(
  `loyalty, frequent-buyer, ${count.toLocaleString('en')} events of ${members.toLocaleString('en')} members, median of ${ROUNDS}`,
);
console.log(
  `  every balance, level and card   ${rate(holdings)}, ${(holdings / loop).toFixed(0)}x a bare loop (target >= 1,000,000/s or <= 80x)`,
);
console.log(`  every full statement            ${rate(statements)}, ${(statements / loop).toFixed(0)}x a bare loop`);
console.log(`  a bare loop over the same       ${rate(loop)}`);
const memory = memoryOfStatements(events);
if (memory !== undefined)
  console.log(
    `  memory of a statement           ${(memory / 1024).toFixed(1)} KiB with ${Math.round(count / members)} events`,
  );

const sizes = [10_000, 100_000, 1_000_000];
const points = sizes.map((size) => [size, time(everyHolding, history(size, Math.max(1, size / 100)))]);
for (const [size, ms] of points)
  console.log(`  ${size.toLocaleString('en').padStart(9)} events              ${ms.toFixed(0)} ms, ${rate(ms, size)}`);
const slope = Math.log(points.at(-1)[1] / points[0][1]) / Math.log(sizes.at(-1) / sizes[0]);
console.log(
  `  growth                          n^${slope.toFixed(2)} from ${sizes[0].toLocaleString('en')} to ${sizes.at(-1).toLocaleString('en')} events (1 is linear)`,
);
