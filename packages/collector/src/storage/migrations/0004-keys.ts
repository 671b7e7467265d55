import type { Kysely, Migration } from 'kysely';

/** Keys that the owner or the collector gives out: each opens one thing and can be taken back. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('key')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('key_hash').on('key').columns(['hash']).execute();
  await db.schema.createIndex('key_subject').on('key').columns(['kind', 'subject']).execute();
}

export const keys: Migration = { up };
