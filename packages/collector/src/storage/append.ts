import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { addDrops, type Drops } from './drops.js';
import { inTransaction } from './retry.js';
import { type Cells, RollupChange } from './rollup.js';
import type { DroppedTable, ResponseTable, Tables } from './tables.js';
import { raiseVersion } from './version.js';

/** An answer ready to be written: its row, and what it adds to the counts. */
export interface Entry {
  readonly row: ResponseTable;
  readonly cells: Cells;
  /** What its device had to drop, said along with it. */
  readonly dropped?: Drops | undefined;
}

export type Outcome = 'stored' | 'duplicate';

/**
 * Writes at most 500 entries in one transaction and tells for each whether it is new. Of two entries with the same
 * unit and id the first counts. Rejects when nothing was written.
 */
export function append(db: Database, entries: readonly Entry[]): Promise<Outcome[]> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry.row);
    if (!first.has(key)) first.set(key, entry);
  }
  return inTransaction(db.sql, async (tx) => {
    const stored = await insertNew(tx, [...first.values()]);
    if (stored.size > 0) {
      const change = new RollupChange();
      for (const [key, { row, cells }] of first) if (stored.has(key)) change.add(row, cells);
      await change.save(tx);
      await addDrops(tx, dropsWith([...first].flatMap(([key, entry]) => (stored.has(key) ? [entry] : []))));
      await raiseVersion(tx);
    }
    return entries.map((entry) => {
      const key = keyOf(entry.row);
      return stored.has(key) && first.get(key) === entry ? 'stored' : 'duplicate';
    });
  });
}

/** Reports that came with new answers: with a copy the same report comes again. */
function dropsWith(entries: readonly Entry[]): DroppedTable[] {
  return entries.flatMap(({ row: { unit, received_at }, dropped = {} }) =>
    Object.entries(dropped).map(([reason, value]) => ({ unit, period: received_at.slice(0, 7), reason, value })),
  );
}

async function insertNew(tx: Transaction<Tables>, entries: readonly Entry[]): Promise<Set<string>> {
  const inserted = await tx
    .insertInto('response')
    .values(entries.map((entry) => entry.row).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    .onConflict((conflict) => conflict.columns(['unit', 'id']).doNothing())
    .returning(['unit', 'id'])
    .execute();
  return new Set(inserted.map(keyOf));
}

function keyOf({ unit, id }: { unit: string; id: string }): string {
  return JSON.stringify([unit, id]);
}
