import type { BallotBox, Round, Winner } from '@samklang/core/recognition';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../storage/tables.js';

/** A round with the seed that decides a tie, which nobody knows before the round is closed. */
export interface KeptRound {
  readonly round: Round;
  readonly seed: string;
}

export async function roundsOn(db: Kysely<Tables>, board: string): Promise<Round[]> {
  const rows = db.selectFrom('round').select('body').where('board', '=', board);
  return (await rows.orderBy('period', 'desc').orderBy('id').execute()).map(({ body }) => JSON.parse(body) as Round);
}

export async function findRound(db: Kysely<Tables>, board: string, id: string): Promise<KeptRound | undefined> {
  const found = db.selectFrom('round').select(['body', 'seed']).where('board', '=', board).where('id', '=', id);
  const row = await found.executeTakeFirst();
  return row && { round: JSON.parse(row.body) as Round, seed: row.seed };
}

export async function addRound(tx: Kysely<Tables>, { round, seed }: KeptRound): Promise<void> {
  const { board, id, period } = round;
  await tx
    .insertInto('round')
    .values({ board, id, period, seed, body: JSON.stringify(round) })
    .execute();
}

export async function replaceRound(tx: Kysely<Tables>, round: Round): Promise<void> {
  const { board, id } = round;
  await tx
    .updateTable('round')
    .set({ body: JSON.stringify(round) })
    .where('board', '=', board)
    .where('id', '=', id)
    .execute();
}

/** Past winners, the newest first. */
export function winnersOf(rounds: readonly Round[]): Winner[] {
  return rounds.flatMap(({ period, result }) => {
    if (!result) return [];
    const { person, team } = result.winner;
    return [{ person, period, ...(team !== undefined && { team }) }];
  });
}

/** Whether a code has voted in a round. */
export async function hasVoted(tx: Kysely<Tables>, board: string, round: string, hash: string): Promise<boolean> {
  const found = tx.selectFrom('voted').select('hash').where('board', '=', board).where('round', '=', round);
  return (await found.where('hash', '=', hash).executeTakeFirst()) !== undefined;
}

/** Notes that a code has voted and, apart from it, counts one more vote of the day. */
export async function addVote(
  tx: Transaction<Tables>,
  board: string,
  vote: { readonly round: string; readonly hash: string; readonly person: string; readonly day: string },
): Promise<void> {
  const { round, hash, person, day } = vote;
  await tx.insertInto('voted').values({ board, round, hash }).execute();
  await tx
    .insertInto('ballot')
    .values({ board, round, person, day, votes: 1 })
    .onConflict((conflict) =>
      conflict.columns(['board', 'round', 'person', 'day']).doUpdateSet({ votes: sql<number>`ballot.votes + 1` }),
    )
    .execute();
}

/** The votes of a round, one ballot each; who cast them stands nowhere in it. */
export async function ballotsOf(db: Kysely<Tables>, board: string, round: string): Promise<BallotBox> {
  const rows = await db
    .selectFrom('ballot')
    .select(['person', 'day', 'votes'])
    .where('board', '=', board)
    .where('round', '=', round)
    .execute();
  const ballots = rows.flatMap(({ person, day, votes }) =>
    Array.from({ length: votes }, () => ({ round, person, day })),
  );
  return { voted: [], ballots };
}

/** How many have voted. */
export async function votersOf(db: Kysely<Tables>, board: string, round: string): Promise<number> {
  const counted = db.selectFrom('voted').select((is) => is.fn.countAll<number>().as('count'));
  const { count } = await counted.where('board', '=', board).where('round', '=', round).executeTakeFirstOrThrow();
  return count;
}
