/** What is celebrated: thanks, a good example, the employee of the month, a customer's words, a date. */
export type Kind = (typeof KINDS)[number];

export const KINDS = ['kudos', 'example', 'month', 'quote', 'anniversary', 'birthday'] as const;

/**
 * Whether it is a date: it needs no words, names somebody or is nothing, and shows on its day alone.
 *
 * @example
 * isCelebration('birthday') // => true
 */
export function isCelebration(kind: Kind): boolean {
  return kind === 'anniversary' || kind === 'birthday';
}

/** Where a recognition is shown: a display, the intranet and staff newsletter, paper, anywhere else. */
export type Use = 'screen' | 'intranet' | 'print' | 'public';

/** What a person is asked about: each use of the name, and apart from it the picture and the reward. */
export type Permission = Use | 'picture' | 'reward';

export const USES: readonly Use[] = ['screen', 'intranet', 'print', 'public'];
export const PERMISSIONS: readonly Permission[] = [...USES, 'picture', 'reward'];

/**
 * What the people in a record are asked about: where it can be seen, and the picture and the reward it has. A date shows
 * on its day alone, so it is neither printed nor told outside.
 *
 * @example
 * askedOf({ kind: 'birthday' }) // => ['screen', 'intranet']
 */
export function askedOf(record: {
  readonly kind: Kind;
  readonly picture?: unknown;
  readonly reward?: unknown;
}): readonly Permission[] {
  return PERMISSIONS.filter((permission) => {
    if (permission === 'picture' || permission === 'reward') return record[permission] !== undefined;
    return !isCelebration(record.kind) || permission === 'screen' || permission === 'intranet';
  });
}

/** What one person said yes to. Only that person can give it; all false until then. */
export interface Consent extends Readonly<Record<Permission, boolean>> {
  /** When the person last said so, RFC 3339. Left out when the person was never heard. */
  readonly at?: string;
  /** Version of the words the person was shown. */
  readonly wording?: string;
}

/** Somebody in a recognition: a person, or a whole team. */
export interface Named {
  /** As colleagues know the person; `''` for a whole team, and when the name was taken out at the person's wish. */
  readonly name: string;
  /** Without a name, the team that is meant as a whole. */
  readonly team?: string;
  /** Id of a unit of the config. */
  readonly unit?: string;
  readonly consent: Consent;
}

/** What the employee of the month is given beside the honour. */
export interface Reward {
  readonly kind: 'bonus' | 'leave' | 'other';
  readonly text: string;
}

/** `pending` waits for a moderator, `hidden` was taken off by one, `withdrawn` is what remains when all words are gone. */
export type State = 'pending' | 'shown' | 'hidden' | 'withdrawn';

/** One thing that somebody did well, said in public as far as those named in it agree. `visible` tells how far. */
export interface Recognition {
  readonly schema: 1;
  readonly id: string;
  /** The board it hangs on. */
  readonly board: string;
  readonly kind: Kind;
  /** Whom it is about, people or whole teams; beside a customer's words, the colleagues they are about. */
  readonly to: readonly Named[];
  /** Who thanks. */
  readonly from?: Named;
  /** The deed or the words, 1 to 20,000 characters; `''` for a date, whose words are the locale's. */
  readonly text: string;
  /** Language of the text. */
  readonly lang: string;
  /** Ids of the company values it is an example of. */
  readonly values: readonly string[];
  readonly picture?: { readonly id: string; readonly alt: string };
  /** The month of a customer's words or of an employee of the month, `YYYY-MM`. */
  readonly month?: string;
  /** Id of the unit a customer's words are about. */
  readonly unit?: string;
  /** How many years an anniversary is for. */
  readonly years?: number;
  readonly reward?: Reward;
  /**
   * The survey response a quote was taken from, so that erasing the one removes the other. Never shown: a UUIDv7 tells
   * the moment of the answer.
   */
  readonly response?: string;
  readonly pinned?: boolean;
  /** From this instant on it is not shown, RFC 3339. */
  readonly until?: string;
  readonly state: State;
  /** When it was posted, RFC 3339; for a quote and a date the start of the first day on which it may show. */
  readonly at: string;
  /** Grows by one with each change. */
  readonly version: number;
}

/** Where a person stands in a recognition: the place in `to`, or `from`. */
export type PersonAt = number | 'from';
