import type { Handling } from '@samklang/core/comment';
import type { Kysely, Transaction } from 'kysely';
import type { HandlingTable, ResponseTable, Tables } from './tables.js';

/** Names an answer. */
export type ResponseKey = Pick<ResponseTable, 'unit' | 'id'>;

/** What was done about some answers, by their ids. */
export async function handlingsOf(
  db: Kysely<Tables>,
  answers: readonly ResponseKey[],
): Promise<ReadonlyMap<string, Handling>> {
  if (answers.length === 0) return new Map();
  const [units, ids] = [new Set(answers.map(({ unit }) => unit)), answers.map(({ id }) => id)];
  const rows = await db
    .selectFrom('handling')
    .selectAll()
    .where('unit', 'in', [...units])
    .where('response', 'in', ids)
    .execute();
  const keyed = new Map(rows.map((row) => [JSON.stringify([row.unit, row.response]), handlingIn(row)]));
  return new Map(
    answers.flatMap(({ unit, id }) => {
      const found = keyed.get(JSON.stringify([unit, id]));
      return found ? [[id, found] as const] : [];
    }),
  );
}

function handlingIn({ tags, handled_by, note, handled_at }: HandlingTable): Handling {
  return { tags: JSON.parse(tags) as string[], by: handled_by, note, at: handled_at };
}

/** Replaces what was done about an answer; undefined forgets it. */
export async function saveHandling(
  tx: Transaction<Tables>,
  { unit, id, survey }: Pick<ResponseTable, 'unit' | 'id' | 'survey'>,
  handling: Handling | undefined,
): Promise<void> {
  if (!handling) return forgetHandling(tx, { unit, id });
  const { tags, by, note, at } = handling;
  const said = { tags: JSON.stringify(tags), handled_by: by, note, handled_at: at };
  await tx
    .insertInto('handling')
    .values({ unit, response: id, survey, ...said })
    .onConflict((conflict) => conflict.columns(['unit', 'response']).doUpdateSet(said))
    .execute();
}

export async function forgetHandling(tx: Transaction<Tables>, { unit, id }: ResponseKey): Promise<void> {
  await tx.deleteFrom('handling').where('unit', '=', unit).where('response', '=', id).execute();
}

/** Every tag of a survey's answers, in the order of the alphabet. */
export async function tagsOf(db: Kysely<Tables>, survey: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('handling').select('tags').distinct().where('survey', '=', survey).execute();
  return [...new Set(rows.flatMap(({ tags }) => JSON.parse(tags) as string[]))].sort();
}
