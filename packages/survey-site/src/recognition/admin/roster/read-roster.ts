import { parseRoster, type RosterRow } from '@samklang/core/recognition';
import { Faults } from '../../../results/files/fault.js';
import { headOf } from '../../../results/files/inspect.js';
import { readRows } from '../../../results/files/read-rows.js';
import { sniff } from '../../../results/files/text-chunks.js';
import { type Column, columnsIn, dayIn, saysNo } from './columns.js';

/** Why nothing of a file can be used, or what is wrong with one of its rows. Rows count as in a spreadsheet. */
export type RosterFault =
  | { readonly code: 'workbook' | 'empty' | 'binary' | 'columns' }
  | { readonly row: number; readonly code: 'quotes' | 'width' | 'name' | 'team' }
  | { readonly row: number; readonly code: 'date'; readonly value: string }
  | { readonly row: number; readonly code: 'twice'; readonly value: string; readonly first: number };

/** A list of people as a file gave it. It stays in the memory of the tab. */
export interface Roster {
  readonly file: string;
  readonly rows: readonly RosterRow[];
  readonly faults: readonly RosterFault[];
}

/**
 * Reads a list of people from a CSV with a header: name and team, and if wanted a staff number, whether the work is
 * seen, and the days of those who want to be congratulated. Good rows are kept whatever the others are. Never rejects.
 */
export async function readRoster(file: File): Promise<Roster> {
  const unusable = (code: 'workbook' | 'empty' | 'binary' | 'columns'): Roster => ({
    file: file.name,
    rows: [],
    faults: [{ code }],
  });
  if ((await sniff(file)).isArchive) return unusable('workbook');
  const { text } = await headOf(file);
  if (text.trim() === '') return unusable('empty');
  if (text.includes('\0')) return unusable('binary');
  let sink = new RosterSink([]);
  await readRows(file, {
    progress: () => true,
    begin: (header) => {
      sink = new RosterSink(columnsIn(header));
      return sink;
    },
  });
  return sink.isUsable ? { file: file.name, ...sink.result() } : unusable('columns');
}

/** Takes the rows of one pass over a file. */
class RosterSink {
  readonly faults = new Faults();
  readonly isUsable: boolean;
  readonly #columns: readonly (Column | undefined)[];
  readonly #rows: RosterRow[] = [];
  readonly #own: RosterFault[] = [];
  readonly #firstRows = new Map<string, number>();

  constructor(columns: readonly (Column | undefined)[]) {
    this.#columns = columns;
    this.isUsable = columns.includes('name') && columns.includes('team');
  }

  readonly take = (cells: readonly string[], row: number): void => {
    const cell = (column: Column) => (cells[this.#columns.indexOf(column)] ?? '').trim();
    const [name, team] = [cell('name'), cell('team')];
    if (name === '' || team === '') {
      this.#own.push({ row, code: name === '' ? 'name' : 'team' });
      return;
    }
    const person = cell('person') || `${name}, ${team}`;
    const first = this.#firstRows.get(person);
    if (first !== undefined) {
      this.#own.push({ row, code: 'twice', value: name, first });
      return;
    }
    this.#firstRows.set(person, row);
    const plain = { person, name, team, ...(saysNo(cell('visible')) && { visible: false }) };
    this.#add(plain, { birthday: cell('birthday'), started: cell('started') }, row);
  };

  /** A day that cannot be read is told; the person counts without it. */
  #add(plain: object, days: Readonly<Record<'birthday' | 'started', string>>, row: number): void {
    const known: Record<string, object> = {};
    for (const [column, value] of Object.entries(days)) {
      if (value === '') continue;
      const celebrated = { [column]: { date: dayIn(value), uses: ['screen', 'intranet'] } };
      if (parseRoster([{ ...plain, ...celebrated }]).issues.length === 0) Object.assign(known, celebrated);
      else this.#own.push({ row, code: 'date', value });
    }
    const { rows, issues } = parseRoster([{ ...plain, ...known }]);
    this.#rows.push(...rows);
    if (issues.length > 0) this.#own.push({ row, code: 'name' });
  }

  result(): Pick<Roster, 'rows' | 'faults'> {
    const ofShape = this.faults.kept.map(({ row = 0, what }): RosterFault => {
      return { row, code: what.code === 'quotes' ? 'quotes' : 'width' };
    });
    const faults = [...ofShape, ...this.#own].sort((a, b) => rowOf(a) - rowOf(b));
    return { rows: this.#rows, faults };
  }
}

const rowOf = (fault: RosterFault): number => ('row' in fault ? fault.row : 0);
