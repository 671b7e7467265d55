import type { Item, Survey } from '@samklang/core';
import { ALL } from '@samklang/core/reading';
import type { Measures } from '@samklang/core/summary';
import { AnswerTable } from './answer-table.js';
import type { Context, Progress } from './context.js';
import { periodReader } from './dates.js';
import { Faults } from './fault.js';
import { itemsOf, type Mapping } from './mapping.js';
import { isWalletMeaning, type Meaning } from './meaning.js';
import { type AnswerColumn, answerColumns, audienceOf, measuresOfTable, scaleOfColumn } from './measures-of-table.js';
import { readRows } from './read-rows.js';
import type { Encoding } from './text-chunks.js';
import { isBlank, numberOf, stepOf } from './values.js';

/** What a table of answers gave. */
export interface TableAnswers {
  /** One for each survey that the table names. */
  readonly tables: readonly AnswerTable[];
  readonly faults: Faults;
  readonly duplicates: number;
  readonly encoding: Encoding;
}

/** Remembers which answers were there before; true the first time. */
export type IsNew = (survey: string, id: string) => boolean;

interface Options {
  readonly mapping: Mapping;
  readonly context: Context;
  /** Begins to remember the ids of this file, from none. */
  readonly newIds: () => IsNew;
  readonly progress: Progress;
}

/** Reads a table of answers, one a row, into columns. @throws Cancelled when `progress` says so */
export async function readTable(file: Blob, options: Options): Promise<TableAnswers> {
  let reading: TableReading | undefined;
  const encoding = await readRows(file, {
    progress: options.progress,
    begin: (headers) => {
      reading = new TableReading(headers, options);
      return reading;
    },
  });
  return {
    tables: reading?.tables() ?? [],
    faults: reading?.faults ?? new Faults(),
    duplicates: reading?.duplicates ?? 0,
    encoding,
  };
}

/** Sets the value of one column in the row that was just begun. */
type SetValue = (table: AnswerTable, text: string, row: number) => void;

class TableReading {
  readonly faults = new Faults();
  duplicates = 0;
  readonly #columns: readonly AnswerColumn[];
  readonly #known: ReadonlyMap<string, Item>;
  readonly #setters: readonly (readonly [index: number, set: SetValue])[];
  readonly #places: Readonly<Record<'id' | 'survey' | 'unit' | 'period', number>>;
  readonly #periodOf: ReturnType<typeof periodReader>;
  readonly #tables = new Map<string, AnswerTable>();
  readonly #isNew: IsNew;
  readonly #context: Context;

  constructor(headers: readonly string[], options: Options) {
    const { mapping, context } = options;
    const place = (meaning: Meaning) => mapping.meanings.indexOf(meaning);
    this.#isNew = options.newIds();
    this.#context = context;
    this.#columns = answerColumns(headers, mapping.meanings);
    this.#known = itemsOf(context.known);
    this.#places = { id: place('id'), survey: place('survey'), unit: place('unit'), period: place('period') };
    this.#periodOf = periodReader({ dayFirst: mapping.dayFirst, timeZone: context.timeZone });
    this.#setters = this.#columns.map((column) => [column.index, this.#setterOf(column)] as const);
  }

  readonly take = (cells: readonly string[], row: number): void => {
    const { id: idAt, survey: surveyAt, unit, period: periodAt } = this.#places;
    const when = this.#periodOf(cells[periodAt] ?? '');
    if (when === undefined) {
      this.faults.skip(row, { code: 'period', value: (cells[periodAt] ?? '').trim() });
      return;
    }
    const at = cells[unit] ?? '';
    if (at.trim() === ALL) {
      this.faults.skip(row, { code: 'allUnits' });
      return;
    }
    const table = this.#tableOf((cells[surveyAt] ?? '').trim());
    const id = (cells[idAt] ?? '').trim().toLowerCase();
    if (id !== '' && !this.#isNew(table.measures.survey, id)) {
      this.duplicates += 1;
      return;
    }
    table.add(at, when);
    for (const [index, set] of this.#setters) set(table, cells[index] ?? '', row);
  };

  tables(): readonly AnswerTable[] {
    return [...this.#tables.values()];
  }

  #tableOf(survey: string): AnswerTable {
    const known = this.#tables.get(survey);
    if (known) return known;
    const table = new AnswerTable(this.#measuresOf(survey));
    this.#tables.set(survey, table);
    return table;
  }

  #measuresOf(survey: string): Measures {
    const definition = this.#context.known.find(({ id }: Survey) => id === survey);
    const id = survey || (audienceOf(this.#columns) === 'employee' ? 'employees' : 'customers');
    return measuresOfTable(id, this.#columns, this.#known, definition);
  }

  #setterOf(column: AnswerColumn): SetValue {
    const { id, meaning } = column;
    if (isWalletMeaning(meaning)) return this.#numberSetter(column);
    const scale = scaleOfColumn(column, this.#known);
    if (!scale) return (table, text) => text.trim() !== '' && table.text(id, text.trim());
    const { from, size } = scale;
    return (table, text, row) => {
      const step = stepOf(text, from, size);
      if (step === undefined) return;
      table.step(id, step + from);
      if (Number.isNaN(step)) this.#refuse(row, id, text, from, from + size - 1);
    };
  }

  #numberSetter({ id, meaning }: AnswerColumn): SetValue {
    const [from, to] = meaning === 'share' ? [0, 100] : [meaning === 'spend' ? 0 : 1, Number.MAX_SAFE_INTEGER];
    return (table, text, row) => {
      if (isBlank(text)) return;
      const value = numberOf(text);
      if (value >= from && value <= to) table.number(id, value);
      else this.#refuse(row, id, text, from, to);
    };
  }

  #refuse(row: number, column: string, text: string, from: number, to: number): void {
    this.faults.refuse(row, { code: 'value', column, value: text.trim(), from, to });
  }
}
