import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { inTransaction } from './retry.js';
import { EVERY_MONTH, raiseRevisions } from './revision.js';
import { type Cells, RollupChange } from './rollup.js';
import type { ResponseTable, Tables } from './tables.js';
import { raiseVersion } from './version.js';

const PAGE = 1_000;

/** What is worked out again for a row. */
interface Derived {
  readonly cells: Cells;
  readonly has_words: number;
  readonly wants_contact: number;
}

/**
 * Counts a survey's answers anew, and looks again which hold words, when the definition has another shape than last
 * time: a new item, another scale, another score, or a survey whose answers came before its definition.
 */
export async function recountIfChanged(
  db: Database,
  survey: string,
  shape: string,
  derivedOf: (row: ResponseTable) => Derived,
): Promise<void> {
  const last = await db.sql.selectFrom('counted').select('shape').where('survey', '=', survey).executeTakeFirst();
  if (last?.shape === shape) return;
  // One snapshot: an answer that another process stores meanwhile makes this transaction start again.
  await inTransaction(db.sql, (tx) => recount(tx, survey, shape, derivedOf), 'repeatable read');
}

/** Surveys that are not known now gather answers without counts, so they are counted anew when they come back. */
export async function forgetCounted(db: Database, known: readonly string[]): Promise<void> {
  const forgotten = db.sql.deleteFrom('counted');
  await (known.length > 0 ? forgotten.where('survey', 'not in', known) : forgotten).execute();
}

async function recount(
  tx: Transaction<Tables>,
  survey: string,
  shape: string,
  derivedOf: (row: ResponseTable) => Derived,
): Promise<void> {
  await tx.deleteFrom('rollup').where('survey', '=', survey).execute();
  await raiseRevisions(tx, [{ survey, period: EVERY_MONTH }]);
  let after: ResponseTable | undefined;
  for (;;) {
    const rows = await pageAfter(tx, survey, after);
    const change = new RollupChange();
    for (const row of rows) {
      const { cells, ...found } = derivedOf(row);
      change.add(row, cells);
      if (found.has_words !== row.has_words || found.wants_contact !== row.wants_contact) await mark(tx, row, found);
    }
    await change.save(tx);
    if (rows.length < PAGE) break;
    after = rows.at(-1);
  }
  await tx
    .insertInto('counted')
    .values({ survey, shape })
    .onConflict((conflict) => conflict.column('survey').doUpdateSet({ shape }))
    .execute();
  await raiseVersion(tx);
}

async function mark(
  tx: Transaction<Tables>,
  { unit, id }: ResponseTable,
  found: Omit<Derived, 'cells'>,
): Promise<void> {
  await tx.updateTable('response').set(found).where('unit', '=', unit).where('id', '=', id).execute();
}

function pageAfter(
  tx: Transaction<Tables>,
  survey: string,
  after: ResponseTable | undefined,
): Promise<ResponseTable[]> {
  let query = tx.selectFrom('response').selectAll().where('survey', '=', survey);
  if (after) {
    query = query.where((is) =>
      is.or([is('unit', '>', after.unit), is.and([is('unit', '=', after.unit), is('id', '>', after.id)])]),
    );
  }
  return query.orderBy('unit').orderBy('id').limit(PAGE).execute();
}
