import type { Kysely, Migration } from 'kysely';

/** What was printed and mailed of boards. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('copy')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('copy_key', ['board', 'id'])
    .execute();
}

export const copies: Migration = { up };
