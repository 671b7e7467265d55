import type { Summary } from '@samklang/core';
import { suppressTable } from '@samklang/core/privacy';
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
 * periods with its margins, in which no hidden number can be worked out from the shown ones. Hidden units are put
 * together, so that the total is that of everyone. A longer period shows a unit whose every part is shown.
 */
export class Suppression {
  readonly #summaries: readonly Summary[];
  readonly #minimum: number;
  readonly #units: ReadonlyMap<string, number>;
  readonly #periods: ReadonlyMap<string, number>;
  readonly #counts: readonly (readonly number[])[];
  readonly #status: ReturnType<typeof suppressTable>['status'];

  /** @param summaries one for each unit and finest period */
  constructor(summaries: readonly Summary[], minimum: number) {
    const places = (names: Iterable<string>) => new Map([...new Set(names)].map((name, place) => [name, place]));
    this.#summaries = summaries;
    this.#minimum = minimum;
    this.#units = places(summaries.map(({ unit }) => unit));
    this.#periods = places(summaries.map(({ period }) => period));
    const counts = Array.from(this.#units, () => new Array<number>(this.#periods.size).fill(0));
    for (const { unit, period, responses } of summaries) {
      const row = counts[this.#units.get(unit) ?? -1];
      if (row) row[this.#periods.get(period) ?? -1] = responses;
    }
    this.#counts = counts;
    this.#status = suppressTable(counts, minimum).status;
  }

  /** Units of a period, `''` for all time. */
  shown(period: string): ShownUnits {
    const chosen = this.#summaries.filter((summary) => within(period, summary.period));
    const hidden = new Set(chosen.filter((summary) => this.#isHidden(summary, period)).map(({ unit }) => unit));
    const units = mergeByUnit(chosen);
    const rest = units.filter(({ unit }) => hidden.has(unit));
    const withheld = rest.map(({ unit, responses }) => ({
      unit,
      fewerThan: this.#minimum,
      ...(responses >= this.#minimum && { protects: true as const }),
    }));
    const summaries = units.filter(({ unit }) => !hidden.has(unit));
    const [first, ...others] = rest;
    if (!first || others.length === 0 || !this.#isTotalShown(chosen, period)) return { summaries, withheld };
    return { summaries: [...summaries, { ...others.reduce(merge, first), unit: together }], withheld };
  }

  #isHidden({ unit, period }: Summary, asked: string): boolean {
    const column = asked === '' ? this.#periods.size : (this.#periods.get(period) ?? -1);
    return !this.#isOpen(this.#units.get(unit) ?? -1, column);
  }

  #isTotalShown(chosen: readonly Summary[], asked: string): boolean {
    const columns = asked === '' ? [this.#periods.size] : chosen.map(({ period }) => this.#periods.get(period) ?? -1);
    return columns.every((column) => this.#isOpen(this.#units.size, column));
  }

  /** Whether the words of a unit's people in one of the finest periods may be shown: from eight of them. */
  showsWords(unit: string, period: string): boolean {
    const [row, column] = [this.#units.get(unit) ?? -1, this.#periods.get(period) ?? -1];
    return this.#isOpen(row, column) && (this.#counts[row]?.[column] ?? 0) >= wordsFrom;
  }

  #isOpen(row: number, column: number): boolean {
    return this.#status[row]?.[column] === 'shown';
  }
}

/** Words of employees are shown from so many answers of their unit. */
export const wordsFrom = 8;
