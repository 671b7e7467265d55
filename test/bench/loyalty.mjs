// A million loyalty events of ten thousand members, replayed in one thread: events a second, the ratio to a bare loop
// that sums the same parsed events, memory a member, and growth from 10^4 to 10^6 events.
// `node test/bench/loyalty.mjs [--events 1000000] [--members 10000]`; with `node --expose-gc` memory is told too.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseEvents, parseProgramme, replayAll } from '../../packages/core/dist/loyalty/index.js';

const ROUNDS = 3;
/** Full statements are worked out for this many events: all of them need a reader, and gigabytes. */
const STATED = 100_000;
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

/** Median milliseconds of processor time, so that what else runs on the machine counts little; the answer is checked so that nothing can be left out. */
function time(run, events) {
  const expected = run(events);
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    if (run(events) !== expected) throw new Error('Two replays of the same events differ.');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

/** What the holdings of all members take together while they are kept, by member. */
function memoryOfHoldings(events) {
  if (!globalThis.gc) return undefined;
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const kept = [...replayAll(programme, events, AS_OF).holdings()];
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / kept.length;
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

const rate = (ms, n) => `${Math.round((n / ms) * 1000).toLocaleString('en')} events/s`;
const say = (what, figure) => console.log(`  ${what.padEnd(32)}${figure}`);

const count = Number(values.events);
const members = Number(values.members);
const [figures, people] = [count.toLocaleString('en'), members.toLocaleString('en')];
console.log(`loyalty, frequent-buyer, ${figures} events of ${people} members, median of ${ROUNDS}`);
const events = history(count, members);
const loop = time(bareLoop, events);
say('a bare loop over them', rate(loop, count));
const holdings = time(everyHolding, events);
say('every balance, level and card', `${rate(holdings, count)}, ${(holdings / loop).toFixed(0)}x a bare loop`);
say('target', '1,000,000 events/s, or 80x');
const memory = memoryOfHoldings(events);
if (memory !== undefined) say('memory a member', `${(memory / 1024).toFixed(1)} KiB`);

const few = history(Math.min(count, STATED), Math.ceil(Math.min(count, STATED) / 100));
const statements = time(everyStatement, few);
say('every full statement', `${rate(statements, few.length)}, of ${few.length.toLocaleString('en')} events`);
const kept = memoryOfStatements(few);
if (kept !== undefined) say('memory of a statement', `${(kept / 1024).toFixed(1)} KiB with 100 events`);

const sizes = [10_000, 100_000, 1_000_000];
const times = sizes.map((size) => {
  const ms = size === count ? holdings : time(everyHolding, history(size, Math.max(1, size / 100)));
  say(`${size.toLocaleString('en')} events`, `${ms.toFixed(0)} ms, ${rate(ms, size)}`);
  return ms;
});
const slope = Math.log(times.at(-1) / times[0]) / Math.log(sizes.at(-1) / sizes[0]);
say(
  'growth',
  `n^${slope.toFixed(2)} from ${sizes[0].toLocaleString('en')} to ${sizes.at(-1).toLocaleString('en')} events (1 is linear)`,
);
