import type { Answers, Audience, Issue, Summary, Survey } from '@samklang/core';
import type { Comment, CommentFilter, Contact, Handling, HandlingPost } from '@samklang/core/comment';
import type { Held } from '../workshop/held.js';
import type { Workshop } from '../workshop/maker.js';

export type { Comment };

/** What the page asks for. `''` as period is all time. */
export interface Query {
  readonly survey: string;
  readonly period: string;
}

/** A unit whose figures stay hidden because too few have answered. */
export interface Withheld {
  readonly unit: string;
  readonly fewerThan: number;
  /** Enough have answered here, but its figures would give away those of a smaller unit. */
  readonly protects?: true;
}

/** Stands for all withheld units in a summary of them together: part of the total, no unit of its own. */
export const together = '*';

/** The figures of one survey and period, one Summary per unit with at least one answer. */
export interface Counted {
  readonly version: number;
  /** Fewest answers before a score is shown. */
  readonly minimum: number;
  readonly audience: Audience;
  readonly summaries: readonly Summary[];
  readonly withheld: readonly Withheld[];
  /** Of employees at a collector: which quarters these are, and when the running one follows. */
  readonly released?: Release;
}

/** Employees are shown by quarters that are over. */
export interface Release {
  readonly quarters: readonly string[];
  readonly running: string;
  /** The day from which the running quarter is shown, `YYYY-MM-DD`. */
  readonly from: string;
}

export interface PeriodCounts {
  readonly period: string;
  readonly counted: Counted;
}

export interface CommentQuery extends Query, CommentFilter {
  readonly unit: string;
  /** Cursor of the page before; left out for the newest. */
  readonly before?: string;
}

export interface CommentPage {
  readonly comments: readonly Comment[];
  /** Cursor of the next page, null on the last. With a filter a page may be short and not the last. */
  readonly next: string | null;
  /** All tags in use. */
  readonly tags?: readonly string[];
}

/** A customer who agreed to be contacted and has not been. */
export interface Alert extends Pick<Comment, 'id' | 'unit' | 'period' | 'score'> {
  readonly words: readonly Pick<Comment, 'item' | 'text'>[];
  readonly contacts: readonly Contact[];
  readonly handling: Handling | null;
}

/** Names the answer that words come from. */
export type AnswerKey = Pick<Comment, 'id' | 'unit'>;

/** A board that quotes may be proposed for. */
export interface BoardName {
  readonly id: string;
  readonly name: string;
}

/** Words to be proposed for a board, as far as they are to stand there. */
export interface Proposal extends AnswerKey {
  readonly item: string;
  readonly board: string;
  readonly text: string;
}

/** An answer that was asked for by the code of its receipt. */
export interface FoundAnswer extends AnswerKey {
  readonly survey: string;
  /** Left out with everything that was said where an employee answered. */
  readonly answeredAt?: string;
  readonly answers?: Answers;
}

/** Names the words in one place of an employee's answer, whose own id is not told. */
export type WordsKey = Pick<Comment, 'id' | 'item' | 'unit' | 'period'> & Pick<Query, 'survey'>;

/** What only a collector can do with an answer. */
export interface Collected {
  /** Empties the answer for good. */
  erase(answer: AnswerKey): Promise<Loaded<unknown>>;
  /** Erases words of an employee for good; the answer they come from keeps the rest. */
  eraseWords(words: WordsKey): Promise<Loaded<unknown>>;
  /** The answers whose receipt has this code, seldom more than one. Refused when it is no code. */
  withReceipt(code: string): Promise<Loaded<readonly FoundAnswer[]>>;
  boards(): Promise<Loaded<readonly BoardName[]>>;
  /** Proposes words for a board; refused, the `code` is core's QuoteRefusal. */
  propose(proposal: Proposal): Promise<Loaded<unknown>>;
}

/** Why nothing came: the key does not fit, the other end cannot be reached, or it answered with faults. */
export type Failure =
  | { readonly ok: false; readonly reason: 'key' | 'network' }
  | {
      readonly ok: false;
      readonly reason: 'refused';
      readonly issues: readonly Issue[];
      /** What was refused, where the collector has a word for it. */
      readonly code?: string;
    };

export type Loaded<T> = { readonly ok: true; readonly value: T } | Failure;

/** What a watch reports: something changed, the line is lost, the line is back, or the key stopped fitting. */
export type WatchEvent = 'changed' | 'lost' | 'back' | 'key';

/** Where the figures come from: a collector, this device, or files that were opened. */
export interface ResultsSource {
  readonly kind: 'collector' | 'device' | 'files';
  /** Surveys that have answers or are offered, the first is shown first. */
  surveys(): Promise<readonly string[]>;
  load(query: Query): Promise<Loaded<Held>>;
  /** Every month or longer period with answers, oldest first. */
  periods(survey: string): Promise<Loaded<readonly string[]>>;
  comments(query: CommentQuery): Promise<Loaded<CommentPage>>;
  /** Customers who wait to be contacted, newest first. */
  alerts(query: Query): Promise<Loaded<readonly Alert[]>>;
  /** Keeps what was done about a customer's answer, at the collector or on this device. */
  handle(answer: AnswerKey, post: HandlingPost): Promise<Loaded<unknown>>;
  readonly collected?: Collected;
  /** Reports until the returned function is called. */
  watch(report: (event: WatchEvent) => void): () => void;
  /** Makes models of the figures that are too many for the page's own thread. */
  readonly workshop: Workshop;
}

/** Reads the definition of a survey from the site, undefined when there is none that can be read. */
export type DefinitionReader = (survey: string) => Promise<Survey | undefined>;
