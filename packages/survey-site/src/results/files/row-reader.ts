import Papa from 'papaparse';

/** How a table separates its fields and rows. */
export interface Shape {
  readonly delimiter: string;
  readonly newline: '\r\n' | '\n' | '\r';
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly type: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

const excelHint = /^sep=(.)(\r\n|\n|\r)/;

/** Finds out the shape from the beginning of a table. */
export function shapeOf(head: string): Shape {
  const hint = excelHint.exec(head);
  const { meta } = Papa.parse<string[]>(head.slice(0, 100_000), {
    preview: 50,
    ...(hint?.[1] ? { delimiter: hint[1] } : { delimitersToGuess: [',', ';', '\t', '|'] }),
  });
  const newline = meta.linebreak === '\n' || meta.linebreak === '\r' ? meta.linebreak : '\r\n';
  return { delimiter: meta.delimiter, newline };
}

/** Excel may say the delimiter in a line of its own before the header. */
export const withoutHint = (head: string): string => head.replace(excelHint, '');

/** A field longer than this is taken for a quotation mark that nobody closed. */
const longestField = 4 << 20;

/** Cuts text that comes in chunks into rows of fields. */
export class RowReader {
  #rest = '';
  readonly #shape: Shape;
  /** A quotation mark was opened and never closed, in a row counted from 1. */
  unclosed: number | undefined;
  #rows = 0;

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** The rows that are complete with this text; with `last` also the one at the end. */
  read(text: string, last: boolean): readonly (readonly string[])[] {
    const input = this.#rest + text;
    const whole = last || this.#rest.length > longestField;
    const parser = new Papa.Parser({ ...this.#shape });
    const { data, errors, meta } = parser.parse(input, 0, !whole) as Parsed;
    this.#rest = whole ? '' : input.slice(meta.cursor);
    const quotes = whole ? errors.find(({ type }) => type === 'Quotes') : undefined;
    if (quotes) this.unclosed = this.#rows + (quotes.row ?? 0) + 1;
    this.#rows += data.length;
    return data;
  }
}

export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
