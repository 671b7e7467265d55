import type { Kysely, Transaction } from 'kysely';
import { codeOf } from '../fault.js';
import type { Tables } from './tables.js';

/** Serialisation failure and deadlock: the database asks for the same transaction again. */
const passing: readonly unknown[] = ['40001', '40P01'];
const ATTEMPTS = 5;

/** Runs `work` in one transaction and repeats it whole when the database says that trying again helps. */
export async function inTransaction<T>(
  sql: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
  isolation: 'read committed' | 'repeatable read' = 'read committed',
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sql.transaction().setIsolationLevel(isolation).execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !passing.includes(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}
