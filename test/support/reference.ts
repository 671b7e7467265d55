import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A file of the reference set, parsed. The caller names the shape it reads. */
export function reference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/stats/expected/${name}`, import.meta.url), 'utf8')) as T;
}

/** The rows of a reference table: numbers where a field is one, null where it is empty. */
export function referenceRows(name: string): readonly Record<string, string | number | null>[] {
  const text = readFileSync(new URL(`../fixtures/stats/${name}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, fieldOf(fields[index] ?? '')]));
  });
}

function fieldOf(text: string): string | number | null {
  if (text === '') return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** Equal to the reference to 1e-9 of its size, or to 1e-12. */
export function expectClose(actual: number, expected: number): void {
  const distance = Math.abs(actual - expected);
  if (!(distance <= 1e-9 * Math.abs(expected) || distance <= 1e-12)) expect(actual).toBe(expected);
}
