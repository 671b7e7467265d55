import { isRecipe } from '../internal/endpoint.js';
import { type Counts, type Dropped, type DropReason, MAX_ROW_BYTES, type Outcome, type Row } from './rows.js';
import { StoreRefusal, type Tx } from './store.js';

/** How much one store holds. */
export interface Bounds {
  readonly rows: number;
  readonly bytes: number;
}

/** A phone holds its owner's answers, a kiosk those of everybody who came by. */
export const boundsOf = (channel: string): Bounds =>
  channel === 'kiosk' ? { rows: 10_000, bytes: 100 * 2 ** 20 } : { rows: 500, bytes: 10 * 2 ** 20 };

const NOTHING: Counts = { id: 'counts', submitted: 0, sent: 0, dropped: {}, told: {}, bytes: 0 };

export const sizeOf = ({ bytes, size }: Row) => size ?? 3 * bytes.length;

export const sumOf = (numbers: Dropped) => Object.values(numbers).reduce((sum, some) => sum + some, 0);

export const pauseId = (endpoint: string) => `pause:${endpoint}` as const;

export async function readCounts(tx: Tx): Promise<Counts> {
  return ((await tx.get('meta', 'counts')) as Counts | undefined) ?? NOTHING;
}

/** Writes into the books what has changed. */
export async function count(
  tx: Tx,
  change: Partial<Record<'submitted' | 'sent' | 'bytes', number>>,
  dropped?: DropReason,
  told?: Counts['told'],
): Promise<void> {
  const counts = await readCounts(tx);
  const sum = (key: 'submitted' | 'sent' | 'bytes') => Math.max(0, (counts[key] ?? 0) + (change[key] ?? 0));
  await tx.put('meta', {
    ...counts,
    submitted: sum('submitted'),
    sent: sum('sent'),
    bytes: sum('bytes'),
    dropped: dropped ? { ...counts.dropped, [dropped]: (counts.dropped[dropped] ?? 0) + 1 } : counts.dropped,
    told: told ?? counts.told,
  });
}

/** Takes a row away for good and remembers what became of it. */
export async function leave(tx: Tx, row: Row, outcome: Outcome, at: number): Promise<void> {
  const { id, endpoint, unit } = row;
  await tx.delete('rows', id);
  await tx.put('settled', { id, endpoint, unit, outcome, at });
}

/**
 * Takes an answer in. An id that is already here keeps its first bytes.
 *
 * @throws StoreRefusal when there is no room.
 */
export async function takeIn(tx: Tx, row: Row, bounds: Bounds): Promise<void> {
  if ((await tx.get('rows', row.id)) ?? (await tx.get('settled', row.id))) return;
  const { submitted, sent, dropped, bytes = 0 } = await readCounts(tx);
  // By the law of the books. To count all rows would take the longer the more there are.
  const waiting = submitted - sent - sumOf(dropped);
  const rows = waiting + (await tx.count('kept')) + (await tx.count('erasing'));
  const size = sizeOf(row);
  if (size > MAX_ROW_BYTES || rows >= bounds.rows || bytes + size > bounds.bytes) {
    throw new StoreRefusal();
  }
  await tx.put('rows', row);
  await count(tx, { submitted: row.endpoint ? 1 : 0, bytes: size });
}

/**
 * Takes an answer back; undefined when there is nothing here to take. One that may have been sent stays as `erasing` until
 * the backend has forgotten it too.
 */
export async function takeBack(tx: Tx, id: string, now: number): Promise<'erasing' | 'erased' | undefined> {
  const row = await tx.get('rows', id);
  const settled = await tx.get('settled', id);
  const known = row ?? settled;
  if (!known) return undefined;
  // What another backend than the kit's collector has got is its owner's to remove.
  if (!row && (settled?.outcome !== 'received' || isRecipe(known.endpoint))) return undefined;
  if (row?.state === 'erasing') return row.state;
  const { endpoint, unit } = known;
  if (row) await count(tx, { bytes: -sizeOf(row) }, endpoint ? 'erased-by-person' : undefined);
  const left: Row = { id, v: 1, endpoint, unit, bytes: '', size: 0, createdAt: now, state: 'erasing' };
  if (row && row.state !== 'pending') {
    await leave(tx, left, 'erased', now);
    return 'erased';
  }
  await tx.put('rows', left);
  return 'erasing';
}
