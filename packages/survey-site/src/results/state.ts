import type { Issue } from '@samklang/core';
import type { CommentFilter } from '@samklang/core/comment';
import { type FilesState, noFiles } from './files/files-state.js';
import type { HeldSidesAt } from './model/link.js';
import type { Facts } from './model/matrix.js';
import type { HeldSidesNow } from './model/sides.js';
import type { Sorting } from './model/units.js';
import type { Route } from './route.js';
import type { Alert, BoardName, Comment, Counted, FoundAnswer, PeriodCounts } from './sources/source.js';
import type { Asked, Held } from './workshop/held.js';
import type { Year } from './year.js';

/** Figures of the chosen survey and period, with what they are compared with. */
export interface Figures {
  readonly current: Counted;
  readonly previous: Counted | undefined;
}

export type HeldFigures = Asked<Figures>;
export type HeldPeriod = Asked<PeriodCounts>;

/** What a search by a receipt's code has come to. */
export interface ByReceipt {
  readonly found: readonly FoundAnswer[];
  /** In place of answers: none has the code, it is no code, it could not be asked, or what was found is erased. */
  readonly said?: 'none' | 'wrong' | 'failed' | 'erased';
}

/** Everything the templates draw from; replaced as a whole at each change. */
export interface PageState {
  readonly route: Route;
  readonly kind: 'collector' | 'device' | 'files';
  /** `key`: the owner's key is needed. `failed`: nothing could be read and there is nothing older to show. */
  readonly phase: 'loading' | 'key' | 'failed' | 'ready';
  /** A key was tried and did not fit. */
  readonly keyRefused: boolean;
  readonly issues: readonly Issue[];
  readonly surveys: readonly string[];
  readonly periods: readonly string[];
  readonly figures: HeldFigures | undefined;
  readonly series: readonly HeldPeriod[];
  /** Customers and employees of the chosen period; undefined until a tab has asked for them. */
  readonly sides: HeldSidesNow | undefined;
  /** What managers say of their own practices; undefined until advice has asked, or where nobody was asked. */
  readonly practices: Held | undefined;
  /** The same over time, oldest first; empty until the tab of the link has asked. */
  readonly sideSeries: readonly HeldSidesAt[];
  /** What customers wrote about the unit whose sheet is open, newest first. */
  readonly quotes: readonly Comment[];
  /** Customers of the last twelve months; undefined until the tab of pay has asked, its `year` without any answers. */
  readonly year: { readonly year: Asked<Year> | undefined } | undefined;
  readonly comments: readonly Comment[];
  readonly nextComments: string | null;
  /** Which comments are looked for. It is no part of the address: words of people may stand in it. */
  readonly filter: CommentFilter;
  /** All tags in use. */
  readonly tags: readonly string[];
  readonly alerts: readonly Alert[];
  /** Boards that quotes may be proposed for. */
  readonly boards: readonly BoardName[];
  /** What became of the last change of an answer, by a word of the locale or a refusal's code. */
  readonly said: { readonly id: string; readonly said: string } | undefined;
  /** Answers looked for by the code of a receipt; undefined until one is. */
  readonly byReceipt: ByReceipt | undefined;
  /** The figures of the chosen survey, period and tab are on their way; what stands there is from before. */
  readonly waiting: boolean;
  /** More of what the open tab shows is on its way, so its room is kept. */
  readonly coming: boolean;
  /** When the figures were last known to be right, in milliseconds since the epoch. */
  readonly updatedAt: number;
  /** No connection: since when, or undefined while there is one. */
  readonly lostSince: number | undefined;
  readonly files: FilesState;
  readonly dragging: boolean;
  readonly sorting: Sorting;
  readonly search: string;
  readonly allUnits: boolean;
  /** All tabs are drawn one below the other, for paper. */
  readonly isReport: boolean;
}

export const firstState = (route: Route, kind: PageState['kind']): PageState => ({
  route,
  kind,
  phase: 'loading',
  keyRefused: false,
  issues: [],
  surveys: [],
  periods: [],
  figures: undefined,
  series: [],
  sides: undefined,
  practices: undefined,
  sideSeries: [],
  quotes: [],
  year: undefined,
  comments: [],
  nextComments: null,
  filter: {},
  tags: [],
  alerts: [],
  boards: [],
  said: undefined,
  byReceipt: undefined,
  waiting: true,
  coming: true,
  updatedAt: 0,
  lostSince: undefined,
  files: noFiles,
  dragging: false,
  sorting: { column: 'verdict', descending: false },
  search: '',
  allUnits: false,
  isReport: false,
});

const noFacts: Facts = [];

/** What opened tables of units say of each; always the same list where none is open. */
export const factsOf = ({ state }: { readonly state: PageState }): Facts => state.files.opened?.facts ?? noFacts;
