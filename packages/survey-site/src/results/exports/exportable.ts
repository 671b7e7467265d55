import type { Reading } from '@samklang/core/reading';
import { previousPeriod } from '../model/period.js';
import type { PeriodCounts } from '../sources/source.js';
import type { Figures } from '../state.js';
import { type ReadingOptions, readingsOf } from './readings.js';
import { type ExportTable, exportTables } from './tables.js';

/** What can be taken along of one survey and period. */
export interface Exportable {
  readonly readings: readonly Reading[];
  readonly tables: readonly ExportTable[];
}

export interface ExportChoice extends Pick<ReadingOptions, 'period' | 'units'> {
  readonly survey: string;
  readonly names: ReadonlyMap<string, string>;
}

/** Readings for gauges, and the same figures as tables. */
export function exportable(figures: Figures, series: readonly PeriodCounts[], choice: ExportChoice): Exportable {
  const { survey, period, units, names } = choice;
  const readings = readingsOf({ figures, period, before: previousPeriod(period), units });
  return { readings, tables: exportTables({ figures, series, readings, survey, period: period || '*', names }) };
}
