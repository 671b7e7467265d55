import { type Round, refused, type Step, type Voter } from './round.js';

/** One vote. Neither a code nor a time finer than the day stands in it. */
export interface Ballot {
  readonly round: string;
  readonly person: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The votes of a round and the codes that were used, to be stored apart from each other. Both lists are sorted, so that
 * the order of one says nothing about the other.
 */
export interface BallotBox {
  readonly voted: readonly string[];
  readonly ballots: readonly Ballot[];
}

/**
 * Opens the vote of a round that takes votes.
 *
 * @example
 * const round = { schema: 1, id: 'm11', board: 'oslo', period: '2026-11', criteria: 'Deeds', mode: 'jury', state: 'open', nominations: [] };
 * openVoting(round) // => { ok: false, code: 'wrong-mode' }
 */
export function openVoting(round: Round): Step<Round> {
  if (round.mode !== 'vote') return refused('wrong-mode');
  if (round.state !== 'open') return refused('wrong-state');
  if (round.nominations.length === 0) return refused('no-nominations');
  return { ok: true, value: { ...round, state: 'voting' } };
}

/**
 * Casts a vote with a personal code: one each, for good, and not for oneself. A device without a code cannot vote,
 * because nothing could keep it from voting again.
 *
 * @param day `YYYY-MM-DD` in the board's zone.
 * @example
 * const round = { schema: 1, id: 'm11', board: 'oslo', period: '2026-11', criteria: 'Deeds', mode: 'vote', state: 'voting', nominations: [{ person: 'p1', name: 'Bo Ek', deed: 'Wrote down how to open the shop.', by: 'h1', day: '2026-11-02' }] };
 * vote(round, { voted: [], ballots: [] }, { hash: 'h2', person: 'p2' }, 'p1', '2026-11-21').value.ballots // => [{ round: 'm11', person: 'p1', day: '2026-11-21' }]
 */
export function vote(round: Round, box: BallotBox, voter: Voter, person: string, day: string): Step<BallotBox> {
  if (round.state !== 'voting') return refused('wrong-state');
  if (voter.person === undefined) return refused('no-code');
  if (box.voted.includes(voter.hash)) return refused('voted');
  if (voter.person === person) return refused('self');
  if (!round.nominations.some((nomination) => nomination.person === person)) return refused('not-nominated');
  const ballots = [...box.ballots, { round: round.id, person, day }];
  return { ok: true, value: { voted: [...box.voted, voter.hash].sort(), ballots: ballots.sort(byContent) } };
}

function byContent(a: Ballot, b: Ballot): number {
  const key = ({ round, person, day }: Ballot) => `${round} ${day} ${person}`;
  return key(a) < key(b) ? -1 : 1;
}
