import type { Delivery } from '../events.js';
import { pauseId, readCounts } from './queue.js';
import type { Counts, Pause, Row, Settled } from './rows.js';
import type { Store, Tx } from './store.js';

/** Of how many answers that this page has submitted it looks for news from other tabs. */
const LATEST = 50;
/** Of how many answers it remembers what it told of them. */
const REMEMBERED = 500;

interface Standing {
  readonly id: string;
  readonly row: Row | undefined;
  readonly settled: Settled | undefined;
  readonly pause: Pause | undefined;
}

/** Tells how far answers have come. Read from the store, so that what another tab sent is told here too. */
export class News {
  readonly #store: Store;
  readonly #own: Map<string, Row>;
  readonly #tell: (delivery: Delivery) => void;
  readonly #told = new Map<string, string>();
  /** The books as they were last read, to notice that somebody has cleared the store. */
  #seen: Counts | undefined;

  /** @param own Answers of this page that are not at their end yet. */
  constructor(store: Store, own: Map<string, Row>, tell: (delivery: Delivery) => void) {
    this.#store = store;
    this.#own = own;
    this.#tell = tell;
  }

  /** Looks at the answers with these ids and at the latest of this page, and tells what has changed. */
  async look(ids: readonly string[]): Promise<void> {
    const all = new Set([...ids, ...[...this.#own.keys()].slice(-LATEST)]);
    const { now, standings } = await this.#store.transact(async (tx) => {
      const found: Standing[] = [];
      for (const id of all) found.push(await standingOf(tx, id));
      return { now: await readCounts(tx), standings: found };
    });
    if (now.submitted < (this.#seen?.submitted ?? this.#own.size)) {
      await this.#bringBack();
      return this.look(ids);
    }
    this.#seen = now;
    for (const standing of standings) if (standing.row ?? standing.settled) this.#say(standing);
  }

  #say(standing: Standing): void {
    const { id } = standing;
    const delivery = describe(standing, this.#store.durable);
    const words = `${delivery.status} ${delivery.retryAt ?? ''}`;
    // That it is stored was told when it was.
    const isNew = delivery.status !== 'saved' && delivery.reason !== 'not-stored';
    if (!isNew || this.#told.get(id) === words) return;
    if (standing.settled || delivery.status === 'rejected') this.#own.delete(id);
    this.#told.delete(id);
    this.#told.set(id, words);
    const [oldest = ''] = this.#told.keys();
    if (this.#told.size > REMEMBERED) this.#told.delete(oldest);
    this.#tell(delivery);
  }

  /**
   * After the browser or the person has cleared the store under this page: puts back the answers that the page or the
   * device still knows and writes the others off.
   */
  async #bringBack(): Promise<void> {
    const { putBack } = await import('./put-back.js');
    await this.#store.recover?.();
    const { counts, lost } = await putBack(this.#store, this.#own.values(), this.#seen);
    this.#seen = counts;
    if (lost) this.#tell({ id: '', at: Date.now(), status: 'dropped', reason: 'storage-lost' });
  }
}

async function standingOf(tx: Tx, id: string): Promise<Standing> {
  const row = await tx.get('rows', id);
  const settled = row ? undefined : await tx.get('settled', id);
  const pause = row && ((await tx.get('meta', pauseId(row.endpoint))) as Pause | undefined);
  return { id, row, settled, pause };
}

function describe({ id, row, settled, pause }: Standing, durable: boolean): Delivery {
  if (!row) {
    const { outcome = 'received', at = 0 } = settled ?? {};
    if (outcome === 'received') return { id, at, status: 'received' };
    if (outcome === 'unconfirmed') return { id, at, status: 'sent' };
    return { id, at, status: 'dropped', reason: outcome === 'erased' ? 'erased-by-person' : outcome };
  }
  const { createdAt: at, state, issues } = row;
  const { reason, blocked, nextAt } = pause ?? {};
  if (state === 'rejected') return { id, at, status: 'rejected', issues };
  if (state === 'erasing') return { id, at, status: 'erasing', reason };
  if (!durable) return { id, at, status: 'waiting', reason: 'not-stored' };
  if (!pause) return { id, at, status: 'saved' };
  return blocked ? { id, at, status: 'blocked', reason } : { id, at, status: 'waiting', reason, retryAt: nextAt };
}
