import { Cancelled, type Progress } from './context.js';
import type { Faults } from './fault.js';
import { headOf } from './inspect.js';
import { isBlankRow, RowReader, shapeOf, withoutHint } from './row-reader.js';
import { type Encoding, textChunks, WrongEncoding } from './text-chunks.js';

/** Takes one row of a table, counted as a spreadsheet does. */
export type TakeRow = (cells: readonly string[], row: number) => void;

interface Options {
  readonly progress: Progress;
  /** Called at the start of each pass over the file: what was taken before does not count. */
  readonly begin: (headers: readonly string[]) => { readonly take: TakeRow; readonly faults: Faults };
}

/**
 * Goes over the rows of a table below its header. Bytes that turn out not to be UTF-8 are read again as Windows-1252.
 * Rows longer or shorter than the header are skipped and named; empty fields beyond it do no harm.
 *
 * @throws Cancelled when `progress` says so
 */
export async function readRows(file: Blob, { progress, begin }: Options): Promise<Encoding> {
  const { text, encoding } = await headOf(file);
  const shape = shapeOf(text);
  const pass = async (by: Encoding): Promise<Encoding> => {
    const reader = new RowReader(shape);
    const rows = new RowSink(begin);
    for await (const chunk of textChunks(file, by)) {
      const isLast = chunk.bytes === file.size;
      for (const cells of reader.read(rows.isAtStart ? withoutHint(chunk.text) : chunk.text, isLast)) rows.take(cells);
      if (!progress(chunk.bytes / file.size)) throw new Cancelled();
    }
    if (reader.unclosed !== undefined) rows.faults?.add(reader.unclosed, { code: 'quotes' });
    return by;
  };
  try {
    return await pass(encoding);
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    return pass('windows-1252');
  }
}

/** Hands on the rows below the header that are as wide as it is. */
class RowSink {
  #sink: ReturnType<Options['begin']> | undefined;
  #width = 0;
  #row = 0;
  readonly #begin: Options['begin'];

  constructor(begin: Options['begin']) {
    this.#begin = begin;
  }

  get isAtStart(): boolean {
    return this.#row === 0;
  }

  get faults(): Faults | undefined {
    return this.#sink?.faults;
  }

  take(cells: readonly string[]): void {
    this.#row += 1;
    if (!this.#sink) {
      this.#sink = this.#begin(cells);
      this.#width = cells.length;
      return;
    }
    const fits = cells.length === this.#width || (cells.length > this.#width && isBlankRow(cells.slice(this.#width)));
    if (fits ? cells.length === 1 && cells[0] === '' : isBlankRow(cells)) return;
    if (fits) this.#sink.take(cells, this.#row);
    else this.#sink.faults.skip(this.#row, { code: 'columns', expected: this.#width, found: cells.length });
  }
}
