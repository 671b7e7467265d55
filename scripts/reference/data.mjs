// Reads a reference folder into rows with clean values and each respondent's scores, as every area module uses them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { respondentOf as customerOf } from './customers.mjs';
import { respondentOf as employeeOf } from './employees.mjs';

const TEXT = new Set(['respondent_id', 'location_id', 'region', 'dept', 'period']);

/**
 * @returns {{config, locations, customers, employees}}. `config` is config.json as it is, `locations` the rows of
 * locations.csv in order. A customer or employee row has its columns cleaned (missing and invalid are null), its scores
 * (see customers.mjs and employees.mjs) and the values as they came in `raw` (a missing one is null).
 */
export function loadData(folder) {
  const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
  const read = (name) => readRows(join(folder, name));
  return {
    config,
    locations: read('locations.csv'),
    customers: read('customers.csv').map((raw) => customerOf(raw, config)),
    employees: read('employees.csv').map((raw) => employeeOf(raw, config)),
  };
}

/** Rows of one period, the current one unless named. */
export function rowsOf(rows, period) {
  return rows.filter((row) => row.period === period);
}

/** The known values of a column, or of a function of the row. */
export function valuesOf(rows, column) {
  const read = typeof column === 'function' ? column : (row) => row[column];
  return rows.map(read).filter((value) => value !== null && value !== undefined);
}

/** `[{location, rows}]` for every location, in the order of locations.csv. */
export function byLocation(data, rows) {
  const groups = new Map(data.locations.map((location) => [location.location_id, []]));
  for (const row of rows) groups.get(row.location_id)?.push(row);
  return data.locations.map((location) => ({ location, rows: groups.get(location.location_id) }));
}

/** A number that is not one stays text and is invalid later. */
function readRows(path) {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true }).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, text]) => [column, cellOf(column, text.trim())])),
  );
}

function cellOf(column, text) {
  if (TEXT.has(column)) return text;
  if (text === '') return null;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}
