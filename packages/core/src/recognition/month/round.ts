import type { Reward } from '../record/recognition.js';

/** `open` takes nominations, `voting` votes; `closed` has a winner, `published` has told everybody. */
export type RoundState = 'open' | 'voting' | 'closed' | 'published';

/** One search for the employee of the month. Ballots are not in it: they are kept apart. */
export interface Round {
  readonly schema: 1;
  readonly id: string;
  readonly board: string;
  /** The month, `YYYY-MM`. */
  readonly period: string;
  /** What counts, in words that everybody reads before nominating. */
  readonly criteria: string;
  /** Colleagues vote with personal codes, or a jury chooses among the nominated. */
  readonly mode: 'vote' | 'jury';
  readonly state: RoundState;
  readonly nominations: readonly Nomination[];
  readonly result?: RoundResult;
}

/** Who is meant: the key in the owner's list of people, or the name where there is no list. */
export interface Nominee {
  readonly person: string;
  readonly name: string;
  readonly team?: string;
  readonly unit?: string;
}

export interface Nomination extends Nominee {
  /** What the person did. */
  readonly deed: string;
  /** Hash of the code or the device it came from, to keep the limits. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Who won and why. There are no figures and no places: nobody learns who came second. */
export interface RoundResult {
  readonly winner: Nominee;
  readonly by: 'vote' | 'jury';
  /** There when the lot decided between several: `drawn` with this seed gives the winner again. */
  readonly draw?: { readonly seed: string; readonly among: number };
  /** Words on the deed, written at publishing. */
  readonly motivation?: string;
  readonly reward?: Reward;
}

/** Somebody at the door, as the collector knows them. */
export interface Voter {
  /** Hash of a personal code, or of a device where there are none. */
  readonly hash: string;
  /** The person the code was made for. Left out for a device. */
  readonly person?: string;
  /** The name somebody gave at a device, for what that is worth. */
  readonly name?: string;
}

/** A past winner, for the cool-down. */
export interface Winner {
  readonly person: string;
  readonly period: string;
  readonly team?: string;
}

/** Why something in a round was refused, as a code; the words are the locale's. */
export type RoundRefusal =
  | 'no-criteria'
  | 'wrong-state'
  | 'wrong-mode'
  | 'no-deed'
  | 'self'
  | 'cooling-down'
  | 'again'
  | 'too-many'
  | 'no-nominations'
  | 'not-nominated'
  | 'no-code'
  | 'voted'
  | 'no-ballots'
  | 'no-motivation';

export interface Refused {
  readonly ok: false;
  readonly code: RoundRefusal;
  /** The limit is one per device: it slows somebody down and proves nothing. */
  readonly soft?: true;
}

export type Step<T> = { readonly ok: true; readonly value: T } | Refused;

export function refused(code: RoundRefusal, isSoft = false): Refused {
  return { ok: false, code, ...(isSoft && { soft: true }) };
}
