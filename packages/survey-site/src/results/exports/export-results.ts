import type { Config } from '@samklang/core';
import type { PageState } from '../state.js';
import type { Ask } from '../workshop/maker.js';
import { toCsv } from './csv.js';

export type ExportKind = 'csv' | 'xlsx' | 'json' | 'readings';

interface Options {
  readonly kind: ExportKind;
  readonly state: PageState;
  readonly config: Config;
  readonly names: ReadonlyMap<string, string>;
  readonly ask: Ask;
}

export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
}

const asJson = (value: unknown) => new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });

/** The chosen survey and period as a file. Undefined while there are no figures. */
export async function exportResults({ kind, state, config, names, ask }: Options): Promise<ExportedFile | undefined> {
  const { figures, series, route } = state;
  if (!figures) return undefined;
  const survey = route.survey || state.surveys[0] || '';
  const { period } = route;
  const named = (ending: string) => `${['samklang', survey, period || 'all'].join('-')}${ending}`;
  const choice = { survey, period, units: config.units, names };
  const { readings, tables } = await ask('exportable', figures, series, choice);
  if (kind === 'readings') {
    return { name: named('-readings.json'), blob: asJson({ schema: 1, readings }) };
  }
  if (kind === 'json') {
    const lists = tables.map(({ name, columns, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
    ]);
    return {
      name: named('.json'),
      blob: asJson({ schema: 1, survey, period: period || '*', ...Object.fromEntries(lists) }),
    };
  }
  if (kind === 'xlsx') {
    const { workbookOf } = await import('./workbook.js');
    return { name: named('.xlsx'), blob: await workbookOf(tables) };
  }
  const units = tables.find(({ name }) => name === 'units');
  const company = tables.find(({ name }) => name === 'company');
  return { name: named('.csv'), blob: new Blob([toCsv(together(company, units))], { type: 'text/csv' }) };
}

type Table = Parameters<typeof toCsv>[0] | undefined;

/** Company and units in one table: the company's rows have `*` for a unit and no rank. */
function together(company: Table, units: Table): Parameters<typeof toCsv>[0] {
  const columns = units?.columns ?? company?.columns ?? [];
  const place = new Map(company?.columns.map((column, index) => [column, index]));
  const rows = (company?.rows ?? []).map((row) =>
    columns.map((column) => (column === 'unit' ? '*' : (row[place.get(column) ?? -1] ?? null))),
  );
  return { columns, rows: [...rows, ...(units?.rows ?? [])] };
}
