import type { Config, Survey } from '@samklang/core';
import { parsePeriod } from '@samklang/core/config';
import {
  type PeriodSummaries,
  READING_MEASURES,
  type Reading,
  type ReadingMeasure,
  readingCells,
  readingOf,
} from '@samklang/core/reading';
import { measuresOf, summaryFromCells } from '@samklang/core/summary';
import type { Database } from '../storage/database.js';
import { countsByUnit } from '../storage/read.js';
import { openEntry } from './who.js';

/** A request that was understood. */
export interface ReadingsQuery {
  readonly survey: Survey;
  readonly unit: string;
  readonly measures: readonly ReadingMeasure[];
  /** Oldest first. */
  readonly periods: readonly string[];
}

/** Replies that are kept until the next commit: many screens ask for the same figures. */
const MOST_KEPT = 500;

/** Makes readings from the rollup, each once between two commits. */
export class MadeReadings {
  readonly #db: Database;
  readonly #config: Config;
  readonly #kept = new Map<string, Promise<readonly Reading[]>>();
  #version = -1;

  constructor(db: Database, config: Config) {
    this.#db = db;
    this.#config = config;
  }

  /** @param version of the store, read before. */
  read(version: number, query: ReadingsQuery): Promise<readonly Reading[]> {
    if (version !== this.#version || this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#version = version;
    const key = JSON.stringify([query.survey.id, query.unit, query.measures, query.periods]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = this.#make(query);
    this.#kept.set(key, made);
    // A storage that failed is asked again.
    made.catch(() => this.#kept.delete(key));
    return made;
  }

  async #make({ survey, unit, measures, periods }: ReadingsQuery): Promise<readonly Reading[]> {
    const { minimum, units } = this.#config;
    const shared = { unit, units, minimum: minimum[survey.audience], asked: measuresOf(survey) };
    const found: Reading[] = [];
    const counted = await this.#count(survey, cellsFor(survey, measures), periods);
    for (const measure of measures) {
      const { target } = openEntry(this.#config, { survey: survey.id, measure, unit }) ?? {};
      const reading = readingOf({ ...shared, measure, periods: counted, target });
      if (reading) found.push(reading);
    }
    return found;
  }

  async #count(survey: Survey, cells: readonly string[], periods: readonly string[]): Promise<PeriodSummaries[]> {
    const counted: PeriodSummaries[] = [];
    for (const period of periods) {
      const parsed = parsePeriod(period);
      if (!parsed.ok) continue;
      const units = await countsByUnit(this.#db.sql, { survey: survey.id, period: parsed.value, cells });
      const summaries = [...units].map(([id, counts]) => summaryFromCells(survey, { unit: id, period }, counts));
      counted.push({ period, summaries: summaries.filter(({ responses }) => responses > 0) });
    }
    return counted;
  }
}

/** What is hidden of employees follows from all their figures, whichever are read. */
function cellsFor(survey: Survey, asked: readonly ReadingMeasure[]): readonly string[] {
  const measures = survey.audience === 'employee' ? READING_MEASURES : asked;
  return [...new Set(measures.flatMap((measure) => readingCells(survey, measure)))];
}
