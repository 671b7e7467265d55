import { hiddenBridges } from './bridges.js';
import { isHidden, primaryStatus, type Status } from './status.js';

/** A two-way table with its margins: the last row and the last column are totals. */
export interface SuppressedTable {
  readonly counts: readonly (readonly number[])[];
  readonly status: readonly (readonly Status[])[];
}

/** Row and column of an entry. */
type Place = readonly [row: number, column: number];

/**
 * Complementary suppression of a two-way table published with its margins. Every row and column (margins too) obeys the
 * rule of one parent; then no hidden entry may be a bridge of the graph of hidden entries, because exactly the bridges
 * can be solved for from the rest.
 *
 * A sum of several hidden entries with fewer than `minimum` people can still be derived in rare tables (6 of 1,500 random
 * ones), so do not offer free cross-tables of employees.
 *
 * Source: D. Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 17 (1988).
 *
 * @param counts rows of whole numbers from 0, without margins, all rows equally long
 * @param minimum fewest answers that may be shown, such as 5
 * @throws RangeError when rows differ in length or a count is not a whole number from 0
 * @example
 * suppressTable([[2, 7], [8, 9]], 5).status[0] // => ['primary', 'secondary', 'shown']
 */
export function suppressTable(counts: readonly (readonly number[])[], minimum: number): SuppressedTable {
  const all = withMargins(counts);
  const status = all.map((row) => row.map((n) => primaryStatus(n, minimum)));
  const lines = tableLines(all.length, all[0]?.length ?? 0);
  do {
    protectLines(all, status, lines, minimum);
  } while (protectBridge(all, status));
  return { counts: all, status };
}

/** Appends row totals, column totals and the grand total. */
export function withMargins(counts: readonly (readonly number[])[]): number[][] {
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width || row.some((n) => !Number.isInteger(n) || n < 0))) {
    throw new RangeError('suppressTable: counts must be equally long rows of whole numbers from 0');
  }
  const rows = counts.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  return [...rows, Array.from({ length: width + 1 }, (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0))];
}

/** Rows from the top, then columns from the left; the margin is the last place of each line. */
function tableLines(height: number, width: number): Place[][] {
  const rows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c): Place => [r, c]));
  const columns = Array.from({ length: width }, (_, c) => Array.from({ length: height }, (_, r): Place => [r, c]));
  return [...rows, ...columns];
}

/** Goes through all lines, one more entry a line at a time, until none needs another. */
function protectLines(counts: number[][], status: Status[][], lines: readonly Place[][], minimum: number): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const line of lines) {
      if (protectLine(counts, status, line, minimum)) changed = true;
    }
  }
}

/** Hides one more entry of a line when what is hidden in it could be found by subtraction. */
function protectLine(counts: number[][], status: Status[][], line: readonly Place[], minimum: number): boolean {
  const interior = line.slice(0, -1);
  const margin = line.slice(-1);
  const hidden = line.filter((place) => isHidden(at(status, place)));
  if (hidden.length === 0) return false;
  const hiddenSum = interior
    .filter((place) => isHidden(at(status, place)))
    .reduce((sum, place) => sum + at(counts, place), 0);
  const marginHidden = margin.some((place) => isHidden(at(status, place)));
  if (hidden.length > 1 && (marginHidden || hiddenSum >= minimum)) return false;
  return hideSmallest(counts, status, interior) || hideSmallest(counts, status, margin);
}

/** Hides one more entry in the row or column of the first derivable entry. */
function protectBridge(counts: number[][], status: Status[][]): boolean {
  const everywhere = counts.flatMap((row, r) => row.map((_, c): Place => [r, c]));
  for (const [row, column] of hiddenBridges(status.map((line) => line.map(isHidden)))) {
    const beside = [...everywhere.filter(([r]) => r === row), ...everywhere.filter(([, c]) => c === column)];
    if (hideSmallest(counts, status, beside) || hideSmallest(counts, status, everywhere)) return true;
  }
  return false;
}

/** Hides the smallest shown entry of `places`, the first of equals. */
function hideSmallest(counts: number[][], status: Status[][], places: readonly Place[]): boolean {
  let best: Place | undefined;
  for (const place of places) {
    if (at(status, place) === 'shown' && (!best || at(counts, place) < at(counts, best))) best = place;
  }
  const row = best && status[best[0]];
  if (!best || !row) return false;
  row[best[1]] = 'secondary';
  return true;
}

function at<T>(table: readonly (readonly T[])[], [row, column]: Place): T {
  return (table[row] as readonly T[])[column] as T;
}
