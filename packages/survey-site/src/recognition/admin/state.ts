import type { Recognition, Round, Use } from '@samklang/core/recognition';
import type { Copy } from './copies.js';
import { firstInboxState, type InboxState } from './inbox/state.js';
import { firstQuotesState, type QuotesState } from './quotes/state.js';
import type { Roster } from './roster/read-roster.js';

/** What the page of recognition knows beside its inbox. */
export interface RecognitionState extends InboxState, QuotesState {
  readonly copies: readonly Copy[] | undefined;
  readonly rounds: readonly Round[] | undefined;
  /** How many have voted in each round that takes votes. */
  readonly voters: Readonly<Record<string, number>>;
  /** The owner's list of people: in the memory of this tab and nowhere else. */
  readonly roster: Roster | undefined;
  /** What shows, for a newsletter to choose from and to see who was thanked. */
  readonly shown: readonly Recognition[] | undefined;
  /** Ids of what is on the board, to know which celebrations are there. */
  readonly celebrated: readonly string[] | undefined;
  readonly use: Extract<Use, 'intranet' | 'public'>;
  /** Ids of what is left out of the newsletter. */
  readonly left: readonly string[];
  /** Whether pictures go into the newsletter. */
  readonly hasPictures: boolean;
}

export const firstRecognitionState: RecognitionState = {
  ...firstInboxState,
  ...firstQuotesState,
  roster: undefined,
  copies: undefined,
  rounds: undefined,
  voters: {},
  shown: undefined,
  celebrated: undefined,
  use: 'intranet',
  left: [],
  hasPictures: true,
};
