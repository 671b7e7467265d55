import type { TemplateResult } from 'lit/html.js';
import { lineThrough } from '../model/link.js';
import { unitNames } from '../names.js';
import { factsOf, type HeldFigures } from '../state.js';
import { caterpillar } from './caterpillar.js';
import { distributionChart } from './distribution-chart.js';
import { funnelChart } from './funnel-chart.js';
import { partName } from './link.js';
import { correlationRows, scatter } from './link-chart.js';
import { matrixChart } from './matrix-chart.js';
import { trendLabel } from './overview.js';
import { partsChart } from './part-sections.js';
import { trendChart } from './trend-chart.js';
import { trustChart } from './trust-section.js';
import type { Picture, View } from './view.js';

/** A chart with the title and the part of a file's name that its picture has. */
export interface ChartToSave extends Pick<Picture, 'title' | 'name'> {
  readonly drawing: TemplateResult;
}

/** Every chart of the other tabs that there are figures for, in the order of the tabs. */
export const chartsOf = (figures: HeldFigures, view: View): readonly ChartToSave[] => [
  ...overviewCharts(figures, view),
  ...unitCharts(figures, view),
  ...bothSidesCharts(view),
];

const chart = (title: string, name: string, drawing: TemplateResult | undefined): readonly ChartToSave[] =>
  drawing ? [{ title, name, drawing }] : [];

function overviewCharts(figures: HeldFigures, view: View): readonly ChartToSave[] {
  const { words, state } = view;
  const { threads, drivers, trusted } = words.overview;
  const trend = view.make('trend', state.series)?.value;
  const distribution = view.make('overview', figures.current, figures.previous)?.value.distribution;
  const overall = view.make('overall', figures, state.sides)?.value;
  const { measures } = overall ?? {};
  return [
    ...(trend ? chart(trendLabel(trend, view), 'trend', trendChart(trend, view)) : []),
    ...chart(threads.label, 'parts', partsChart(measures?.get('bond'), threads.chart, view)),
    ...chart(words.distribution.label, 'scores', distribution && distributionChart(distribution, view)),
    ...chart(drivers.label, 'parts', partsChart(measures?.get('engagement'), drivers.chart, view)),
    ...chart(trusted.label, 'trust', overall && trustChart(overall, view)),
  ];
}

function unitCharts({ current }: HeldFigures, view: View): readonly ChartToSave[] {
  const { words, config } = view;
  const units = view.make('units', current, unitNames(config, factsOf(view), words))?.value;
  const funnel = view.make('funnel', current)?.value;
  return [
    ...(units && units.drawn.length > 1
      ? chart(words.units.label, 'units', caterpillar(units.drawn, units.company, view))
      : []),
    ...(funnel && funnel.units.length > 1
      ? chart(words.insight.funnel.label, 'funnel', funnelChart(funnel, view))
      : []),
  ];
}

function bothSidesCharts(view: View): readonly ChartToSave[] {
  const { words, state } = view;
  const text = words.insight.link;
  if (!state.sides) return [];
  const matrix = view.make('matrix', state.sides, factsOf(view))?.value;
  const link = view.make('link', state.sides, factsOf(view))?.value;
  const lags = view.make('lags', state.sideSeries)?.value;
  const isTold = link?.linkage.verdict === 'linked' || link?.linkage.verdict === 'indicative';
  const lagName = ({ name }: { name: string }) => text.lags[name as keyof typeof text.lags] ?? name;
  const parts = link?.parts.some(({ r }) => r !== null) ? link.parts : undefined;
  return [
    ...(matrix && matrix.units.length > 0
      ? chart(words.tabs.matrix, 'matrix', matrixChart(matrix, undefined, view))
      : []),
    ...(link && link.pairs.length > 1
      ? chart(words.tabs.link, 'link', scatter(link.pairs, isTold ? lineThrough(link.pairs) : null, view))
      : []),
    ...chart(
      text.partsLabel,
      'link-parts',
      parts && correlationRows(parts, ({ name }) => partName(name, view), text.partsChart, view),
    ),
    ...chart(text.lagLabel, 'link-lags', lags && correlationRows(lags.rows, lagName, text.lagChart, view)),
  ];
}
