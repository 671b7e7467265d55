/** Shorter lists are sent as they are. */
const fewest = 200;

/** One property of many rows: numbers as one block of memory, values that come again and again once, rows within rows as columns again. */
type Column =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  | { readonly kind: 'few'; readonly values: readonly unknown[]; readonly which: Uint8Array }
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'rows'; readonly columns: NamedColumns; readonly isThere: Uint8Array };

type NamedColumns = readonly (readonly [name: string, column: Column])[];

/** A long list of alike objects, by property instead of by row. */
interface PackedList {
  readonly packedList: { readonly count: number; readonly columns: NamedColumns };
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

/** What {@link packed} was made of. Rows of long lists read their properties from the columns when they are asked for them. */
export function unpacked(result: unknown): unknown {
  if (isPacked(result)) return rowsIn(result);
  if (!isRow(result) || !Object.values(result).some(isPacked)) return result;
  return Object.fromEntries(
    Object.entries(result).map(([name, value]) => [name, isPacked(value) ? rowsIn(value) : value]),
  );
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function packedList(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < fewest || !value.every(isRow)) return value;
  return { packedList: { count: value.length, columns: columnsOf(value) } } satisfies PackedList;
}

function columnsOf(rows: readonly Row[]): NamedColumns {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) if (row[name] !== undefined) names.add(name);
  return [...names].map((name) => [name, columnOf(rows.map((row) => row[name]))]);
}

function columnOf(values: readonly unknown[]): Column {
  if (values.every((value) => typeof value === 'number')) return { kind: 'numbers', values: Float64Array.from(values) };
  const few = fewOf(values);
  if (few) return few;
  if (!values.every((value) => value === undefined || isRow(value))) return { kind: 'values', values };
  const columns = columnsOf(values.map((value) => value ?? {}));
  return { kind: 'rows', columns, isThere: Uint8Array.from(values, (value) => Number(value !== undefined)) };
}

/** As many as a byte tells apart. */
const mostFew = 256;

function fewOf(values: readonly unknown[]): Column | undefined {
  const which = new Uint8Array(values.length);
  const known = new Map<unknown, number>();
  for (const [place, value] of values.entries()) {
    const number = known.get(value) ?? known.size;
    if (number === mostFew) return undefined;
    known.set(value, number);
    which[place] = number;
  }
  return { kind: 'few', values: [...known.keys()], which };
}

const isPacked = (value: unknown): value is PackedList => isRow(value) && 'packedList' in value;

function rowsIn({ packedList: { count, columns } }: PackedList): readonly Row[] {
  const rowAt = rowMaker(columns);
  return Array.from({ length: count }, (_, place) => rowAt(place));
}

/** Where a row stands in its columns. */
const at = Symbol('place');

function rowMaker(columns: NamedColumns): (place: number) => Row {
  class ColumnRow {
    readonly [name: string]: unknown;
    readonly [at]: number;
    constructor(place: number) {
      this[at] = place;
    }
  }
  for (const [name, column] of columns) {
    const read = readerOf(column);
    const get = function (this: ColumnRow) {
      return read(this[at]);
    };
    Object.defineProperty(ColumnRow.prototype, name, { get, enumerable: true });
  }
  return (place) => new ColumnRow(place);
}

function readerOf(column: Column): (place: number) => unknown {
  if (column.kind === 'few') return (place) => column.values[column.which[place] ?? 0];
  if (column.kind !== 'rows') return (place) => column.values[place];
  const rowAt = rowMaker(column.columns);
  return (place) => (column.isThere[place] === 1 ? rowAt(place) : undefined);
}
