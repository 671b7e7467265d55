import { safeText } from '@samklang/core/safe-text';
import Papa from 'papaparse';
import type { Cell, ExportTable } from './tables.js';

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
