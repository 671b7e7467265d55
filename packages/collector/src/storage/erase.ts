import type { Transaction } from 'kysely';
import { withdrawQuotesOf } from '../recognition/recognitions.js';
import type { Database } from './database.js';
import { forgetHandling } from './handling.js';
import { inTransaction } from './retry.js';
import { type Cells, RollupChange } from './rollup.js';
import type { ResponseTable, Tables } from './tables.js';
import { raiseVersion } from './version.js';

const blank = {
  survey: '',
  version: 0,
  period: '',
  answered_at: '',
  received_at: '',
  locale: '',
  channel: '',
  answers: '{}',
  marks: '',
  has_words: 0,
  erased: 1,
  hidden: '{}',
  clock_off: 0,
  wants_contact: 0,
};

/** What erasing an answer means for the counts. */
export interface Uncounting {
  readonly cellsOf: (row: ResponseTable) => Cells;
  /** Whether the counts it is in stay as they were released. */
  readonly isKept: (tx: Transaction<Tables>, row: ResponseTable) => Promise<boolean>;
}

/**
 * Empties an answer, takes it out of the counts unless they are kept, and leaves its key so that a later copy is a duplicate; the key of
 * an answer that is still on its way is kept as well. Quotes that were taken from it and what was done about it go with it. Tells whether there was
 * something to erase.
 */
export async function erase(
  db: Database,
  key: { readonly unit: string; readonly id: string },
  { cellsOf, isKept }: Uncounting,
  now: number,
): Promise<boolean> {
  const erased = await inTransaction(db.sql, async (tx) => {
    await tx
      .insertInto('response')
      .values({ ...key, ...blank })
      .onConflict((conflict) => conflict.columns(['unit', 'id']).doNothing())
      .execute();
    const found = tx.selectFrom('response').selectAll().where('unit', '=', key.unit).where('id', '=', key.id);
    const row = await found.where('erased', '=', 0).executeTakeFirst();
    if (!row) return false;
    const staysCounted = await isKept(tx, row);
    const { numUpdatedRows } = await tx
      .updateTable('response')
      .set(blank)
      .where('unit', '=', key.unit)
      .where('id', '=', key.id)
      .where('erased', '=', 0)
      .executeTakeFirst();
    // Another process may have erased it since it was read.
    if (numUpdatedRows === 0n) return false;
    if (!staysCounted) {
      const change = new RollupChange();
      change.add(row, cellsOf(row), -1);
      await change.save(tx);
    }
    await withdrawQuotesOf(tx, key.id, now);
    await forgetHandling(tx, key);
    await raiseVersion(tx);
    return true;
  });
  if (erased) db.scrub();
  return erased;
}
