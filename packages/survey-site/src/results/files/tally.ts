import type { Response, Summary, Survey } from '@samklang/core';
import { cellsOf, summaryFromCells } from '@samklang/core/summary';

interface Cell {
  readonly unit: string;
  readonly period: string;
  readonly amounts: Map<string, number>;
}

/** Counts the responses to one survey one by one. */
export class Tally {
  readonly survey: Survey;
  readonly #cells = new Map<string, Cell>();

  constructor(survey: Survey) {
    this.survey = survey;
  }

  add(response: Response, period: string): void {
    const name = `${response.unit}\n${period}`;
    const cell = this.#cells.get(name) ?? { unit: response.unit, period, amounts: new Map<string, number>() };
    this.#cells.set(name, cell);
    for (const [key, amount] of cellsOf(this.survey, response)) {
      cell.amounts.set(key, (cell.amounts.get(key) ?? 0) + amount);
    }
  }

  summaries(joined: ReadonlyMap<string, string>): readonly Summary[] {
    return [...this.#cells.values()].map(({ unit, period, amounts }) =>
      summaryFromCells(this.survey, { unit: joined.get(unit) ?? unit, period }, amounts),
    );
  }

  get units(): Iterable<string> {
    return new Set([...this.#cells.values()].map(({ unit }) => unit));
  }
}
