import { accessSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { codeOf, reasonOf } from '../fault.js';
import { StartError } from '../start-error.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import type { Tables } from './tables.js';

/** Larger files are not read through at every start: 16 MiB takes about 0.15 s. */
const CHECKED_BYTES = 16 * 2 ** 20;

/**
 * Opens `samklang.db` in a folder, which is made when missing. One process at a time: `lock.db` beside it is held
 * until `close`. Durable at each commit (write-ahead log, `synchronous=FULL`).
 *
 * Throws {@link StartError} when another process holds the folder or the file is damaged; the file is left as it is.
 */
export async function openSqlite(folder: string): Promise<Database> {
  const lock = holdLock(folder);
  try {
    const file = openChecked(join(folder, 'samklang.db'));
    const sql = await migrated(file);
    const scrub = () => void file.pragma('wal_checkpoint(TRUNCATE)');
    const close = async () => {
      scrub();
      await sql.destroy();
      release(lock);
    };
    return { kind: 'sqlite', sql, scrub, close };
  } catch (error) {
    release(lock);
    throw error;
  }
}

async function migrated(file: Libsql.Database): Promise<Kysely<Tables>> {
  const sql = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  try {
    await migrate(sql);
    return sql;
  } catch (error) {
    await sql.destroy();
    throw error instanceof StartError ? error : new StartError(`The database cannot be used: ${reasonOf(error)}.`);
  }
}

function holdLock(folder: string): Libsql.Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const lock = new Libsql(join(folder, 'lock.db'));
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    if (codeOf(error) === 'SQLITE_BUSY') {
      throw new StartError(`Another collector already uses the data in ${folder}. Stop it, or set SAMKLANG_DATA.`);
    }
    throw new StartError(
      `Cannot use the data folder ${folder} (${reasonOf(error)}). Make it a folder that this user may write to, or set SAMKLANG_DATA to one.`,
    );
  }
}

function release(lock: Libsql.Database): void {
  lock.exec('ROLLBACK');
  lock.close();
}

function openChecked(path: string): Libsql.Database {
  const fault = existsSync(path) ? firstFault(path) : undefined;
  if (fault !== undefined) {
    throw new StartError(
      `The database ${path} cannot be read (${fault}). Nothing was changed; restore it from a copy.`,
    );
  }
  try {
    const file = new Libsql(path);
    accessSync(path, constants.W_OK);
    file.pragma('journal_mode=WAL');
    file.pragma('synchronous=FULL');
    file.pragma('busy_timeout=5000');
    // Erased words are overwritten with zeros, not only unlinked.
    file.pragma('secure_delete=ON');
    return file;
  } catch (error) {
    throw new StartError(
      `Cannot open the database ${path} (${reasonOf(error)}). Look whether this user may write to it.`,
    );
  }
}

/** Why a file cannot be used, in one line. It is opened for this and closed again without a change. */
function firstFault(path: string): string | undefined {
  const log = `${path}-wal`;
  const hasLog = existsSync(log) && statSync(log).size > 0;
  const small = statSync(path).size <= CHECKED_BYTES;
  if (!hasLog || !small) return faultIn(path, small);
  // After a crash, closing would write the log into the file, so a copy is looked at.
  const folder = mkdtempSync(join(dirname(path), 'check-'));
  try {
    copyFileSync(path, join(folder, 'copy.db'));
    copyFileSync(log, join(folder, 'copy.db-wal'));
    return faultIn(join(folder, 'copy.db'), small);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function faultIn(path: string, thoroughly: boolean): string | undefined {
  const file = new Libsql(path);
  try {
    file.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (!thoroughly) return undefined;
    const [first] = file.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    return first?.quick_check === 'ok' ? undefined : reasonOf(first?.quick_check ?? 'no check was made');
  } catch (error) {
    return reasonOf(error);
  } finally {
    file.close();
  }
}
