import { nextTask } from './next-task.js';

/** Shorter lists are sent as they are. */
const fewest = 200;

/** One property of many rows: numbers as one block of memory, rows within rows as columns again. */
type Column =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'rows'; readonly rows: Columns; readonly isThere: Uint8Array };

/** A long list of alike objects, by property instead of by row. */
interface Columns {
  readonly count: number;
  readonly columns: readonly (readonly [name: string, column: Column])[];
}

interface PackedList {
  readonly packedList: Columns;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * A result with its long lists as columns. A browser unpacks a message in one piece: 10,000 objects would hold up the
 * page, columns do not.
 */
export function packed(result: unknown): unknown {
  if (!isRow(result)) return packedList(result);
  return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, packedList(value)]));
}

/** What {@link packed} was made of, in short tasks. Properties that were undefined are left out. */
export async function unpacked(result: unknown): Promise<unknown> {
  if (isPacked(result)) return rowsOf(result.packedList);
  if (!isRow(result) || !Object.values(result).some(isPacked)) return result;
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(result)) {
    whole[name] = isPacked(value) ? await rowsOf(value.packedList) : value;
  }
  return whole;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function packedList(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < fewest || !value.every(isRow)) return value;
  return { packedList: columnsOf(value) } satisfies PackedList;
}

function columnsOf(rows: readonly Row[]): Columns {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) if (row[name] !== undefined) names.add(name);
  return { count: rows.length, columns: [...names].map((name) => [name, columnOf(rows.map((row) => row[name]))]) };
}

function columnOf(values: readonly unknown[]): Column {
  if (values.every((value) => typeof value === 'number')) return { kind: 'numbers', values: Float64Array.from(values) };
  if (!values.every((value) => value === undefined || isRow(value))) return { kind: 'values', values };
  const rows = columnsOf(values.map((value) => value ?? {}));
  return { kind: 'rows', rows, isThere: Uint8Array.from(values, (value) => Number(value !== undefined)) };
}

const isPacked = (value: unknown): value is PackedList => isRow(value) && 'packedList' in value;

/** Rows made in one task. */
const atATime = 500;

async function rowsOf({ count, columns }: Columns): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let place = 0; place < count; place += 1) {
    if (place > 0 && place % atATime === 0) await nextTask();
    rows.push(rowAt(columns, place));
  }
  return rows;
}

function rowAt(columns: Columns['columns'], place: number): Row {
  const row: Record<string, unknown> = {};
  for (const [name, column] of columns) {
    const value = valueAt(column, place);
    if (value !== undefined) row[name] = value;
  }
  return row;
}

function valueAt(column: Column, place: number): unknown {
  if (column.kind !== 'rows') return column.values[place];
  return column.isThere[place] === 1 ? rowAt(column.rows.columns, place) : undefined;
}
