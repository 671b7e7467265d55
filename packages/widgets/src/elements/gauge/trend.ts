import type { ReadingPoint } from '@samklang/core/reading';
import { html } from 'lit';
import type { ChartSpec } from '../../internal/chart.js';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import type { ChartStyle } from './chart-box.js';
import { headPart } from './head.js';
import { inksPart } from './inks.js';
import type { LookView } from './parts.js';
import type { Say } from './say.js';
import { periodText } from './say-more.js';
import type { Shown } from './score.js';

/** The figure of each period with its range, and the smoothed line with the limits of what is usual (EWMA chart). */
export function view(shown: Shown, words: LaterGaugeWords): LookView {
  const { reading, say, name } = shown;
  const series = reading.series ?? [];
  const shownPoints = series.filter(({ value }) => value !== null);
  if (shownPoints.length < 2) return { template: html`${headPart(shown, words)}<p class="note">${words.noSeries}</p>` };
  const out = series
    .filter(({ value, ewma }) => value !== null && ewma?.out)
    .map(({ period }) => periodText(period, say.locale, words));
  const list = new Intl.ListFormat(say.locale, { type: 'conjunction' });
  return {
    template: html`${headPart(shown, words)}
      <p class="note">${out.length > 0 ? words.shifted(list.format(out)) : words.steady}</p>
      <div class="plot" part="chart"><canvas aria-hidden="true"></canvas></div>${inksPart}`,
    chart: { key: [reading, say.locale, 'trend'], spec: (style) => specOf(series, say, style) },
    twin: {
      caption: words.overTime(name),
      head: [words.period, words.score, words.likely, words.answers, words.smoothed, words.limits],
      rows: series.map((point) => rowOf(point, say, words)),
    },
  };
}

function rowOf({ period, value, lo, hi, n, ewma }: ReadingPoint, say: Say, words: LaterGaugeWords) {
  const limits = ewma ? say.range(ewma.lo, ewma.hi) : '';
  const smoothed = ewma ? say.figure(ewma.value) : '';
  const name = periodText(period, say.locale, words);
  if (value === null) {
    return {
      text: [name, words.few, '', '', smoothed, limits],
      raw: [period, null, '', null, ewma?.value ?? null, limits],
    };
  }
  const likely = say.range(lo, hi);
  return {
    text: [name, say.figure(value), likely, say.count(n), smoothed, limits],
    raw: [period, value, likely, n, ewma?.value ?? null, limits],
  };
}

/** `2026-Q3` as it stands below a chart: the quarter, with the year where it is another than that of the one before. */
const tickOf = (period: string, before = ''): string | string[] => {
  const [year = '', part = ''] = period.split('-');
  return before.startsWith(year) ? part || year : [part, year].filter(Boolean);
};

function specOf(series: readonly ReadingPoint[], say: Say, { inks, font, scale }: ChartStyle): ChartSpec {
  const last = series.length - 1;
  const line = { type: 'line' as const, spanGaps: true, pointRadius: 0, borderWidth: 0 };
  const ticks = { color: inks.muted, font: { family: font, size: 13 * scale } };
  const upright = { ...ticks, maxRotation: 0, autoSkipPadding: 8 * scale };
  const periodAt = (index?: number) => (index === undefined ? undefined : series[index]?.period);
  const isOut = series.map(({ value, ewma }) => value !== null && ewma?.out === true);
  return {
    data: {
      labels: series.map(({ period }, index) => tickOf(period, periodAt(index - 1))) as string[],
      datasets: [
        {
          ...line,
          data: series.map(({ ewma }) => ewma?.value ?? null),
          borderColor: inks.accent,
          borderWidth: 2.5 * scale,
          pointStyle: 'rectRot',
          pointRadius: isOut.map((out) => (out ? 6 * scale : 0)),
          pointBackgroundColor: inks.ink,
          pointBorderColor: inks.ink,
        },
        {
          type: 'line',
          showLine: false,
          data: series.map(({ value }) => value),
          pointRadius: series.map((_, index) => (index === last ? 5.5 : 3.5) * scale),
          pointBackgroundColor: series.map((_, index) => (index === last ? inks.accent : inks.dot)),
          borderWidth: 0,
        },
        {
          type: 'bar',
          data: series.map(({ lo, hi }) => (lo === null || hi === null ? null : ([lo, hi] as [number, number]))),
          backgroundColor: inks.band,
          barThickness: 10 * scale,
        },
        { ...line, data: series.map(({ ewma }) => ewma?.lo ?? null) },
        { ...line, data: series.map(({ ewma }) => ewma?.hi ?? null), fill: '-1', backgroundColor: inks.ghost },
      ],
    },
    scales: {
      x: {
        type: 'category',
        offset: true,
        grid: { display: false },
        border: { display: false },
        ticks: upright,
        // Where there is less room not every period is named: those that are say their years among themselves.
        afterUpdate: ({ ticks: named }) => {
          named.forEach((tick, index) => {
            tick.label = tickOf(periodAt(tick.value) ?? '', periodAt(named[index - 1]?.value));
          });
        },
      },
      y: {
        type: 'linear',
        grace: '10%',
        grid: { color: inks.line },
        border: { display: false },
        ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => say.points(Number(value)) },
      },
    },
  };
}
