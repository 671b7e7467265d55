import type { Period } from '@samklang/core/config';
import { type Kysely, sql } from 'kysely';
import type { ResponseTable, Tables } from './tables.js';

/** Which answers a reader asks for. */
export interface Selection {
  readonly survey: string;
  readonly period: Period;
  /** Left out: all of them. */
  readonly unit?: string | undefined;
  /** Keys of counters; left out: all of them. */
  readonly cells?: readonly string[] | undefined;
}

/** A counter of the rollup and its value. */
export type Count = readonly [cell: string, value: number];

/** The counter of responses, written out in a statement so that the index over these counters alone is used. */
const RESPONSES = sql.lit('n');
/** Written out as well, for the index over those who wait. */
const WANTED = sql.lit(1);

/** Counters of each unit with its periods merged, units in the order of their ids. */
export async function countsByUnit(db: Kysely<Tables>, selection: Selection): Promise<Map<string, Count[]>> {
  let query = db
    .selectFrom('rollup')
    .select((is) => ['unit', 'cell', is.fn.sum<number>('value').as('value')])
    .where('survey', '=', selection.survey)
    .where('period', '>=', selection.period.from)
    .where('period', '<=', selection.period.to);
  if (selection.unit !== undefined) query = query.where('unit', '=', selection.unit);
  if (selection.cells !== undefined) query = query.where('cell', 'in', selection.cells);
  const rows = await query.groupBy(['unit', 'cell']).orderBy('unit').orderBy('cell').execute();
  const units = new Map<string, Count[]>();
  for (const { unit, cell, value } of rows) {
    const counts = units.get(unit);
    if (counts) counts.push([cell, value]);
    else units.set(unit, [[cell, value]]);
  }
  return units;
}

/** How many answered in each unit that has answers. */
export async function responsesByUnit(db: Kysely<Tables>, selection: Selection): Promise<Map<string, number>> {
  let query = db
    .selectFrom('rollup')
    .select((is) => ['unit', is.fn.sum<number>('value').as('value')])
    .where('survey', '=', selection.survey)
    .where('cell', '=', RESPONSES)
    .where('period', '>=', selection.period.from)
    .where('period', '<=', selection.period.to);
  if (selection.unit !== undefined) query = query.where('unit', '=', selection.unit);
  const rows = await query.groupBy('unit').execute();
  return new Map(rows.map(({ unit, value }) => [unit, value]));
}

/** The months that hold answers to a survey, oldest first. */
export async function monthsOf(db: Kysely<Tables>, survey: string): Promise<string[]> {
  const rows = await db
    .selectFrom('rollup')
    .select('period')
    .distinct()
    .where('survey', '=', survey)
    .where('cell', '=', RESPONSES)
    .where('value', '>', 0)
    .orderBy('period')
    .execute();
  return rows.map(({ period }) => period);
}

/** Place in a list that is ordered from newest to oldest. */
export interface Cursor {
  readonly receivedAt: string;
  readonly id: string;
}

/** Units whose words may be read in one period. */
export interface Group {
  readonly period: Period;
  readonly units: readonly string[];
}

/** Answers of a survey in some periods and units. */
function rowsOf(db: Kysely<Tables>, { survey, period, unit }: Selection) {
  const query = db
    .selectFrom('response')
    .where('response.survey', '=', survey)
    .where('response.period', '>=', period.from)
    .where('response.period', '<=', period.to);
  return unit === undefined ? query : query.where('response.unit', '=', unit);
}

/** Answers that hold free words, newest first, after a place in that order. */
export async function rowsWithWords(
  db: Kysely<Tables>,
  selection: Selection,
  { before, limit }: { readonly before: Cursor | undefined; readonly limit: number },
): Promise<ResponseTable[]> {
  let query = rowsOf(db, selection).selectAll().where('has_words', '=', 1);
  if (before) {
    query = query.where((is) =>
      is.or([
        is('received_at', '<', before.receivedAt),
        is.and([is('received_at', '=', before.receivedAt), is('id', '<', before.id)]),
      ]),
    );
  }
  return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/** Which answers of some groups hold free words, in no order. */
export async function keysWithWords(
  db: Kysely<Tables>,
  selection: Selection,
  groups: readonly Group[],
): Promise<Pick<ResponseTable, 'unit' | 'id' | 'period'>[]> {
  if (groups.length === 0) return [];
  return rowsOf(db, selection)
    .select(['unit', 'id', 'period'])
    .where('has_words', '=', 1)
    .where((is) =>
      is.or(
        groups.map(({ period, units }) =>
          is.and([is('period', '>=', period.from), is('period', '<=', period.to), is('unit', 'in', units)]),
        ),
      ),
    )
    .execute();
}

/** The rows of some answers, in no order. */
export async function rowsByKey(
  db: Kysely<Tables>,
  keys: readonly Pick<ResponseTable, 'unit' | 'id'>[],
): Promise<ResponseTable[]> {
  if (keys.length === 0) return [];
  const [units, ids] = [new Set(keys.map(({ unit }) => unit)), keys.map(({ id }) => id)];
  return db
    .selectFrom('response')
    .selectAll()
    .where('unit', 'in', [...units])
    .where('id', 'in', ids)
    .execute();
}

/** Answers whose writers wait to be contacted, newest first. */
export async function rowsWantingContact(
  db: Kysely<Tables>,
  selection: Selection,
  limit: number,
): Promise<ResponseTable[]> {
  return rowsOf(db, selection)
    .leftJoin('handling', (join) =>
      join.onRef('handling.unit', '=', 'response.unit').onRef('handling.response', '=', 'response.id'),
    )
    .selectAll('response')
    .where('wants_contact', '=', WANTED)
    .where((is) => is.or([is('handled_at', 'is', null), is('handled_at', '=', '')]))
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();
}

/** More answers than one with the same code are rare; so many would be no help. */
const SAME_CODE = 20;

/** Answers whose ids end in one of these eight characters. */
export function rowsEndingIn(db: Kysely<Tables>, endings: readonly string[]): Promise<ResponseTable[]> {
  return db
    .selectFrom('response')
    .selectAll()
    .where(sql<string>`substr(id, 29)`, 'in', endings)
    .where('erased', '=', 0)
    .orderBy('received_at', 'desc')
    .limit(SAME_CODE)
    .execute();
}
