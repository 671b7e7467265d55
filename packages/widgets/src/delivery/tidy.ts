import { count, leave, sizeOf } from './queue.js';
import { DRAFT_AGE, ROW_AGE, type RowState } from './rows.js';
import type { Tx } from './store.js';

/** Rows looked at in one go, oldest first; what is left waits for the next time. */
const AT_ONCE = 200;

/**
 * Lets go of memories, drafts and refused answers that are too old. Answers that were refused while another version of the
 * kit sent them get one more try; fulfils with how many.
 */
export async function tidy(tx: Tx, now: number, version: string): Promise<number> {
  let again = 0;
  for (const { id, at } of await tx.all('settled', AT_ONCE)) if (now - at > ROW_AGE) await tx.delete('settled', id);
  for (const { id, draft } of await tx.all('drafts'))
    if (now - draft.savedAt > DRAFT_AGE) await tx.delete('drafts', id);
  // In the first layout a row said itself that its endpoint refused the page.
  const blocked = 'blocked' as RowState;
  for (const endpoint of await tx.endpoints(blocked)) {
    for (const row of await tx.rows(blocked, endpoint, AT_ONCE)) {
      again++;
      await tx.put('rows', { ...row, state: 'pending' });
    }
  }
  for (const endpoint of await tx.endpoints('rejected')) {
    for (const row of await tx.rows('rejected', endpoint, AT_ONCE)) {
      if (row.by !== version) {
        again++;
        await tx.put('rows', { ...row, state: 'pending', by: version });
      } else if (now - row.createdAt > ROW_AGE) {
        await leave(tx, row, 'rejected-discarded', now);
        await count(tx, { bytes: -sizeOf(row) }, 'rejected-discarded');
      }
    }
  }
  return again;
}
