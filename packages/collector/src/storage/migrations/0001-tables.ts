import { type Kysely, type Migration, sql } from 'kysely';

/** Primary keys start with `unit`: the column a distributed Postgres spreads the rows by. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('response')
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('marks', 'text', (column) => column.notNull())
    .addColumn('has_words', 'integer', (column) => column.notNull())
    .addColumn('erased', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('response_key', ['unit', 'id'])
    .execute();
  await db.schema
    .createIndex('response_words')
    .on('response')
    .columns(['survey', 'has_words', 'received_at', 'id'])
    .execute();
  await db.schema
    .createTable('rollup')
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('cell', 'text', (column) => column.notNull())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('rollup_key', ['unit', 'survey', 'period', 'cell'])
    .execute();
  await db.schema
    .createTable('counted')
    .addColumn('survey', 'text', (column) => column.primaryKey().notNull())
    .addColumn('shape', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('meta')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into meta (name, value) values ('version', 0)`.execute(db);
}

export const tables: Migration = { up };
