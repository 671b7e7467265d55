import type { Summary } from '@samklang/core';
import { isHidden, type SuppressedTable, suppressTable } from '@samklang/core/privacy';
import { answersByFigure, emptied } from '@samklang/core/reading';
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
 * Suppression of employees' answers by unit and period, for files that somebody opened: for those who answered and for those
 * who have each score, a table of units and the finest periods with its margins, in which no hidden number can be worked out
 * from the shown ones. Hidden in one is hidden in all. Hidden units are put together, so that the total is that of everyone.
 * A longer period shows a unit whose every part is shown.
 */
export class Suppression {
  readonly #summaries: readonly Summary[];
  readonly #minimum: number;
  readonly #units: ReadonlyMap<string, number>;
  readonly #periods: ReadonlyMap<string, number>;
  readonly #counts: Counts;
  /** Of each figure. */
  readonly #tables: readonly SuppressedTable[];

  /** @param summaries one for each unit and finest period */
  constructor(summaries: readonly Summary[], minimum: number) {
    const places = (names: Iterable<string>) => new Map([...new Set(names)].map((name, place) => [name, place]));
    this.#summaries = summaries;
    this.#minimum = minimum;
    this.#units = places(summaries.map(({ unit }) => unit));
    this.#periods = places(summaries.map(({ period }) => period));
    const cells = summaries.map((summary) => ({ ...this.#placeOf(summary), answers: answersByFigure(summary) }));
    const countsOf = (figure: string): Counts => {
      const counts = Array.from(this.#units, () => new Array<number>(this.#periods.size).fill(0));
      for (const { row, column, answers } of cells) counts[row]?.splice(column, 1, answers.get(figure) ?? 0);
      return counts;
    };
    const figures = new Set(cells.flatMap(({ answers }) => [...answers.keys()]));
    // Figures that fewer than the minimum have at all are shown nowhere. Where nobody left anything out, all are the same.
    this.#counts = countsOf('responses');
    const shown = [...figures].map(countsOf).filter((counts) => sumOf(counts.flat()) >= minimum);
    const different = new Map([this.#counts, ...shown].map((counts) => [JSON.stringify(counts), counts]));
    this.#tables = [...different.values()].map((counts) => suppressTable(counts, minimum));
  }

  #placeOf({ unit, period }: Summary) {
    return { row: this.#units.get(unit) ?? -1, column: this.#periods.get(period) ?? -1 };
  }

  /** Units of a period, `''` for all time. */
  shown(period: string): ShownUnits {
    const chosen = this.#summaries.filter((summary) => within(period, summary.period));
    const hidden = new Set(chosen.filter((summary) => this.#isHidden(summary, period)).map(({ unit }) => unit));
    const units = mergeByUnit(chosen);
    const rest = units.filter(({ unit }) => hidden.has(unit));
    const withheld = rest.map((summary) => ({
      unit: summary.unit,
      fewerThan: this.#minimum,
      ...(this.#isLarge(summary) && { protects: true as const }),
    }));
    const summaries = units.filter(({ unit }) => !hidden.has(unit)).map((one) => emptied(one, this.#minimum));
    const [first, ...others] = rest;
    if (!first || others.length === 0 || !this.#isTotalShown(chosen, period)) return { summaries, withheld };
    const sum = emptied(others.reduce(merge, first), this.#minimum);
    return { summaries: [...summaries, { ...sum, unit: together }], withheld };
  }

  /** Whether enough have each figure that is there. */
  #isLarge(summary: Summary): boolean {
    return [...answersByFigure(summary).values()].every((n) => n === 0 || n >= this.#minimum);
  }

  #isHidden(summary: Summary, asked: string): boolean {
    const { row, column } = this.#placeOf(summary);
    return !this.#isOpen(row, asked === '' ? this.#periods.size : column);
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
    return this.#tables.every(({ status }) => !isHidden(status[row]?.[column] ?? 'primary'));
  }
}

/** Rows of units with columns of periods. */
type Counts = readonly (readonly number[])[];

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Words of employees are shown from so many answers of their unit. */
export const wordsFrom = 8;
