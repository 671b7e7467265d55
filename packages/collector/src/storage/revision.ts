import { type Kysely, sql } from 'kysely';
import type { RevisionTable, Tables } from './tables.js';

/** Stands for all months of a survey, as when its answers are counted anew. */
export const EVERY_MONTH = '';

type Place = Pick<RevisionTable, 'survey' | 'period'>;

/** Says that the counts of some surveys and months change, in the transaction that changes them. */
export async function raiseRevisions(tx: Kysely<Tables>, places: readonly Place[]): Promise<void> {
  const rows = new Map(places.map(({ survey, period }) => [JSON.stringify([survey, period]), { survey, period }]));
  if (rows.size === 0) return;
  // Sorted by key, so that two writers cannot wait for each other in a circle.
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => ({ ...place, value: 1 }));
  await tx
    .insertInto('revision')
    .values(sorted)
    .onConflict((conflict) =>
      conflict.columns(['survey', 'period']).doUpdateSet({ value: sql<number>`revision.value + 1` }),
    )
    .execute();
}

/**
 * How often the counts of a survey have changed in the months before one: it only grows. Read it before the counts: then
 * they are at least as new.
 */
export async function readRevision(db: Kysely<Tables>, survey: string, before: string): Promise<number> {
  const { value } = await db
    .selectFrom('revision')
    .select((is) => is.fn.sum<number | null>('value').as('value'))
    .where('survey', '=', survey)
    .where('period', '<', before)
    .executeTakeFirstOrThrow();
  return value ?? 0;
}
