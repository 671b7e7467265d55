import { type Kysely, type Migration, Migrator } from 'kysely';
import { StartError } from '../start-error.js';
import { tables } from './migrations/0001-tables.js';
import { devices } from './migrations/0002-devices.js';
import { months } from './migrations/0003-months.js';
import { keys } from './migrations/0004-keys.js';
import { recognition } from './migrations/0006-recognition.js';
import { loyalty } from './migrations/0007-loyalty.js';
import { copies } from './migrations/0008-copies.js';
import { reactions } from './migrations/0009-reactions.js';
import { imports } from './migrations/0010-imports.js';
import { handling } from './migrations/0011-handling.js';
import { revisions } from './migrations/0012-revisions.js';
import { checkpoints } from './migrations/0013-checkpoints.js';
import type { Tables } from './tables.js';

/** Forward only: a released migration never changes, a new one goes to the end. */
const migrations: Record<string, Migration> = {
  '0001-tables': tables,
  '0002-devices': devices,
  '0003-months': months,
  '0004-keys': keys,
  '0006-recognition': recognition,
  '0007-loyalty': loyalty,
  '0008-copies': copies,
  '0009-reactions': reactions,
  '0010-imports': imports,
  '0011-handling': handling,
  '0012-revisions': revisions,
  '0013-checkpoints': checkpoints,
};

/** Brings the schema to this release. Throws {@link StartError} when the database was made by a newer one. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const unknown = await namesFromNewerRelease(db);
  if (unknown.length > 0) {
    throw new StartError(`The database was made by a newer Samklang (${unknown.join(', ')}). Update this one.`);
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function namesFromNewerRelease(db: Kysely<Tables>): Promise<string[]> {
  const known = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!known.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name).filter((name) => !(name in migrations));
}
