/** What is wrong with a file or one of its rows. `row` counts as a spreadsheet does: the header is row 1. */
export interface Fault {
  readonly file: string;
  readonly row: number | undefined;
  readonly what:
    | { readonly code: 'unreadable' | 'binary' | 'json' | 'quotes' | 'noScores' | 'empty' }
    | { readonly code: 'columns'; readonly expected: number; readonly found: number }
    | { readonly code: 'period'; readonly value: string }
    | {
        readonly code: 'value';
        readonly column: string;
        readonly value: string;
        readonly from: number;
        readonly to: number;
      }
    | { readonly code: 'response'; readonly path: string; readonly message: string };
}
