// A clock that stands still until it is told to go on. It takes the place of the page's own before anything else is loaded.
const real = { Date, setTimeout, performanceNow: performance.now.bind(performance) };
const timers = new Map();
let now = 0;
let ids = 0;
let pendingStorage = 0;

class FakeDate extends real.Date {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now] : parts));
  }
  static now() {
    return now;
  }
}

function put(run, ms, every, parts) {
  ids += 1;
  timers.set(ids, { due: now + Math.max(0, Number(ms) || 0), every, run: () => run(...parts) });
  return ids;
}

/** What waits for the device's storage is waited for: that takes real time. */
function countStorage() {
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...parts) {
    const transaction = open.apply(this, parts);
    pendingStorage += 1;
    const done = () => {
      pendingStorage -= 1;
    };
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, done, { once: true });
    return transaction;
  };
}

const { port1: later, port2: sooner } = new MessageChannel();
const waiting = [];
later.onmessage = () => waiting.shift()();

/** Later than every task that is there now. */
const task = () =>
  new Promise((resolve) => {
    waiting.push(resolve);
    sooner.postMessage(0);
  });

async function settled() {
  await task();
  await task();
  const began = real.performanceNow();
  while (pendingStorage > 0 && real.performanceNow() - began < 2000) await task();
  await task();
}

export const clock = {
  get now() {
    return now;
  },
  get timers() {
    return timers.size;
  },
  settled,
  install(start) {
    now = start;
    globalThis.Date = FakeDate;
    performance.now = () => now - start;
    globalThis.setTimeout = (run, ms, ...parts) => put(run, ms, 0, parts);
    globalThis.setInterval = (run, ms, ...parts) => put(run, ms, Math.max(1, ms), parts);
    globalThis.clearTimeout = (id) => void timers.delete(id);
    globalThis.clearInterval = globalThis.clearTimeout;
    countStorage();
  },
  /** Goes on, timer by timer, until a moment. */
  async until(end) {
    while (true) {
      let next;
      for (const [id, { due }] of timers) if (!next || due < next.due) next = { id, due };
      if (!next || next.due > end) break;
      now = Math.max(now, next.due);
      const timer = timers.get(next.id);
      if (timer.every) timer.due = now + timer.every;
      else timers.delete(next.id);
      timer.run();
      await settled();
    }
    now = end;
  },
};
