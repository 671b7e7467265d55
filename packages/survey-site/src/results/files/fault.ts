/** What is wrong with a file or one of its rows. `row` counts as a spreadsheet does: the header is row 1. */
export interface Fault {
  readonly row: number | undefined;
  readonly what:
    | {
        readonly code:
          | 'unreadable'
          | 'binary'
          | 'workbook'
          | 'json'
          | 'quotes'
          | 'noScores'
          | 'noUnit'
          | 'allUnits'
          | 'empty';
      }
    | { readonly code: 'columns'; readonly expected: number; readonly found: number }
    | { readonly code: 'period' | 'number' | 'unitTwice'; readonly value: string }
    | {
        readonly code: 'value';
        readonly column: string;
        readonly value: string;
        readonly from: number;
        readonly to: number;
      }
    | { readonly code: 'response'; readonly path: string; readonly message: string };
}

/** A row's faults are all counted and so many of them kept with their text. */
const mostKept = 1_000;

/** Collects what is wrong with one file. */
export class Faults {
  readonly kept: Fault[] = [];
  /** Rows of which nothing counts. */
  skipped = 0;
  /** Values that are not counted in rows that are. */
  invalid = 0;
  #total = 0;

  /** How many there are beyond the kept ones. */
  get more(): number {
    return this.#total - this.kept.length;
  }

  add(row: number | undefined, what: Fault['what']): void {
    this.#total += 1;
    if (this.kept.length < mostKept) this.kept.push({ row, what });
  }

  skip(row: number, what: Fault['what']): void {
    this.skipped += 1;
    this.add(row, what);
  }

  refuse(row: number, what: Fault['what']): void {
    this.invalid += 1;
    this.add(row, what);
  }
}
