import type { NameSpan } from '../names/find.js';
import type { Person } from '../record/post.js';
import type { Recognition } from '../record/recognition.js';

/** A customer's words in a survey, and what was decided about them. */
export interface QuoteComment {
  /** Id of the response they stand in. */
  readonly response: string;
  readonly unit: string;
  readonly answeredAt: string;
  readonly lang: string;
  readonly text: string;
  /** Whether the writer ticked the consent item to be quoted without name. */
  readonly consent: boolean;
  /** What a moderator decided; left out until one did. */
  readonly approved?: Approval;
}

export interface Approval {
  /** Id of the recognition, made by the moderator's device; never the response's. */
  readonly id: string;
  readonly at: string;
  /** The words as far as the moderator let them stand. Words may be left out, never changed. */
  readonly text?: string;
  /** Colleagues the words are about. They show once they agree. */
  readonly to?: readonly Person[];
}

export interface QuoteRules {
  readonly board: string;
  /** The board's IANA zone. */
  readonly timeZone: string;
  /** Names of staff and customers that may not stand in a quote. */
  readonly names: readonly string[];
  /** How many answers each unit had in each month of the company, `YYYY-MM`. */
  readonly answers: readonly { readonly unit: string; readonly month: string; readonly answers: number }[];
  /** Fewest answers of a unit in a month before it is named; default 5. */
  readonly minimum?: number;
}

/** Why words are not shown. `not-yet` waits for the day after the answer. */
export type QuoteRefusal = 'no-consent' | 'not-approved' | 'empty' | 'changed' | 'names' | 'not-yet';

export interface WithheldQuote {
  readonly response: string;
  readonly code: QuoteRefusal;
  /** The pieces that look like names, for the moderator: with `names` and `not-approved`. */
  readonly spans: readonly NameSpan[];
}

export interface Quotes {
  readonly quotes: readonly Recognition[];
  readonly withheld: readonly WithheldQuote[];
}
