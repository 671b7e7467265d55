import type { Unit } from '@samklang/core';
import Papa from 'papaparse';
import { chooseLocale } from '../locales/choose.js';

/** What is wrong with a row; the row is counted from 1 as a spreadsheet shows it. */
export type RowFault =
  | { readonly row: number; readonly kind: 'noId' | 'badQuotes' }
  | { readonly row: number; readonly kind: 'badId'; readonly value: string }
  | { readonly row: number; readonly kind: 'badLanguage'; readonly value: string; readonly used: string }
  | { readonly row: number; readonly kind: 'duplicate'; readonly value: string; readonly first: number };

export interface UnitList {
  readonly units: readonly Unit[];
  readonly faults: readonly RowFault[];
}

const columns = ['id', 'name', 'language'] as const;
/** What a spreadsheet in one of the site's languages may call the other two columns. */
const otherNames: Readonly<Record<string, string>> = {
  namn: 'name',
  navn: 'name',
  naam: 'name',
  språk: 'language',
  sprog: 'language',
  taal: 'language',
};
const idShape = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/**
 * Reads a list of units as a spreadsheet writes it: comma, semicolon or tab, quoted or not, with or without a header
 * `id,name,language` in one of the site's languages. Good rows are kept whatever the others are. A missing name shows the id.
 * @param languages what the survey speaks
 * @param fallback used, and told, where a row asks for another language
 */
export function readUnits(text: string, languages: readonly string[], fallback: string): UnitList {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [',', ';', '\t'] });
  const header = headerOrder(data[0] ?? []);
  const misquoted = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const units: Unit[] = [];
  const faults: RowFault[] = [];
  const rowOf = new Map<string, number>();
  for (const [index, cells] of data.entries()) {
    if ((header && index === 0) || cells.every((cell) => !cell.trim())) continue;
    const row = index + 1;
    const [id = '', name, wanted] = columns.map((column) => cells[(header ?? columns).indexOf(column)]?.trim() ?? '');
    const fault = misquoted.has(index) ? { row, kind: 'badQuotes' as const } : idFault(id, row, rowOf);
    if (fault) {
      faults.push(fault);
      continue;
    }
    rowOf.set(id, row);
    const language = wanted && chooseLocale([wanted], languages);
    if (wanted && !language) faults.push({ row, kind: 'badLanguage', value: wanted, used: fallback });
    units.push({ id, name: name || id, ...(language ? { language } : {}) });
  }
  return { units, faults };
}

/** The columns' order when the first row names them; undefined when it is data already. */
function headerOrder(first: readonly string[]): readonly string[] | undefined {
  const names = first.map((cell) => {
    const name = cell.trim().toLowerCase();
    return otherNames[name] ?? name;
  });
  return names.includes('id') ? names : undefined;
}

function idFault(id: string, row: number, rowOf: ReadonlyMap<string, number>): RowFault | undefined {
  if (!id) return { row, kind: 'noId' };
  if (!idShape.test(id)) return { row, kind: 'badId', value: id };
  const first = rowOf.get(id);
  return first === undefined ? undefined : { row, kind: 'duplicate', value: id, first };
}

/** A file's text: UTF-8 where it is, else the Windows code page that older spreadsheets write. */
export async function readText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
