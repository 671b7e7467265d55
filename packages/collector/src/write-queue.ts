import { append, type Entry, type Outcome } from './storage/append.js';
import type { Database } from './storage/database.js';

/** Rows in one transaction. */
const BATCH = 500;

/** Thrown by {@link WriteQueue.write} when more waits than the database can take. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

interface Waiting {
  readonly entry: Entry;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit. While one transaction is written, what arrives waits and becomes the next one: no fixed delay when
 * idle, one flush to disk for many answers under load.
 */
export class WriteQueue {
  readonly #db: Database;
  readonly #bound: number;
  readonly #committed: () => void;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(db: Database, options: { bound: number; committed: () => void }) {
    this.#db = db;
    this.#bound = options.bound;
    this.#committed = options.committed;
  }

  /** Resolves after COMMIT. Rejects with {@link QueueFull}, or with the database's error when nothing was written. */
  async write(entries: readonly Entry[]): Promise<Outcome[]> {
    // A run that finds nothing ends before it is known to have begun, and no other would ever begin.
    if (entries.length === 0) return [];
    if (this.#waiting.length + entries.length > this.#bound) throw new QueueFull();
    const outcomes = entries.map(
      (entry) => new Promise<Outcome>((resolve, reject) => this.#waiting.push({ entry, resolve, reject })),
    );
    this.#running ??= this.#run();
    const settled = await Promise.allSettled(outcomes);
    return settled.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }

  /** Resolves when everything that waits has been written or refused. */
  async drain(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Requests that have already arrived join this batch.
      await new Promise((resolve) => setImmediate(resolve));
      await this.#commit(this.#waiting.splice(0, BATCH));
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await append(
        this.#db,
        batch.map((waiting) => waiting.entry),
      );
      batch.forEach((waiting, index) => {
        waiting.resolve(outcomes[index] ?? 'duplicate');
      });
      if (outcomes.includes('stored')) this.#committed();
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    }
  }
}
