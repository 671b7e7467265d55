import writeExcelFile from 'write-excel-file/universal';
import type { ExportTable } from './tables.js';

/** Tables as the sheets of an Excel workbook. Texts are typed as texts, so that none is run as a formula. */
export function workbookOf(tables: readonly ExportTable[]): Promise<Blob> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: column === 'name' ? 28 : 12 })),
    data: [
      columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((cell) =>
          cell === null
            ? null
            : typeof cell === 'number'
              ? { value: cell, type: Number }
              : { value: cell, type: String },
        ),
      ),
    ],
  }));
  return writeExcelFile(sheets).toBlob();
}
