import type { Item } from './items.js';
import type { SurveyMeasures } from './measures.js';

export type * from './items.js';
export type * from './measures.js';

/** Words for people: one text for every language, or one text per language tag (`en`, `sv`, `nb`, …). */
export type Text = string | Readonly<Record<string, string>>;

/** Who is asked. Customers and employees have different minimum groups and are never mixed into one figure. */
export type Audience = 'customer' | 'employee';

/**
 * A test on one earlier answer, named by its key: an item's id, `<item>.<row>` of a matrix or `<item>.other`.
 * It is false while there is no answer. Of a list, `equals` and `in` ask whether a value is among the chosen;
 * of a list or a split, `atLeast` and `atMost` count what was chosen.
 */
export type AnswerTest =
  | { readonly item: string; readonly op: 'answered' }
  | { readonly item: string; readonly op: 'equals'; readonly value: number | string }
  | { readonly item: string; readonly op: 'in'; readonly value: readonly (number | string)[] }
  | { readonly item: string; readonly op: 'atLeast' | 'atMost'; readonly value: number };

/** A condition is data, never code. An empty `all` is true, an empty `any` is false. */
export type Condition =
  | AnswerTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Where to go after a page: the id of a later page, or `end`. */
export interface Jump {
  /** Left out, the jump is always taken. */
  readonly when?: Condition;
  readonly to: string;
}

export interface Page {
  /** Needed only where a jump names the page. */
  readonly id?: string;
  readonly items: readonly Item[];
  readonly when?: Condition;
  /** The first jump that holds is taken; else the next page follows. */
  readonly next?: readonly Jump[];
  /** Pages beside each other with the same name here change places by seed, see `rotate`. */
  readonly rotate?: string;
}

/** What a person reads after the last question. The first ending whose condition holds is shown. */
export interface Ending {
  readonly when?: Condition;
  readonly title: Text;
  readonly text?: Text;
  /** A link onwards, https only, to one of the survey's `redirectHosts`; see `redirectOf`. */
  readonly redirect?: { readonly url: string };
}

/** A survey definition. Files lie under `surveys/<id>.json` of the site; `survey.schema.json` is the same contract. */
export interface Survey {
  readonly schema: 1;
  readonly id: string;
  /** Raised by the owner at each change of wording; travels with every answer. */
  readonly version: number;
  readonly audience: Audience;
  readonly locales: readonly string[];
  readonly title: Text;
  /** The question in large print on the poster; left out, the title is printed. */
  readonly poster?: Text;
  /** What `{category}` stands for in this survey: the kind of thing bought, from whomever. */
  readonly category?: Text;
  /** One question on the screen at a time, or a whole page of them; default `item`. */
  readonly show?: 'item' | 'page';
  /** Names that may be taken from the address and stored with the response, see `hiddenFrom`. At most 64. */
  readonly hidden?: readonly string[];
  /** Hosts that an ending may lead to, such as `www.example.com`. */
  readonly redirectHosts?: readonly string[];
  readonly pages: readonly Page[];
  readonly endings: readonly Ending[];
  /** What the answers are put together to; left out, items are counted one by one. */
  readonly measures?: SurveyMeasures;
}
