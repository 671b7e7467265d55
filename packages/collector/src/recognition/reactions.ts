import { createHash } from 'node:crypto';
import { ENOUGH_REACTIONS } from '@samklang/core/recognition';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../storage/tables.js';

/** A device and what it agrees with. */
export interface ReactionPlace {
  readonly board: string;
  readonly recognition: string;
  readonly device: string;
}

/** Another digest for each recognition: what one device agreed with cannot be put together, nor laid beside its posts. */
function rowOf({ board, recognition, device }: ReactionPlace): ReactionPlace {
  const hash = createHash('sha256').update(`reaction ${board} ${recognition} ${device}`).digest('base64url');
  return { board, recognition, device: hash };
}

/** Notes that a device agrees, once, or that it does no longer. */
export async function saveReaction(tx: Transaction<Tables>, place: ReactionPlace, agrees: boolean): Promise<void> {
  const row = rowOf(place);
  if (agrees) {
    await tx
      .insertInto('reaction')
      .values(row)
      .onConflict((conflict) => conflict.columns(['board', 'recognition', 'device']).doNothing())
      .execute();
    return;
  }
  const these = tx.deleteFrom('reaction').where('board', '=', row.board).where('recognition', '=', row.recognition);
  await these.where('device', '=', row.device).execute();
}

/** Whether enough devices agree that the person who was thanked may hear of it. How many is for nobody. */
export async function isAgreedWith(db: Kysely<Tables>, board: string, recognition: string): Promise<boolean> {
  const some = db.selectFrom('reaction').select('device').where('board', '=', board);
  const rows = await some.where('recognition', '=', recognition).limit(ENOUGH_REACTIONS).execute();
  return rows.length >= ENOUGH_REACTIONS;
}

/** Forgets who agreed with a record that is withdrawn. */
export async function forgetReactions(tx: Kysely<Tables>, board: string, recognition: string): Promise<void> {
  await tx.deleteFrom('reaction').where('board', '=', board).where('recognition', '=', recognition).execute();
}
