import type { Answer, Response, Survey } from '@samklang/core';
import { monthOf } from '@samklang/core/config';
import Papa from 'papaparse';
import { isPeriod } from '../model/period.js';
import { type Columns, type Role, readColumns, scaleOf, surveyOf } from './columns.js';
import type { Fault } from './fault.js';
import { type DatedResponse, type FileAnswers, nothing } from './file-answers.js';

export interface Reading {
  readonly name: string;
  /** IANA zone that decides which month a date belongs to. */
  readonly timeZone: string;
  /** Definitions of this site. */
  readonly known: readonly Survey[];
}

/** Reads a table of answers, one a row. The delimiter is found out; every row or value that does not count is named. */
export function readCsv(text: string, reading: Reading): FileAnswers {
  const { name } = reading;
  const { data, errors } = Papa.parse<string[]>(text);
  const [headers, ...rows] = data;
  if (!headers || rows.every(isBlank)) return nothing(name, { code: 'empty' });
  const columns = readColumns(headers, reading.known);
  if (!columns.answers.some(({ item }) => item.type === 'nps')) return nothing(name, { code: 'noScores' });
  const survey = surveyOf(
    columns.audience === 'employee' ? 'employees' : 'customers',
    columns.audience,
    columns.answers.map(({ item }) => item),
  );
  const table = new Table(reading, columns, survey, headers.length);
  for (const { type, row } of errors) {
    if (type === 'Quotes') table.fault((row ?? 0) + 1, { code: 'quotes' });
  }
  rows.forEach((cells, index) => {
    if (!isBlank(cells)) table.add(cells, index + 2);
  });
  return table.result();
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

class Table {
  #answers: DatedResponse[] = [];
  #faults: Fault[] = [];
  #invalid = 0;
  #skipped = 0;
  #surveys = new Map<string, Survey>();
  readonly #reading: Reading;
  readonly #columns: Columns;
  readonly #survey: Survey;
  readonly #width: number;

  constructor(reading: Reading, columns: Columns, survey: Survey, width: number) {
    this.#reading = reading;
    this.#columns = columns;
    this.#survey = survey;
    this.#width = width;
  }

  fault(row: number, what: Fault['what']): void {
    this.#faults.push({ file: this.#reading.name, row, what });
  }

  add(cells: readonly string[], row: number): void {
    const period = this.#periodOf(cells);
    if (cells.length !== this.#width) this.#skip(row, { code: 'columns', expected: this.#width, found: cells.length });
    else if (period === undefined)
      this.#skip(row, { code: 'period', value: this.#cell(cells, 'period') || this.#cell(cells, 'time') });
    else this.#answers.push({ period, response: this.#responseOf(cells, row) });
  }

  result(): FileAnswers {
    return {
      name: this.#reading.name,
      answers: this.#answers,
      surveys: [...this.#surveys.values()],
      faults: this.#faults,
      invalid: this.#invalid,
      skipped: this.#skipped,
      unused: this.#columns.unused,
    };
  }

  #skip(row: number, what: Fault['what']): void {
    this.#skipped += 1;
    this.fault(row, what);
  }

  #cell(cells: readonly string[], role: Role): string {
    const index = this.#columns.roles.get(role);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  }

  /** The period column, else the month of the date; `''` when neither is filled, undefined when it cannot be read. */
  #periodOf(cells: readonly string[]): string | undefined {
    const period = this.#cell(cells, 'period').toUpperCase();
    if (isPeriod(period)) return period;
    const time = period || this.#cell(cells, 'time');
    if (time === '') return '';
    if (/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(time)) return time.slice(0, 7);
    return Number.isNaN(Date.parse(time)) ? undefined : monthOf(time, this.#reading.timeZone);
  }

  #responseOf(cells: readonly string[], row: number): Response {
    const answers: Record<string, Answer> = {};
    for (const { index, item } of this.#columns.answers) {
      const text = (cells[index] ?? '').trim();
      if (text === '') continue;
      const scale = scaleOf(item);
      const value = scale ? Number(text) : text;
      // What is no number stays text: the count then finds it invalid.
      answers[item.id] = Number.isNaN(value) ? text : value;
      if (!scale || (Number.isInteger(value) && Number(value) >= scale.from && Number(value) <= scale.to)) continue;
      this.#invalid += 1;
      this.fault(row, { code: 'value', column: item.id, value: text, ...scale });
    }
    const id = this.#cell(cells, 'survey') || this.#survey.id;
    if (!this.#reading.known.some((known) => known.id === id)) this.#surveys.set(id, { ...this.#survey, id });
    return {
      id: this.#cell(cells, 'id').toLowerCase(),
      survey: id,
      version: 1,
      unit: this.#cell(cells, 'unit'),
      answeredAt: this.#cell(cells, 'time'),
      locale: this.#cell(cells, 'locale'),
      channel: 'import',
      answers,
    };
  }
}
