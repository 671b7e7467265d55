import type { Survey } from '@samklang/core';
import { type DateOrder, orderOfDates } from './dates.js';
import type { Fault } from './fault.js';
import { guessMeanings, isUseful, type Mapping } from './mapping.js';
import { isBlankRow, RowReader, shapeOf, withoutHint } from './row-reader.js';
import { type Encoding, sniff } from './text-chunks.js';

/** How much of a file is looked at before it is read. */
const headBytes = 1 << 20;
const samplesEach = 3;

/** What the beginning of a file tells. */
export type Inspection =
  | { readonly kind: 'fault'; readonly what: Fault['what'] }
  | { readonly kind: 'json' }
  | TableInspection;

export interface TableInspection {
  readonly kind: 'table';
  readonly headers: readonly string[];
  /** A few values of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly guess: Mapping;
  readonly dates: DateOrder;
  /** Whether the guess found anything to count. */
  readonly isUseful: boolean;
}

/** The text at the beginning, and the encoding it fits. */
export async function headOf(file: Blob): Promise<{ readonly text: string; readonly encoding: Encoding }> {
  const { encoding } = await sniff(file);
  const bytes = await file.slice(0, headBytes).arrayBuffer();
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: bytes.byteLength < file.size });
    return { text, encoding };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** Looks at the beginning of a file: is it a table of answers, JSON, or nothing that can be read. */
export async function inspect(file: Blob, known: readonly Survey[]): Promise<Inspection> {
  if ((await sniff(file)).isArchive) return { kind: 'fault', what: { code: 'workbook' } };
  const { text } = await headOf(file);
  if (text.trim() === '') return { kind: 'fault', what: { code: 'empty' } };
  if (text.includes('\0')) return { kind: 'fault', what: { code: 'binary' } };
  if (/^\s*[[{]/.test(text)) return { kind: 'json' };
  return inspectTable(text, file.size <= headBytes, known);
}

function inspectTable(text: string, isWhole: boolean, known: readonly Survey[]): Inspection {
  const rows = new RowReader(shapeOf(text)).read(withoutHint(text), isWhole);
  const [headers = [], ...body] = rows;
  if (body.every(isBlankRow)) return { kind: 'fault', what: { code: 'empty' } };
  const meanings = guessMeanings(headers, known);
  const time = meanings.indexOf('period');
  const dates = orderOfDates(body.map((cells) => cells[time] ?? ''));
  return {
    kind: 'table',
    headers,
    samples: headers.map((_, index) => samplesOf(body, index)),
    guess: { meanings, dayFirst: dates !== 'monthFirst' },
    dates,
    isUseful: isUseful(meanings),
  };
}

/** The first different values of a column. */
function samplesOf(rows: readonly (readonly string[])[], index: number): readonly string[] {
  const found = new Set<string>();
  for (const cells of rows.slice(0, 200)) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') found.add(cell.slice(0, 60));
    if (found.size === samplesEach) break;
  }
  return [...found];
}
