import { name as identifier } from '../../internal/names.js';
import {
  boolean,
  expected,
  list,
  member,
  oneOf,
  optional,
  type Reader,
  record,
  type Spot,
  string,
} from '../../internal/read.js';
import type { Issue } from '../../result.js';
import { isDay } from '../calendar.js';
import { keepGood } from '../record/keep-good.js';
import { label } from '../record/readers.js';
import type { Use } from '../record/recognition.js';

/** A day somebody wants to be congratulated on, and where: opted in by that person. */
export interface Celebrated {
  /** `YYYY-MM-DD`, or `--MM-DD` when the year is nobody's business. */
  readonly date: string;
  readonly uses: readonly Use[];
}

/** A row of the owner's list of people. It stays on the owner's device. */
export interface RosterRow {
  /** Key of the person in the list. */
  readonly person: string;
  readonly name: string;
  readonly team: string;
  readonly unit?: string;
  /** False for work that few see. */
  readonly visible?: boolean;
  readonly birthday?: Celebrated;
  /** The first day at work. */
  readonly started?: Celebrated;
}

function date(at: Spot): string {
  const text = string(/^(\d{4}|-)-\d\d-\d\d$/, 'a day such as "1990-02-28", or "--02-28" without the year')(at);
  // Without a year it may be 29 February, so a leap year stands in.
  if (text !== '' && !isDay(text.replace(/^--/, '2000-'))) expected(at, 'a day that the calendar has');
  return text;
}

const use: Reader<Use> = oneOf<Use>('screen', 'intranet', 'print', 'public');

const celebrated: Reader<Celebrated> = record((at) => ({
  date: date(member(at, 'date')),
  uses: list(use, 0, 4)(member(at, 'uses')),
}));

const row: Reader<RosterRow> = record((at) => ({
  person: label(member(at, 'person')),
  name: label(member(at, 'name')),
  team: label(member(at, 'team')),
  ...optional(at, 'unit', identifier),
  ...optional(at, 'visible', boolean),
  ...optional(at, 'birthday', celebrated),
  ...optional(at, 'started', celebrated),
}));

/**
 * Reads the rows of a list of people, as a CSV or JSON reader gives them. Rows that can be read are kept, what is wrong
 * with the others is named by path. Never throws.
 *
 * @example
 * parseRoster([{ person: 'p1', name: 'Bo Ek', team: 'Bar' }]).rows.length // => 1
 */
export function parseRoster(json: unknown): { readonly rows: readonly RosterRow[]; readonly issues: readonly Issue[] } {
  const { good, issues } = keepGood(json, 'people', row);
  return { rows: good, issues };
}
