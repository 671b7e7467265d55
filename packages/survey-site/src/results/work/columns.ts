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
export const packed = (result: unknown): unknown => mapLists(result, packedList);

/** What {@link packed} was made of. Properties that were undefined are left out. */
export const unpacked = (result: unknown): unknown => mapLists(result, unpackedList);

/** Goes over a result and its properties, where long lists are. */
function mapLists(result: unknown, change: (value: unknown) => unknown): unknown {
  const own = change(result);
  if (own !== result || !isRow(result)) return own;
  return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, change(value)]));
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function packedList(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < fewest || !value.every(isRow)) return value;
  return { packedList: columnsOf(value) } satisfies PackedList;
}

function columnsOf(rows: readonly Row[]): Columns {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  return { count: rows.length, columns: [...names].map((name) => [name, columnOf(rows.map((row) => row[name]))]) };
}

function columnOf(values: readonly unknown[]): Column {
  if (values.every((value) => typeof value === 'number')) return { kind: 'numbers', values: Float64Array.from(values) };
  if (!values.every((value) => value === undefined || isRow(value))) return { kind: 'values', values };
  const rows = columnsOf(values.map((value) => value ?? {}));
  return { kind: 'rows', rows, isThere: Uint8Array.from(values, (value) => Number(value !== undefined)) };
}

function unpackedList(value: unknown): unknown {
  return isRow(value) && 'packedList' in value ? rowsOf((value as unknown as PackedList).packedList) : value;
}

function rowsOf({ count, columns }: Columns): readonly Row[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [name, column] of columns) {
    const values = valuesOf(column);
    for (const [place, row] of rows.entries()) if (values[place] !== undefined) row[name] = values[place];
  }
  return rows;
}

function valuesOf(column: Column): ArrayLike<unknown> {
  if (column.kind !== 'rows') return column.values;
  return rowsOf(column.rows).map((row, place) => (column.isThere[place] === 1 ? row : undefined));
}
