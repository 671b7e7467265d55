import { type Kysely, sql } from 'kysely';
import { raiseRevisions } from './revision.js';
import type { RollupTable, Tables } from './tables.js';

/** Five parameters a row, and SQLite takes at most 32,766 in one statement. */
const ROWS_PER_STATEMENT = 5_000;

/** The counters that one answer raises and by how much, as core's `cellsOf` names them; whole numbers. */
export type Cells = readonly (readonly [cell: string, amount: number])[];

interface Place {
  readonly unit: string;
  readonly survey: string;
  readonly period: string;
}

/** Sums cells of many answers, so that each row of the rollup is touched once. */
export class RollupChange {
  readonly #rows = new Map<string, RollupTable>();

  add({ unit, survey, period }: Place, cells: Cells, sign: 1 | -1 = 1): void {
    for (const [cell, amount] of cells) {
      const key = JSON.stringify([unit, survey, period, cell]);
      const row = this.#rows.get(key);
      if (row) row.value += sign * amount;
      else this.#rows.set(key, { unit, survey, period, cell, value: sign * amount });
    }
  }

  /** Upserts sorted by key: two writers lock rows in the same order and cannot wait for each other in a circle. */
  async save(tx: Kysely<Tables>): Promise<void> {
    const rows = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      await tx
        .insertInto('rollup')
        .values(rows.slice(start, start + ROWS_PER_STATEMENT))
        .onConflict((conflict) =>
          conflict
            .columns(['unit', 'survey', 'period', 'cell'])
            .doUpdateSet({ value: sql<number>`rollup.value + excluded.value` }),
        )
        .execute();
    }
    await raiseRevisions(tx, rows);
  }
}
