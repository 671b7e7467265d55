import { type Kysely, sql } from 'kysely';
import type { Selection } from './read.js';
import type { DroppedTable, Tables } from './tables.js';

/** More than any device holds; a larger number is no report but a joke. */
const MOST = 10_000;

/** Answers that devices had to drop, by reason. */
export type Drops = Readonly<Record<string, number>>;

/** Adds what one device reports. */
export async function addDrops(tx: Kysely<Tables>, rows: readonly DroppedTable[]): Promise<void> {
  const sums = new Map<string, DroppedTable>();
  for (const row of rows) {
    const key = JSON.stringify([row.unit, row.period, row.reason]);
    const value = Math.min(MOST, row.value) + (sums.get(key)?.value ?? 0);
    sums.set(key, { ...row, value });
  }
  if (sums.size === 0) return;
  // Sorted by key, so that two writers cannot wait for each other in a circle.
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx
    .insertInto('dropped')
    .values(sorted)
    .onConflict((conflict) =>
      conflict
        .columns(['unit', 'period', 'reason'])
        .doUpdateSet({ value: sql<number>`dropped.value + excluded.value` }),
    )
    .execute();
}

/** What devices have reported, of every survey: a device does not say which one a lost answer was to. */
export async function dropsIn(db: Kysely<Tables>, { period, unit }: Selection): Promise<Drops> {
  let query = db
    .selectFrom('dropped')
    .select((is) => ['reason', is.fn.sum<number>('value').as('value')])
    .where('period', '>=', period.from)
    .where('period', '<=', period.to);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  const rows = await query.groupBy('reason').orderBy('reason').execute();
  return Object.fromEntries(rows.map(({ reason, value }) => [reason, value]));
}
