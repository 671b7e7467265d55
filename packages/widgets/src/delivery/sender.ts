import { alone } from './alone.js';
import type { Queue } from './queue.js';
import type { Counts, Pause, Row } from './rows.js';
import { CAP, dueAt } from './schedule.js';
import type { Transport, Verdict } from './transport.js';

/** Most bytes of one request; below the 64 KiB that a browser lets outlive a page. */
const BATCH_BYTES = 60 * 1024;
const BATCH_ROWS = 50;
/** How soon to look again when another tab is sending. */
const ELSEWHERE = 2000;
/** How soon to look again when the store itself failed. */
const AFTER_FAULT = 10_000;

const isWaiting = ({ state }: Row) => state === 'pending' || state === 'blocked' || state === 'erasing';

/** Sends what waits in one queue, one request at a time to each endpoint, and wakes itself when the next is due. */
export class Sender {
  readonly #queue: Queue;
  readonly #transport: Transport;
  readonly #changed: () => void;
  readonly #owner = Math.random().toString(36);
  readonly #busy = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** @param changed Called after every reply that was written down. */
  constructor(queue: Queue, transport: Transport, changed: () => void) {
    this.#queue = queue;
    this.#transport = transport;
    this.#changed = changed;
  }

  /** Sends what is due. With `changed` (the page or the network came back, the person asks) our own pauses end. */
  async wake(changed = false): Promise<void> {
    // A store that fails now may answer later; nothing is lost by waiting.
    await this.#wake(changed).catch(() => this.#sleep(AFTER_FAULT));
  }

  async #wake(changed: boolean): Promise<void> {
    const now = Date.now();
    await this.#queue.expire(now);
    const rows = await this.#queue.rows();
    const endpoints = new Set(rows.filter(isWaiting).map((row) => row.endpoint));
    const pauses = await this.#pauses();
    let next = Number.POSITIVE_INFINITY;
    const running = [...endpoints].map((endpoint) => {
      const due = dueAt(pauses.get(endpoint), now, changed);
      if (due > now) next = Math.min(next, due - now);
      else if (!this.#busy.has(endpoint)) return this.#drain(endpoint);
      return undefined;
    });
    this.#sleep(next);
    await Promise.all(running);
  }

  /** When the next attempt at an endpoint is due, undefined when it is due now. */
  async retryAt(endpoint: string): Promise<number | undefined> {
    return dueAt((await this.#pauses()).get(endpoint), Date.now(), false) || undefined;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #pauses(): Promise<ReadonlyMap<string, Pause>> {
    const meta = await this.#queue.store.transact((tx) => tx.all('meta'));
    return new Map(meta.flatMap((row) => ('nextAt' in row ? [[row.id.slice('pause:'.length), row]] : [])));
  }

  #sleep(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped || ms === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => void this.wake(), Math.min(ms, CAP));
  }

  async #drain(endpoint: string): Promise<void> {
    this.#busy.add(endpoint);
    // After a failure one answer goes ahead as a probe; after a refused batch each goes alone.
    let most = (await this.#pauses()).has(endpoint) ? 1 : BATCH_ROWS;
    let again = true;
    try {
      while (again && !this.#stopped) {
        const ran = await alone(this.#queue.store, endpoint, this.#owner, async () => {
          const step = await this.#step(endpoint, most);
          again = step.again;
          most = step.most;
        });
        if (!ran) {
          this.#sleep(ELSEWHERE);
          return;
        }
        this.#changed();
      }
    } finally {
      this.#busy.delete(endpoint);
    }
    if (!this.#stopped) await this.wake();
  }

  async #step(endpoint: string, most: number): Promise<{ again: boolean; most: number }> {
    const rows = (await this.#queue.rows()).filter((row) => isWaiting(row) && row.endpoint === endpoint);
    const [first] = rows;
    if (!first) return { again: false, most };
    if (first.state === 'erasing') return this.#forget(first, most);
    const batch = take(rows, most);
    const { dropped, told } = await this.#queue.counts();
    const keepalive = batch.reduce((sum, row) => sum + row.bytes.length, 0) <= BATCH_BYTES;
    const options = { keepalive, dropped: difference(dropped, told), now: Date.now() };
    const verdicts = await this.#transport.send(endpoint, batch, options);
    const statuses = [...verdicts.values()].map((verdict) => verdict.status);
    if (batch.length > 1 && statuses.every((status) => status === 'rejected')) return { again: true, most: 1 };
    await this.#settle(endpoint, verdicts, dropped);
    const held = statuses.some((status) => status === 'retry' || status === 'blocked');
    return { again: !held, most: batch.length > 1 || statuses.includes('sent') ? BATCH_ROWS : most };
  }

  async #forget(row: Row, most: number): Promise<{ again: boolean; most: number }> {
    const answer = await this.#transport.erase(row);
    const refused = answer.status === 'rejected' || answer.status === 'sent';
    const verdict: Verdict = refused ? { status: 'blocked', reason: 'erase-refused' } : answer;
    await this.#settle(row.endpoint, new Map([[row.id, verdict]]));
    return { again: verdict.status === 'erased', most };
  }

  #settle(endpoint: string, verdicts: ReadonlyMap<string, Verdict>, told?: Counts['told']): Promise<void> {
    const outcome = { endpoint, verdicts, now: Date.now(), random: Math.random() };
    return this.#queue.settle(told ? { ...outcome, told } : outcome);
  }
}

/** The first rows that fit one request: at least one, whatever its size. */
function take(rows: readonly Row[], most: number): readonly Row[] {
  let bytes = 0;
  const until = rows.findIndex((row, index) => {
    bytes += row.bytes.length;
    return row.state === 'erasing' || index >= most || (index > 0 && bytes > BATCH_BYTES);
  });
  return until < 0 ? rows : rows.slice(0, until);
}

function difference(all: Counts['dropped'], told: Counts['told']): Readonly<Record<string, number>> {
  const rest = Object.entries(all).map(([reason, number]) => [reason, number - (told[reason] ?? 0)] as const);
  return Object.fromEntries(rest.filter(([, number]) => number > 0));
}
