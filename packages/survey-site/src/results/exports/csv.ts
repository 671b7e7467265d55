import Papa from 'papaparse';
import type { Cell, ExportTable } from './tables.js';

/** What a spreadsheet takes for the beginning of a formula, in full width too, after leading quotes, spaces and separators. */
const formula = /^['"\s;,|\p{Cf}\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

/** A text that no spreadsheet runs: an apostrophe stands before what could be a formula. Numbers stay numbers. */
export function safeText(text: string): string {
  return formula.test(text) ? `'${text.replaceAll('\0', '')}` : text.replaceAll('\0', '');
}

const safeCell = (cell: Cell): Cell => (typeof cell === 'string' ? safeText(cell) : cell);

/**
 * A table as CSV that spreadsheets of any language open: every text quoted and safe against formula injection (OWASP),
 * a byte order mark in front.
 */
export function toCsv({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): string {
  const quoted = (cell: unknown) => typeof cell === 'string';
  const csv = Papa.unparse([[...columns], ...rows.map((row) => row.map(safeCell))], { quotes: quoted });
  return `\uFEFF${csv}\r\n`;
}
