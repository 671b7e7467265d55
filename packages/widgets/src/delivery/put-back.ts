import { readCounts, sizeOf, sumOf } from './queue.js';
import type { Counts, Dropped, Row } from './rows.js';
import type { Store, Tx } from './store.js';

/**
 * Puts back answers into a store that has lost them, and sets its books right: what is neither held nor accounted for is
 * written off. Fulfils with the books and with how many answers are lost.
 *
 * @param before The books as a page knew them before the store was cleared.
 */
export const putBack = (
  store: Store,
  rows: Iterable<Row>,
  before?: Counts,
): Promise<{ readonly counts: Counts; readonly lost: number }> =>
  store.transact(async (tx) => {
    const now = await readCounts(tx);
    let { bytes = 0 } = now;
    for (const row of rows) {
      if ((await tx.get('rows', row.id)) ?? (await tx.get('settled', row.id))) continue;
      await tx.put('rows', row);
      bytes += sizeOf(row);
    }
    const known = before ? together(before, now) : now;
    const there = known.sent + sumOf(known.dropped) + (await submittedIn(tx));
    const submitted = Math.max(known.submitted, there);
    const lost = submitted - there;
    const dropped = lost ? added(known.dropped, { 'storage-lost': lost }) : known.dropped;
    const restored = before ? 0 : (now.restored ?? 0) + submitted - now.submitted;
    const counts = { ...known, submitted, dropped, bytes, restored };
    await tx.put('meta', counts);
    return { counts, lost };
  });

/** Rows that are in the books: those that are kept here, and those whose person took them back, are not. */
const submittedIn = async (tx: Tx) => (await tx.count()) - (await tx.count('kept')) - (await tx.count('erasing'));

/** What was counted since the loss stands beside what was known before; what was put back since was counted before. */
const together = (before: Counts, now: Counts): Counts => ({
  ...before,
  submitted: before.submitted + now.submitted - (now.restored ?? 0),
  sent: before.sent + now.sent,
  dropped: added(before.dropped, now.dropped),
  told: added(before.told, now.told),
});

const added = (some: Dropped, more: Dropped): Dropped =>
  Object.fromEntries(
    [...Object.keys(some), ...Object.keys(more)].map((reason) => [reason, (some[reason] ?? 0) + (more[reason] ?? 0)]),
  );
