import type { Measures, Columns as SummaryColumns } from '@samklang/core/summary';
import { Growing, Names } from './growing.js';

/** One free-text answer of a row. */
export interface Words {
  readonly row: number;
  readonly item: string;
  readonly text: string;
}

/** Off every scale: the count then finds it invalid. */
const invalidStep = 127;

/** The answers to one survey in one file, by column. */
export class AnswerTable {
  readonly measures: Measures;
  readonly units = new Names();
  readonly periods = new Names();
  readonly words: Words[] = [];
  rows = 0;
  readonly #unit = new Growing('places', 0);
  readonly #period = new Growing('places', 0);
  readonly #items: ReadonlyMap<string, Growing>;
  readonly #texts: readonly string[];

  constructor(measures: Measures) {
    const { items, wallet, answers = [] } = measures;
    const numbers = wallet
      ? [wallet.share, wallet.spend, wallet.rank, wallet.brands].filter((id) => id !== undefined)
      : [];
    this.measures = measures;
    this.#texts = answers.map(({ id }) => id);
    this.#items = new Map([
      ...items.map(({ id, from }) => [id, new Growing('steps', from - 1)] as const),
      ...numbers.map((id) => [id, new Growing('numbers', Number.NaN)] as const),
    ]);
  }

  /** Begins a row; what is set until the next call belongs to it. */
  add(unit: string, period: string): void {
    this.#unit.set(this.rows, this.units.placeOf(unit));
    this.#period.set(this.rows, this.periods.placeOf(period));
    this.rows += 1;
  }

  /** The value of a step, or NaN for what is none. */
  step(item: string, value: number): void {
    this.#items.get(item)?.set(this.rows - 1, Number.isNaN(value) ? invalidStep : value);
  }

  number(item: string, value: number): void {
    this.#items.get(item)?.set(this.rows - 1, value);
  }

  text(item: string, text: string): void {
    if (this.#texts.includes(item)) this.words.push({ row: this.rows - 1, item, text });
  }

  where(row: number): { readonly unit: string; readonly period: string } {
    return {
      unit: this.units.list[this.#unit.at(row)] ?? '',
      period: this.periods.list[this.#period.at(row)] ?? '',
    };
  }

  /** What a row answered to a 0 to 10 item, null when it did not. */
  score(row: number, item: string): number | null {
    const value = this.#items.get(item)?.at(row) ?? -1;
    return value >= 0 && value <= 10 ? value : null;
  }

  /** The columns as the count takes them. `joined` gives units another name. */
  columns(joined: ReadonlyMap<string, string>): SummaryColumns {
    const names = new Names();
    const places = Uint32Array.from(this.units.list, (unit) => names.placeOf(joined.get(unit) ?? unit));
    const unit = this.#unit.column(this.rows);
    return {
      units: names.list,
      unit: names.list.length === places.length ? unit : unit.map((place) => places[place] ?? 0),
      periods: this.periods.list,
      period: this.#period.column(this.rows),
      items: Object.fromEntries([...this.#items].map(([id, values]) => [id, values.column(this.rows)])),
    };
  }
}
