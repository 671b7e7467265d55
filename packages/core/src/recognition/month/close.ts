import { drawn } from '../lot.js';
import { hasWords } from '../names/words.js';
import { NO_CONSENT } from '../record/no-consent.js';
import type { Recognition, Reward } from '../record/recognition.js';
import { type Nominee, type Round, type RoundResult, refused, type Step } from './round.js';
import type { BallotBox } from './vote.js';

/**
 * Counts the votes and closes the round. Most votes win; a tie is broken by lot, so that the seed must be chosen before
 * anybody knows the votes (a date's lottery numbers will do) and is told afterwards. Only the winner comes out.
 *
 * @example
 * const round = { schema: 1, id: 'm11', board: 'oslo', period: '2026-11', criteria: 'Deeds', mode: 'vote', state: 'voting', nominations: [{ person: 'p1', name: 'Bo Ek', deed: 'Wrote down how to open the shop.', by: 'h1', day: '2026-11-02' }] };
 * const box = { voted: ['h2'], ballots: [{ round: 'm11', person: 'p1', day: '2026-11-21' }] };
 * closeVote(round, box, 'seed').value.result // => { winner: { person: 'p1', name: 'Bo Ek' }, by: 'vote' }
 */
export function closeVote(round: Round, box: BallotBox, seed: string): Step<Round> {
  if (round.state !== 'voting') return refused('wrong-state');
  const votes = new Map<string, number>(round.nominations.map(({ person }) => [person, 0]));
  for (const { person, round: id } of box.ballots) {
    const count = votes.get(person);
    if (id === round.id && count !== undefined) votes.set(person, count + 1);
  }
  const most = Math.max(0, ...votes.values());
  if (most === 0) return refused('no-ballots');
  const first = [...votes].filter(([, count]) => count === most).map(([person]) => person);
  const draw = first.length > 1 ? { draw: { seed, among: first.length } } : {};
  return closed(round, drawn(first, seed), { by: 'vote', ...draw });
}

/**
 * Closes a round by the choice of a jury among the nominated.
 *
 * @example
 * const round = { schema: 1, id: 'm11', board: 'oslo', period: '2026-11', criteria: 'Deeds', mode: 'jury', state: 'open', nominations: [] };
 * closeByJury(round, 'p1') // => { ok: false, code: 'not-nominated' }
 */
export function closeByJury(round: Round, person: string): Step<Round> {
  if (round.mode !== 'jury') return refused('wrong-mode');
  if (round.state !== 'open') return refused('wrong-state');
  return closed(round, person, { by: 'jury' });
}

function closed(round: Round, person: string, how: Omit<RoundResult, 'winner'>): Step<Round> {
  const found = round.nominations.find((nomination) => nomination.person === person);
  if (!found) return refused('not-nominated');
  const { name, team, unit } = found;
  const winner: Nominee = { person, name, ...(team !== undefined && { team }), ...(unit !== undefined && { unit }) };
  return { ok: true, value: { ...round, state: 'closed', result: { winner, ...how } } };
}

/** What the owner adds to a closed round. */
export interface Publication {
  /** Id of the recognition. */
  readonly id: string;
  readonly lang: string;
  readonly motivation: string;
  readonly reward?: Reward;
}

/**
 * Publishes a closed round: the round with its motivation and reward, and the record for the wall. The winner has agreed
 * to nothing yet, so that name, picture and reward stay off it until then.
 *
 * @param now Milliseconds since 1970.
 */
export function publish(
  round: Round,
  { id, lang, motivation, reward }: Publication,
  now: number,
): Step<{ readonly round: Round; readonly recognition: Recognition }> {
  if (round.state !== 'closed' || !round.result) return refused('wrong-state');
  if (!hasWords(motivation)) return refused('no-motivation');
  const { person: _, ...who } = round.result.winner;
  const told = { ...(reward && { reward }) };
  const recognition: Recognition = {
    schema: 1,
    id,
    board: round.board,
    kind: 'month',
    to: [{ ...who, consent: NO_CONSENT }],
    text: motivation,
    lang,
    values: [],
    month: round.period,
    ...told,
    state: 'shown',
    at: new Date(now).toISOString(),
    version: 1,
  };
  const result: RoundResult = { ...round.result, motivation, ...told };
  return { ok: true, value: { round: { ...round, state: 'published', result }, recognition } };
}
