import type { Config } from '@samklang/core';
import type { CommentFilter, HandlingPost } from '@samklang/core/comment';
import type { ExportKind } from '../exports/export-results.js';
import type { Format } from '../format.js';
import type { Messages } from '../locales/en.js';
import type { SortColumn } from '../model/units.js';
import type { Route } from '../route.js';
import type { AnswerKey, Comment, FoundAnswer, Proposal, WordsKey } from '../sources/source.js';
import type { PageState } from '../state.js';
import type { Make } from '../workshop/maker.js';

/** What a person can do with files. */
export interface FileActions {
  readonly openFiles: (files: readonly File[]) => void;
  readonly cancelFile: () => void;
  readonly closeFiles: () => void;
  /** Says what the columns of an open table mean, by its place among the files. */
  readonly chooseColumns: (place: number) => void;
  readonly joinUnits: () => void;
}

/** A chart on the page, to be saved as a picture. */
export interface Picture {
  readonly chart: Element;
  readonly title: string;
  /** Part of the file's name. */
  readonly name: string;
  readonly kind: 'png' | 'svg';
}

/** What a person can take along. */
export interface ExportActions {
  readonly exportAs: (kind: ExportKind) => void;
  readonly savePicture: (picture: Picture) => void;
  readonly printReport: () => void;
}

/** What a person can do with what people wrote. */
export interface AnswerActions {
  readonly moreComments: () => void;
  readonly filterComments: (change: CommentFilter) => void;
  readonly handle: (answer: AnswerKey, post: HandlingPost) => void;
  readonly erase: (answer: AnswerKey) => void;
  readonly eraseWords: (words: Omit<WordsKey, 'survey'>) => void;
  readonly findReceipt: (code: string) => void;
  readonly propose: (proposal: Proposal) => void;
}

/** What a person can do on the page. */
export interface Actions extends FileActions, ExportActions, AnswerActions {
  readonly go: (change: Partial<Route>) => void;
  readonly useKey: (text: string) => void;
  readonly sortBy: (column: SortColumn) => void;
  readonly search: (text: string) => void;
  readonly showAllUnits: () => void;
  /** Draws again what a template keeps by itself. */
  readonly redraw: () => void;
  /** Makes what failed once more. */
  readonly tryAgain: () => void;
}

/** All a template needs: the words and figures of one language, the state, and what can be done. */
export interface View {
  readonly words: Messages;
  readonly format: Format;
  readonly config: Config;
  /** A survey by its title in the reader's language; by its id when the definition is not at hand. */
  readonly titleOf: (survey: string) => string;
  /** A unit by its name in the settings or a table of units, else by its id; answers without a unit have a word of their own. */
  readonly nameOf: (unit: string) => string;
  /** Whether an item is answered in free words, by any definition at hand. */
  readonly isText: (item: string) => boolean;
  /** An item by its question in the reader's language, with the company's name in it; by its id when no definition has it. */
  readonly itemTitle: (item: string) => string;
  /** The score and the words of an answer, as far as its survey's definition is at hand. */
  readonly saidIn: (answer: FoundAnswer) => Pick<Comment, 'score'> & { readonly words: readonly string[] };
  readonly state: PageState;
  readonly act: Actions;
  /** What is made of figures; undefined while it is made elsewhere for the first time. @throws ModelFailed */
  readonly make: Make;
  /** Whether something of what was drawn is still being made. */
  readonly isMaking: () => boolean;
}
