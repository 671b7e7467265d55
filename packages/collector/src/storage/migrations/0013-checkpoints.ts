import type { Kysely, Migration } from 'kysely';

/** What the engine knows after a part of a long ledger, so that only the rest is replayed. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledger_checkpoint')
    .addColumn('circle', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_checkpoint_key', ['circle', 'at'])
    .execute();
}

export const checkpoints: Migration = { up };
