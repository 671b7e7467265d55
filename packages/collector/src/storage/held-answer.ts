import type { Transaction } from 'kysely';
import type { ResponseKey } from './handling.js';
import type { ResponseTable, Tables } from './tables.js';

/**
 * An answer that is not erased, held until the transaction ends: whoever erases or changes it meanwhile waits, on every kind of
 * database, and then finds what was done here.
 */
export function heldAnswer(tx: Transaction<Tables>, { unit, id }: ResponseKey): Promise<ResponseTable | undefined> {
  return tx
    .updateTable('response')
    .set({ erased: 0 })
    .where('unit', '=', unit)
    .where('id', '=', id)
    .where('erased', '=', 0)
    .returningAll()
    .executeTakeFirst();
}
