import type { Issue } from '@samklang/core';
import { type Programme, parseProgramme } from '@samklang/core/loyalty';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/retry.js';
import type { Tables } from '../storage/tables.js';

/** Stores the programmes that are not there yet: from then on the owner's edits are what counts. */
export async function seedProgrammes(db: Database, programmes: readonly Programme[]): Promise<void> {
  if (programmes.length === 0) return;
  await db.sql
    .insertInto('programme')
    .values(programmes.map((programme) => ({ id: programme.id, body: JSON.stringify(programme) })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function allProgrammes(db: Kysely<Tables>): Promise<Programme[]> {
  const rows = await db.selectFrom('programme').select('body').orderBy('id').execute();
  return rows.map(({ body }) => JSON.parse(body) as Programme);
}

export async function findProgramme(db: Kysely<Tables>, id: string): Promise<Programme | undefined> {
  const row = await db.selectFrom('programme').select('body').where('id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.body) as Programme);
}

/** Stores a programme unless it changes what was paid; the faults then. `now` in milliseconds since 1970. */
export function saveProgramme(
  db: Database,
  programme: Programme,
  now: number,
): Promise<{ readonly isNew: boolean; readonly issues: readonly Issue[] }> {
  const { id } = programme;
  const body = JSON.stringify(programme);
  return inTransaction(db.sql, async (tx) => {
    const inserted = await tx
      .insertInto('programme')
      .values({ id, body })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) return { isNew: true, issues: [] };
    // Locks the row: of two edits at once the second is held against the first.
    await tx.updateTable('programme').set({ id }).where('id', '=', id).execute();
    const known = await findProgramme(tx, id);
    const issues = known ? changesOfThePast(inOrder(known), programme, now) : [];
    if (issues.length === 0) await tx.updateTable('programme').set({ body }).where('id', '=', id).execute();
    return { isNew: false, issues };
  });
}

/** The parser puts members in one order, so equal versions have equal texts; what was stored may have another. */
function inOrder(programme: Programme): Programme {
  const parsed = parseProgramme(programme);
  return parsed.ok ? parsed.value : programme;
}

/** What a new definition would change about events that have been priced already. Both as the parser gives them. */
function changesOfThePast(known: Programme, next: Programme, now: number): Issue[] {
  const hasBegun = ({ from }: { readonly from: string }) => Date.parse(from) <= now;
  const begun = known.versions.filter(hasBegun);
  if (begun.length === 0) return [];
  const issues: Issue[] = [];
  for (const path of ['zone', 'currency'] as const) {
    if (known[path] !== next[path]) issues.push({ path, message: `"${known[path]}" was paid by; it stays.` });
  }
  if (known.unit.kind !== next.unit.kind) {
    issues.push({ path: 'unit.kind', message: `Members have collected ${known.unit.kind}; that stays.` });
  }
  begun.forEach((version, index) => {
    if (JSON.stringify(next.versions[index]) === JSON.stringify(version)) return;
    const message = 'This version has been in force; what it paid stays. Add a version that begins later.';
    issues.push({ path: `versions[${index}]`, message });
  });
  next.versions.forEach((version, index) => {
    if (index < begun.length || !hasBegun(version)) return;
    issues.push({ path: `versions[${index}].from`, message: 'A new version begins in the future.' });
  });
  return issues;
}
