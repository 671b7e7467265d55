import type { Answer } from '../response/response.js';

/** Words for people: one text for every language, or one text per language tag (`en`, `sv`, `nb`, …). */
export type Text = string | Readonly<Record<string, string>>;

/** Who is asked. Customers and employees have different minimum groups and are never mixed into one figure. */
export type Audience = 'customer' | 'employee';

/** A test on one earlier answer. It is false while that item has no answer. */
export type AnswerTest =
  | { readonly item: string; readonly op: 'answered' }
  | { readonly item: string; readonly op: 'equals'; readonly value: Answer }
  | { readonly item: string; readonly op: 'in'; readonly value: readonly Answer[] }
  | { readonly item: string; readonly op: 'atLeast' | 'atMost'; readonly value: number };

/** A condition is data, never code. An empty `all` is true, an empty `any` is false. */
export type Condition =
  | AnswerTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

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

/** How likely to recommend, 0 to 10. The answer is an integer. */
export interface NpsItem extends ItemBase {
  readonly type: 'nps';
  /** Words under the lower and the upper end. Left out, the locale's own are shown. */
  readonly low?: Text;
  readonly high?: Text;
}

/** Two to seven labelled steps. The answer is the step's number, 1 for the first. */
export interface LikertItem extends ItemBase {
  readonly type: 'likert';
  readonly labels: readonly Text[];
  /** Offers "can't say", stored as no answer. */
  readonly cantSay?: boolean;
}

/** Free words. The answer is a string without U+0000. */
export interface TextItem extends ItemBase {
  readonly type: 'text';
  /** Several lines instead of one. */
  readonly long?: boolean;
  /** Longest answer in UTF-16 code units, 1 to 20,000; default 2,000. */
  readonly maxLength?: number;
}

export type Item = NpsItem | LikertItem | TextItem;

export interface Page {
  readonly items: readonly Item[];
  readonly when?: Condition;
}

/** What a person reads after the last question. The first ending whose condition holds is shown. */
export interface Ending {
  readonly when?: Condition;
  readonly title: Text;
  readonly text?: Text;
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
  readonly pages: readonly Page[];
  readonly endings: readonly Ending[];
}
