import type { Summary } from '@samklang/core';
import { isHidden, type SuppressedTable, suppressTable } from '@samklang/core/privacy';
import { emptied, takenOut } from '@samklang/core/reading';
import { merge } from '@samklang/core/summary';
import { within } from '../model/period.js';
import { mergeByUnit } from '../sources/merge-by-unit.js';
import { together, type Withheld } from '../sources/source.js';

/** What may be shown of employees' answers in one period. */
export interface ShownUnits {
  readonly summaries: readonly Summary[];
  readonly withheld: readonly Withheld[];
}

/**
 * Suppression of employees' answers by unit and period, for files that somebody opened: a table of units and the finest
 * periods with its margins, in which no hidden number can be worked out from the shown ones. A longer period shows a unit
 * whose every part is shown. What fewer than the minimum of a shown unit answered is taken out of it. All that is hidden is put
 * together, so that the total is that of everyone; what too few answered even then is shown nowhere.
 */
export class Suppression {
  readonly #summaries: readonly Summary[];
  readonly #minimum: number;
  readonly #units: ReadonlyMap<string, number>;
  readonly #periods: ReadonlyMap<string, number>;
  readonly #counts: readonly (readonly number[])[];
  readonly #status: SuppressedTable['status'];

  /** @param summaries one for each unit and finest period */
  constructor(summaries: readonly Summary[], minimum: number) {
    const places = (names: Iterable<string>) => new Map([...new Set(names)].map((name, place) => [name, place]));
    this.#summaries = summaries;
    this.#minimum = minimum;
    this.#units = places(summaries.map(({ unit }) => unit));
    this.#periods = places(summaries.map(({ period }) => period));
    const counts = Array.from(this.#units, () => new Array<number>(this.#periods.size).fill(0));
    for (const { unit, period, responses } of summaries) {
      const row = counts[this.#rowOf(unit)];
      if (row) row[this.#columnOf(period)] = responses;
    }
    this.#counts = counts;
    this.#status = suppressTable(counts, minimum).status;
  }

  /** Units of a period, `''` for all time. */
  shown(period: string): ShownUnits {
    const chosen = this.#summaries.filter((summary) => within(period, summary.period));
    const hidden = new Set(chosen.filter((summary) => this.#isHidden(summary, period)).map(({ unit }) => unit));
    const closed = chosen.filter(({ unit }) => hidden.has(unit));
    const parts = this.#parts(chosen.filter(({ unit }) => !hidden.has(unit)));
    const rest = [
      ...(hidden.size > 1 && this.#isTotalShown(chosen, period) ? closed : []),
      ...parts.flatMap((one) => (one.audience === 'employee' ? [takenOut(one, this.#minimum)] : [])),
    ];
    return {
      summaries: [...mergeByUnit(parts.map((one) => emptied(one, this.#minimum))), ...this.#together(rest)],
      withheld: mergeByUnit(closed).map(({ unit, responses }) => ({
        unit,
        fewerThan: this.#minimum,
        ...(responses >= this.#minimum && { protects: true as const }),
      })),
    };
  }

  /** What shown units are made of: periods that are shown, and in all time those that are not as one. */
  #parts(open: readonly Summary[]): readonly Summary[] {
    const isShown = ({ unit, period }: Summary) => this.#isOpen(this.#rowOf(unit), this.#columnOf(period));
    return [...open.filter(isShown), ...mergeByUnit(open.filter((one) => !isShown(one)))];
  }

  #together([first, ...others]: readonly Summary[]): readonly Summary[] {
    const sum = first && emptied(others.reduce(merge, first), this.#minimum);
    return sum && (sum.responses > 0 || isAnswered(sum)) ? [{ ...sum, unit: together }] : [];
  }

  #isHidden({ unit, period }: Summary, asked: string): boolean {
    return !this.#isOpen(this.#rowOf(unit), asked === '' ? this.#periods.size : this.#columnOf(period));
  }

  #isTotalShown(chosen: readonly Summary[], asked: string): boolean {
    const columns = asked === '' ? [this.#periods.size] : chosen.map(({ period }) => this.#columnOf(period));
    return columns.every((column) => this.#isOpen(this.#units.size, column));
  }

  /** Whether the words of a unit's people in one of the finest periods may be shown: from eight of them. */
  showsWords(unit: string, period: string): boolean {
    const [row, column] = [this.#rowOf(unit), this.#columnOf(period)];
    return this.#isOpen(row, column) && (this.#counts[row]?.[column] ?? 0) >= wordsFrom;
  }

  #rowOf(unit: string): number {
    return this.#units.get(unit) ?? -1;
  }

  #columnOf(period: string): number {
    return this.#periods.get(period) ?? -1;
  }

  #isOpen(row: number, column: number): boolean {
    return !isHidden(this.#status[row]?.[column] ?? 'primary');
  }
}

const isAnswered = ({ items }: Summary): boolean =>
  Object.values(items).some(({ counts }) => counts.some((count) => count > 0));

/** Words of employees are shown from so many answers of their unit. */
export const wordsFrom = 8;
