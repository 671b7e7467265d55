import type { Delivery } from '../events.js';
import { isRecipe } from '../internal/endpoint.js';
import { VERSION } from '../internal/version.js';
import { alone } from './alone.js';
import { httpTransport } from './http-transport.js';
import { News } from './news.js';
import { pauseId, readCounts, sizeOf } from './queue.js';
import { type Dropped, HOUR, type Pause, type Row } from './rows.js';
import { CAP, dueAt, type Waking } from './schedule.js';
import { settle } from './settle.js';
import type { Store } from './store.js';
import { isHeld, type Transport, type Verdict } from './transport.js';

/** Most bytes of one request; below the 64 KiB that a browser lets outlive a page. */
const BATCH_BYTES = 60 * 1024;
const BATCH_ROWS = 50;
/** How soon to look again when another tab is sending. */
const ELSEWHERE = 2000;
/** How soon to look again when the store itself failed. */
const AFTER_FAULT = 10_000;
/** So many failures without any reply call for a reason. */
const SILENCES = 5;

/** To the kit's collector, or by a recipe that is loaded when it is needed. */
const anyTransport: Transport = {
  send: async (endpoint, rows, options) => (await wayTo(endpoint)).send(endpoint, rows, options),
  erase: async (row) => (await wayTo(row.endpoint)).erase(row),
};

const wayTo = async (endpoint: string): Promise<Transport> =>
  isRecipe(endpoint) ? (await import('./recipe-transport.js')).recipeTransport : httpTransport;

/** Sends what waits in one store, one request at a time to each endpoint, and wakes itself when the next is due. */
export class Sender {
  readonly #store: Store;
  readonly #transport: Transport;
  readonly #news: News;
  readonly #owner = Math.random().toString(36);
  readonly #own: ReadonlyMap<string, Row>;
  readonly #busy = new Set<string>();
  /** Ids of the answers that are on their way. */
  readonly #inFlight = new Set<string>();
  /** When each endpoint that failed may be asked again. */
  readonly #dueAt = new Map<string, number>();
  /** Endpoints that are to be tried before their own pause ends. */
  readonly #asked = new Map<string, Waking>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tidied = 0;
  #stopped = false;

  /** @param own Answers of this page that are not at their end yet. */
  constructor(
    store: Store,
    own: Map<string, Row>,
    tell: (delivery: Delivery) => void,
    transport: Transport = anyTransport,
  ) {
    this.#store = store;
    this.#own = own;
    this.#transport = transport;
    this.#news = new News(store, own, tell);
  }

  /** Sends what is due. */
  async wake(why: Waking): Promise<void> {
    // A store that fails now may answer later; nothing is lost by waiting.
    await this.#wake(why).catch(() => this.#sleep(AFTER_FAULT));
  }

  /**
   * The page may be about to go: what it has taken in and not yet sent goes out at once, as much as requests that outlive
   * it may carry. Every answer stays on the device until a reply is seen.
   */
  leave(): void {
    const isReady = ({ id, endpoint }: Row) =>
      !this.#inFlight.has(id) && (this.#dueAt.get(endpoint) ?? 0) <= Date.now();
    const batches = new Map<string, Row[]>();
    for (const row of fitting([...this.#own.values()].filter(isReady).slice(0, BATCH_ROWS)))
      batches.set(row.endpoint, [...(batches.get(row.endpoint) ?? []), row]);
    for (const [endpoint, rows] of batches) {
      const sending = this.#hand(endpoint, rows, true, {});
      void sending.then((verdicts) => this.#note(endpoint, verdicts)).catch(() => {});
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #wake(why: Waking): Promise<void> {
    const now = Date.now();
    if (Math.abs(now - this.#tidied) > HOUR) void this.#tidy(now).catch(() => {});
    if (why === 'changed') await this.#news.look([]);
    let next = Number.POSITIVE_INFINITY;
    const running: Promise<void>[] = [];
    for (const [endpoint, pause] of await this.#lanes()) {
      if (why !== 'timer') this.#asked.set(endpoint, why);
      const due = dueAt(pause, now, this.#asked.get(endpoint) ?? 'timer');
      this.#dueAt.set(endpoint, due);
      if (due > now) {
        next = Math.min(next, due - now);
        // A page that has come far too early and stays open goes on like one that was open.
        if (why === 'load' && due - now > CAP) this.#asked.delete(endpoint);
      } else if (!this.#busy.has(endpoint)) running.push(this.#drain(endpoint));
    }
    this.#sleep(next);
    await Promise.all(running);
  }

  async #tidy(now: number): Promise<void> {
    this.#tidied = now;
    const { tidy } = await import('./tidy.js');
    const again = await this.#store.transact((tx) => tidy(tx, now, VERSION));
    if (again) await this.wake('timer');
  }

  /** The endpoints that something waits for. */
  #lanes(): Promise<ReadonlyMap<string, Pause | undefined>> {
    return this.#store.transact(async (tx) => {
      const lanes = new Map<string, Pause | undefined>();
      for (const endpoint of [...(await tx.endpoints('pending')), ...(await tx.endpoints('erasing'))])
        lanes.set(endpoint, (await tx.get('meta', pauseId(endpoint))) as Pause | undefined);
      return lanes;
    });
  }

  #sleep(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped || ms === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => void this.wake('timer'), Math.min(ms, CAP));
  }

  async #drain(endpoint: string): Promise<void> {
    this.#busy.add(endpoint);
    const why = this.#asked.get(endpoint) ?? 'timer';
    this.#asked.delete(endpoint);
    let next: number | undefined = BATCH_ROWS;
    try {
      while (next && !this.#stopped) {
        const now: number = next;
        next = undefined;
        const ran = await alone(this.#store, endpoint, this.#owner, async () => {
          next = await this.#step(endpoint, now, why);
        });
        if (!ran) {
          await this.#news.look([]);
          this.#sleep(ELSEWHERE);
          return;
        }
      }
    } finally {
      this.#busy.delete(endpoint);
    }
    if (!this.#stopped) await this.wake('timer');
  }

  async #hand(endpoint: string, rows: readonly Row[], keepalive: boolean, dropped: Dropped) {
    for (const { id } of rows) this.#inFlight.add(id);
    try {
      return await this.#transport.send(endpoint, rows, { keepalive, dropped, now: Date.now() });
    } finally {
      for (const { id } of rows) this.#inFlight.delete(id);
    }
  }

  /** Writes down what became of a request, and tells it. */
  async #note(endpoint: string, verdicts: ReadonlyMap<string, Verdict>, told?: Dropped): Promise<void> {
    const reply = { endpoint, verdicts, told, now: Date.now(), random: Math.random(), version: VERSION };
    await this.#store.transact((tx) => settle(tx, reply));
    await this.#news.look([...verdicts.keys()]);
  }

  /**
   * One request. After a failure one answer goes ahead as a probe; after a refused batch each goes alone.
   * Fulfils with how many rows the next request may take, 0 when there is none to make now.
   */
  async #step(endpoint: string, most: number, why: Waking): Promise<number> {
    const { rows, pause, dropped, told } = await this.#store.transact(async (tx) => {
      const [erasing] = await tx.rows('erasing', endpoint, 1);
      const before = (await tx.get('meta', pauseId(endpoint))) as Pause | undefined;
      const pending = (await tx.rows('pending', endpoint, before ? 1 : most)).filter(({ v }) => v === 1);
      return { rows: erasing ? [erasing] : pending, pause: before, ...(await readCounts(tx)) };
    });
    const [first] = rows;
    // A request that ended since this one was thought of may have failed.
    if (!first || dueAt(pause, Date.now(), why) > Date.now()) return 0;
    const isErasing = first.state === 'erasing';
    const batch = isErasing ? rows : fitting(rows);
    const failures = pause?.failures ?? 0;
    const untold = difference(dropped, told);
    // All scripts of a page share what may outlive it; where that is used up, every other try does without.
    const keepalive = failures % 2 === 0 && batch.reduce((sum, row) => sum + sizeOf(row), 0) <= BATCH_BYTES;
    let verdicts: ReadonlyMap<string, Verdict> = isErasing
      ? new Map([[first.id, await this.#transport.erase(first)]])
      : await this.#hand(endpoint, batch, keepalive, untold);
    const all = [...verdicts.values()];
    const only = (status: Verdict['status']) => all.every((verdict) => verdict.status === status);
    if (batch.length > 1 && only('rejected')) return 1;
    if (failures >= SILENCES - 1 && all.some((verdict) => 'reason' in verdict && verdict.reason === 'offline')) {
      verdicts = await explained(endpoint, verdicts);
    }
    await this.#note(endpoint, verdicts, isRecipe(endpoint) ? undefined : dropped);
    if (all.some(isHeld)) return 0;
    return batch.length === 1 && only('rejected') ? most : BATCH_ROWS;
  }
}

/** A silence that has a reason is a matter for the owner. */
async function explained(
  endpoint: string,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<ReadonlyMap<string, Verdict>> {
  const { whyBlocked } = await import('./why-blocked.js');
  const reason = await whyBlocked(endpoint);
  return reason ? new Map([...verdicts.keys()].map((id) => [id, { status: 'blocked', reason }])) : verdicts;
}

/** The first rows that fit one request: at least one, whatever its size. */
function fitting(rows: readonly Row[]): readonly Row[] {
  let bytes = 0;
  const until = rows.findIndex((row, index) => {
    bytes += sizeOf(row);
    return index > 0 && bytes > BATCH_BYTES;
  });
  return until < 0 ? rows : rows.slice(0, until);
}

function difference(all: Dropped, told: Dropped): Dropped {
  const rest = Object.entries(all).map(([reason, number]) => [reason, number - (told[reason] ?? 0)] as const);
  return Object.fromEntries(rest.filter(([, number]) => number > 0));
}
