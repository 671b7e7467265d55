import type { Kysely, Migration } from 'kysely';

/** What devices say beside the answers: hidden fields, how far their clock is off, and what they had to drop. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('response')
    .addColumn('hidden', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await db.schema
    .alterTable('response')
    .addColumn('clock_off', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('dropped')
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('dropped_key', ['unit', 'period', 'reason'])
    .execute();
}

export const devices: Migration = { up };
