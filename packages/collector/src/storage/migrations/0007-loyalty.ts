import type { Kysely, Migration } from 'kysely';

/** Programmes, members, their cards, the append-only ledger, who is joined with whom, and what members ask for. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('programme')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('programme', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('search', 'text', (column) => column.notNull())
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .addColumn('merged_into', 'text', (column) => column.notNull())
    .addColumn('erased', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('card')
    .addColumn('number', 'text', (column) => column.primaryKey().notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('replaced_at', 'text')
    .execute();
  await db.schema.createIndex('card_member').on('card').columns(['member']).execute();
  await db.schema
    .createTable('ledger_event')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('ledger_event_member').on('ledger_event').columns(['member', 'at', 'id']).execute();
  await db.schema
    .createTable('ledger_circle')
    .addColumn('node', 'text', (column) => column.primaryKey().notNull())
    .addColumn('circle', 'text', (column) => column.notNull())
    .addColumn('commits', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('ledger_circle_circle').on('ledger_circle').columns(['circle']).execute();
  await db.schema
    .createTable('redemption')
    .addColumn('member', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('programme', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('redemption_key', ['member', 'id'])
    .execute();
  await db.schema.createIndex('redemption_open').on('redemption').columns(['status', 'until']).execute();
}

export const loyalty: Migration = { up };
