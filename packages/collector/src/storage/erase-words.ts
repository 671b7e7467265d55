import type { Answers } from '@samklang/core';
import type { Database } from './database.js';
import type { ResponseKey } from './handling.js';
import { heldAnswer } from './held-answer.js';
import { inTransaction } from './retry.js';
import { raiseVersion } from './version.js';

/**
 * Takes the words in one place out of an answer and leaves the rest of it and every count as they are. Tells whether
 * there were any.
 *
 * @param placesOf Where an answer holds words.
 */
export async function eraseWords(
  db: Database,
  { unit, id }: ResponseKey,
  item: string,
  placesOf: (answers: Answers) => readonly string[],
): Promise<boolean> {
  const erased = await inTransaction(db.sql, async (tx) => {
    const row = await heldAnswer(tx, { unit, id });
    const answers = JSON.parse(row?.answers ?? '{}') as Answers;
    if (!placesOf(answers).includes(item)) return false;
    const { [item]: _, ...left } = answers;
    await tx
      .updateTable('response')
      .set({ answers: JSON.stringify(left), has_words: placesOf(left).length > 0 ? 1 : 0 })
      .where('unit', '=', unit)
      .where('id', '=', id)
      .execute();
    await raiseVersion(tx);
    return true;
  });
  if (erased) db.scrub();
  return erased;
}
