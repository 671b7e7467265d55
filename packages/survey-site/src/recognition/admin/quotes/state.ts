import type { Survey } from '@samklang/core';
import type { Comment } from '@samklang/core/comment';

/** A quote while it is being made. */
export interface QuoteDraft {
  /** Id of the recognition: the same when it is sent again. */
  readonly id: string;
  readonly text: string;
}

export interface QuotesState {
  /** Surveys of customers that ask for consent to be quoted; undefined until they are known. */
  readonly quoteSurveys: readonly Survey[] | undefined;
  /** Id of the one whose comments are listed. */
  readonly quoteSurvey: string;
  readonly comments: readonly Comment[] | undefined;
  readonly commentsNext: string | null;
  /** Names of colleagues that may not stand in a quote. */
  readonly names: readonly string[];
  /** Ids of responses that a quote was made of. */
  readonly quoted: readonly string[];
  readonly drafts: Readonly<Record<string, QuoteDraft>>;
}

export const firstQuotesState: QuotesState = {
  quoteSurveys: undefined,
  quoteSurvey: '',
  comments: undefined,
  commentsNext: null,
  names: [],
  quoted: [],
  drafts: {},
};

export const keyOf = ({ id, item }: Comment): string => `${id}-${item}`;
