import type { Database } from './storage/database.js';
import { readVersion } from './storage/version.js';

/** Between two events of one reader. */
const SHORTEST_MS = 200;
/** Commits of other processes on the same Postgres are seen by looking. */
const LOOK_MS = 1_000;

/** Tells readers that the store has a new version: at once after a commit here, within a second after one elsewhere. */
export class VersionFeed {
  readonly #db: Database;
  #wake = new Set<() => void>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** After each commit of this process. */
  committed(): void {
    for (const wake of this.#wake) wake();
  }

  /**
   * Yields the version at once and whenever it has grown, at most five a second, until `signal` aborts.
   *
   * @param read The version to follow; left out, that of all answers.
   */
  async *versions(signal: AbortSignal, read = () => readVersion(this.#db.sql)): AsyncGenerator<number> {
    let last = -1;
    while (!signal.aborted) {
      const change = this.#nextChange(signal);
      const version = await read();
      if (version > last) {
        last = version;
        yield version;
        await pause(SHORTEST_MS, signal);
      }
      await change;
    }
  }

  /** Resolves at the next commit here, after {@link LOOK_MS}, or when the reader is gone. */
  #nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#wake.delete(done);
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, LOOK_MS);
      this.#wake.add(done);
      signal.addEventListener('abort', done);
    });
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
