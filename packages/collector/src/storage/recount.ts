import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { inTransaction } from './retry.js';
import { type Cells, RollupChange } from './rollup.js';
import type { ResponseTable, Tables } from './tables.js';
import { raiseVersion } from './version.js';

const PAGE = 1_000;

/**
 * Counts a survey's answers anew when the definition they are counted with has another shape than last time: a new
 * item, another scale, or a survey whose answers came before its definition.
 */
export async function recountIfChanged(
  db: Database,
  survey: string,
  shape: string,
  cellsOf: (row: ResponseTable) => Cells,
): Promise<void> {
  const last = await db.sql.selectFrom('counted').select('shape').where('survey', '=', survey).executeTakeFirst();
  if (last?.shape === shape) return;
  // One snapshot: an answer that another process stores meanwhile makes this transaction start again.
  await inTransaction(db.sql, (tx) => recount(tx, survey, shape, cellsOf), 'repeatable read');
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
  cellsOf: (row: ResponseTable) => Cells,
): Promise<void> {
  await tx.deleteFrom('rollup').where('survey', '=', survey).execute();
  let after: ResponseTable | undefined;
  for (;;) {
    const rows = await pageAfter(tx, survey, after);
    const change = new RollupChange();
    for (const row of rows) change.add(row, cellsOf(row));
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
