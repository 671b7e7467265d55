import type { Kysely, Migration } from 'kysely';

/** What devices agreed with. Nothing in it tells one device from another, nor when it was. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reaction')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('recognition', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reaction_key', ['board', 'recognition', 'device'])
    .execute();
}

export const reactions: Migration = { up };
