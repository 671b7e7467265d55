import type { Condition, Text } from './definition.js';

/** Another wording of the same item, used when its condition holds. The first that holds wins. */
export interface Wording {
  readonly when: Condition;
  readonly title: Text;
  readonly help?: Text;
}

interface ItemBase {
  /** Key of the answer, unique in the survey: a letter, then letters, digits, `_` or `-`, at most 64 characters. */
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  /** Default false: a person may leave any question out. */
  readonly required?: boolean;
  /** Asked only when this holds. */
  readonly when?: Condition;
  readonly wordings?: readonly Wording[];
}

/** Words under the lower and the upper end of a scale. Left out, the locale's own are shown where there are any. */
interface Ends {
  readonly low?: Text;
  readonly high?: Text;
}

/** One thing to choose, rank or split among. */
export interface Option {
  /** What is stored: a letter or digit, then letters, digits, `_` or `-`, at most 64 characters; unique in its item. */
  readonly id: string;
  readonly title: Text;
  /** Opens a field for free words, kept under `<item>.other`. At most one option of an item. */
  readonly other?: boolean;
  /** Cannot be chosen together with others, such as "none of these". Of multi-choice only. */
  readonly exclusive?: boolean;
}

interface Options {
  /** Two to a hundred. */
  readonly options: readonly Option[];
  /** `random` shows them in an order drawn from the response id, see `orderOf`; default `fixed`. */
  readonly order?: 'fixed' | 'random';
}

/** How likely to recommend, 0 to 10. The answer is an integer. */
export interface NpsItem extends ItemBase, Ends {
  readonly type: 'nps';
}

/** Points in a row. The answer is an integer from 1. */
export interface RatingItem extends ItemBase, Ends {
  readonly type: 'rating';
  /** What a point looks like; default `stars`. */
  readonly look?: 'stars' | 'smileys' | 'numbers';
  /** 3 to 10, default 5. */
  readonly points?: number;
}

/** Two to seven labelled steps. The answer is the step's number, 1 for the first. */
export interface LikertItem extends ItemBase {
  readonly type: 'likert';
  readonly labels: readonly Text[];
  /** Offers "can't say", stored as no answer. */
  readonly cantSay?: boolean;
}

/** Several questions on the same steps. Each row is answered by itself, under `<item>.<row>`, as a step from 1. */
export interface MatrixItem extends ItemBase {
  readonly type: 'matrix';
  readonly rows: readonly { readonly id: string; readonly title: Text }[];
  readonly labels: readonly Text[];
  readonly cantSay?: boolean;
}

/** One of several. The answer is the option's id. */
export interface ChoiceItem extends ItemBase, Options {
  readonly type: 'choice';
}

/** Some of several. The answer is a list of option ids. */
export interface MultiChoiceItem extends ItemBase, Options {
  readonly type: 'multi-choice';
  /** Fewest and most to choose, counted once any is chosen. */
  readonly min?: number;
  readonly max?: number;
}

/** Free words. The answer is a string without U+0000. */
export interface TextItem extends ItemBase {
  readonly type: 'text';
  /** Several lines instead of one. */
  readonly long?: boolean;
  /** Longest answer in UTF-16 code units, 1 to 20,000; default 2,000. */
  readonly maxLength?: number;
}

/** A number in figures. */
export interface NumberItem extends ItemBase {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  /** The answer is `min` (else 0) plus a multiple of this. Left out, any number will do. */
  readonly step?: number;
  /** What is counted, beside the field: "kg", "visits", "kr". */
  readonly unit?: Text;
}

/** A day of the calendar. The answer is `YYYY-MM-DD`. */
export interface DateItem extends ItemBase {
  readonly type: 'date';
}

/** Options put in order. The answer is a list of option ids, the best liked first. */
export interface RankingItem extends ItemBase, Options {
  readonly type: 'ranking';
  /** Id of an earlier multi-choice or allocation item with these options: only those chosen there are ranked. */
  readonly among?: string;
}

/** A whole split into parts, such as spending among companies. The answer is an object of option id to whole number. */
export interface AllocationItem extends ItemBase, Options {
  readonly type: 'allocation';
  /** What the parts add up to, default 100. */
  readonly total?: number;
  /** Id of the option that is the owner's own company: its part is the share of wallet. */
  readonly own?: string;
}

/** A box to tick. The answer is `yes`; a box without a tick is no answer. */
export interface ConsentItem extends ItemBase {
  readonly type: 'consent';
}

/** How to reach the person. The answer is an e-mail address or a phone number. */
export interface ContactItem extends ItemBase {
  readonly type: 'contact';
  readonly kind: 'email' | 'phone';
}

/** Words to read. There is no answer. */
export interface StatementItem extends ItemBase {
  readonly type: 'statement';
}

/** An item of a type that this version does not know. The owner is told (`notesOn`), the visitor does not meet it. */
export interface UnknownItem extends ItemBase {
  readonly type: 'unknown';
  /** The type as it stands in the definition. */
  readonly of: string;
}

export type Item =
  | NpsItem
  | RatingItem
  | LikertItem
  | MatrixItem
  | ChoiceItem
  | MultiChoiceItem
  | TextItem
  | NumberItem
  | DateItem
  | RankingItem
  | AllocationItem
  | ConsentItem
  | ContactItem
  | StatementItem
  | UnknownItem;
