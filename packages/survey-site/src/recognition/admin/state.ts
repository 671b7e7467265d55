import type { Recognition, Round, Use } from '@samklang/core/recognition';
import type { Copy } from './copies.js';
import { firstInboxState, type InboxState } from './inbox/state.js';

/** What the page of recognition knows beside its inbox. */
export interface RecognitionState extends InboxState {
  readonly copies: readonly Copy[] | undefined;
  readonly rounds: readonly Round[] | undefined;
  /** How many have voted in each round that takes votes. */
  readonly voters: Readonly<Record<string, number>>;
  /** What shows, for a newsletter to choose from. */
  readonly shown: readonly Recognition[] | undefined;
  readonly use: Extract<Use, 'intranet' | 'public'>;
  /** Ids of what is left out of the newsletter. */
  readonly left: readonly string[];
}

export const firstRecognitionState: RecognitionState = {
  ...firstInboxState,
  copies: undefined,
  rounds: undefined,
  voters: {},
  shown: undefined,
  use: 'intranet',
  left: [],
};
