import { normalText } from '../names/normal.js';
import { hasWords } from '../names/words.js';
import { type Nomination, type Nominee, type Round, refused, type Step, type Voter, type Winner } from './round.js';

export interface NominationRules {
  /** Letters and digits a deed has at least; default 20. */
  readonly leastDeed?: number;
  /** Nominations one code or device may make in a round; default 3. */
  readonly most?: number;
  /** Months a winner waits; default 12. */
  readonly coolDown?: number;
  readonly winners: readonly Winner[];
}

/**
 * Opens a round. Without criteria there is none: people must know what counts before they point at somebody.
 *
 * @example
 * openRound({ id: 'm11', board: 'oslo', period: '2026-11', criteria: ' ', mode: 'jury' }) // => { ok: false, code: 'no-criteria' }
 */
export function openRound(plan: Pick<Round, 'id' | 'board' | 'period' | 'criteria' | 'mode'>): Step<Round> {
  const { id, board, period, criteria, mode } = plan;
  if (!hasWords(criteria)) return refused('no-criteria');
  return { ok: true, value: { schema: 1, id, board, period, criteria, mode, state: 'open', nominations: [] } };
}

/**
 * Nominates somebody for a deed. Refused are a nomination without a deed, of oneself, of a recent winner, the same one
 * twice, and more than the limit. With personal codes that is certain; from a device alone it is a soft limit, and
 * "self" can only be told by the name somebody gave.
 *
 * @param day `YYYY-MM-DD` in the board's zone.
 * @example
 * const round = { schema: 1, id: 'm11', board: 'oslo', period: '2026-11', criteria: 'Deeds', mode: 'vote', state: 'open', nominations: [] };
 * nominate(round, { person: 'p1', name: 'Bo Ek', deed: 'Great!' }, { hash: 'h1' }, '2026-11-02', { winners: [] }) // => { ok: false, code: 'no-deed' }
 */
export function nominate(
  round: Round,
  nominee: Nominee & { readonly deed: string },
  by: Voter,
  day: string,
  rules: NominationRules,
): Step<Round> {
  const { leastDeed = 20, most = 3, coolDown = 12, winners } = rules;
  const isSoft = by.person === undefined;
  if (round.state !== 'open') return refused('wrong-state');
  if ((nominee.deed.match(/[\p{L}\p{N}]/gu) ?? []).length < leastDeed) return refused('no-deed');
  if (isSelf(nominee, by)) return refused('self', isSoft);
  if (winners.some((winner) => isSame(nominee, winner.person) && isCooling(winner, round.period, coolDown))) {
    return refused('cooling-down');
  }
  const mine = round.nominations.filter((earlier) => earlier.by === by.hash);
  if (mine.some((earlier) => isSame(earlier, nominee.person))) return refused('again', isSoft);
  if (mine.length >= most) return refused('too-many', isSoft);
  const { person, name, team, unit, deed } = nominee;
  const place = { ...(team !== undefined && { team }), ...(unit !== undefined && { unit }) };
  const nomination: Nomination = { person, name, ...place, deed, by: by.hash, day };
  return { ok: true, value: { ...round, nominations: [...round.nominations, nomination] } };
}

function isSelf(nominee: Nominee, { person, name }: Voter): boolean {
  if (person !== undefined) return isSame(nominee, person);
  return name !== undefined && normalText(name) === normalText(nominee.name);
}

/** Keys are compared as text is, for where there is no list of people the key is a name somebody typed. */
function isSame(nominee: Nominee, person: string): boolean {
  return normalText(nominee.person) === normalText(person);
}

function isCooling(winner: Winner, period: string, coolDown: number): boolean {
  const since = monthNumber(period) - monthNumber(winner.period);
  return since > 0 && since <= coolDown;
}

function monthNumber(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));
}
