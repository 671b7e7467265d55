/** Marks of statistics programs and databases for "no answer". */
const blanks = new Set(['', 'na', 'n/a', 'nan', 'null', '-', '.', '#n/a']);

export const isBlank = (text: string): boolean => text === '' || blanks.has(text.trim().toLowerCase());

/**
 * Reads a number as people of either habit write it: `7`, `7.5`, `7,5`, `1.234,5`, `1,234.5`, with a real minus and thin spaces.
 *
 * @returns NaN for anything else
 */
export function numberOf(text: string): number {
  const plain = text
    .trim()
    .replaceAll(/[\s\u00a0\u202f']/g, '')
    .replace('\u2212', '-');
  if (!/^[+-]?[\d.,]*\d(?:[eE][+-]?\d+)?%?$/.test(plain)) return Number.NaN;
  const bare = plain.replace('%', '');
  const decimal = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
  const thousands = decimal === ',' ? '.' : ',';
  const parts = bare.replaceAll(thousands, '').split(decimal);
  return parts.length > 2 ? Number.NaN : Number(parts.join('.'));
}

/**
 * A place on a scale of whole steps, counted from the lowest: undefined for no answer, NaN for what is no step.
 */
export function stepOf(text: string, from: number, size: number): number | undefined {
  if (text.length === 1) {
    const digit = text.charCodeAt(0) - 48;
    if (digit >= from && digit < from + size && digit <= 9) return digit - from;
  }
  if (isBlank(text)) return undefined;
  const value = numberOf(text) - from;
  return Number.isInteger(value) && value >= 0 && value < size ? value : Number.NaN;
}
