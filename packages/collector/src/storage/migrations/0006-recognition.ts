import type { Kysely, Migration } from 'kysely';

/** Boards and what hangs on them. Codes, who voted and the votes lie apart, and nothing in them tells a time of the day. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('board')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('turns_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('recognition')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('pinned', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('giver', 'text', (column) => column.notNull())
    .addColumn('response', 'text', (column) => column.notNull())
    .addColumn('picture', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recognition_key', ['board', 'id'])
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('recognition').columns(columns).execute();
  await index('recognition_feed', ['board', 'state', 'pinned', 'at', 'id']);
  await index('recognition_response', ['response']);
  await index('recognition_giver', ['board', 'giver']);
  await db.schema
    .createTable('picture')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    // Postgres knows the type; SQLite keeps bytes as they come, whatever the type is called.
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('picture_key', ['board', 'id'])
    .execute();
  await monthOf(db);
}

async function monthOf(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('code')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('code_key', ['board', 'hash'])
    .execute();
  await db.schema
    .createTable('round')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('seed', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('round_key', ['board', 'id'])
    .execute();
  await db.schema
    .createTable('voted')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('round', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('voted_key', ['board', 'round', 'hash'])
    .execute();
  await db.schema
    .createTable('ballot')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('round', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('votes', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ballot_key', ['board', 'round', 'person', 'day'])
    .execute();
}

export const recognition: Migration = { up };
