import { type Kysely, sql } from 'kysely';
import type { Tables } from '../storage/tables.js';
import { joinCheckpoints } from './checkpoints.js';

/**
 * Joins members and households to one circle and locks it until the transaction ends: whoever else writes to any of their
 * ledgers waits. Gives the circle's name. Several writers that join circles crosswise are told apart by the database,
 * which lets one of them start again.
 */
export async function lockCircle(tx: Kysely<Tables>, nodes: readonly string[]): Promise<string> {
  const sorted = [...new Set(nodes)].sort();
  await tx
    .insertInto('ledger_circle')
    .values(sorted.map((node) => ({ node, circle: node, commits: 0 })))
    .onConflict((conflict) => conflict.column('node').doNothing())
    .execute();
  for (;;) {
    const circles = await circlesOf(tx, sorted);
    const locked: string[] = [];
    for (const circle of circles) if (await lock(tx, circle)) locked.push(circle);
    // One that was joined to another while we waited is no circle any more.
    if (locked.length < circles.length) continue;
    const [circle = '', ...others] = circles;
    if (others.length > 0) {
      await joinCheckpoints(tx, circles, circle);
      await tx.updateTable('ledger_circle').set({ circle }).where('circle', 'in', others).execute();
    }
    return circle;
  }
}

/** The circle a member's ledger depends on; their own name before anything was written. */
export async function circleOf(db: Kysely<Tables>, member: string): Promise<string> {
  const [circle = member] = await circlesOf(db, [member]);
  return circle;
}

export function householdNode(programme: string, household: string): string {
  // No member's id holds a slash.
  return `${programme}/${household}`;
}

async function circlesOf(db: Kysely<Tables>, nodes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_circle')
    .select('circle')
    .distinct()
    .where('node', 'in', nodes)
    .orderBy('circle')
    .execute();
  return rows.map(({ circle }) => circle);
}

async function lock(tx: Kysely<Tables>, circle: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ledger_circle')
    .set({ commits: sql<number>`commits + 1` })
    .where('node', '=', circle)
    .where('circle', '=', circle)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
