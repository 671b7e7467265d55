import { loadSeries } from './figures.js';
import { selfCheck } from './model/practices.js';
import type { HeldSides } from './model/sides.js';
import { needsBothSides, type Route } from './route.js';
import { loadSideSeries, loadSides } from './sides.js';
import type { Loaded, ResultsSource } from './sources/source.js';
import type { PageState } from './state.js';
import type { Held } from './workshop/held.js';
import { loadYear } from './year.js';

/** What the open tab needs besides the figures of the chosen survey. What cannot be read stays as it is. */
export async function loadMore(source: ResultsSource, route: Route): Promise<Partial<PageState>> {
  if (!needsBothSides(route.tab)) return {};
  if (route.tab === 'pay') return loadPay(source, route);
  const [sides, practices] = await Promise.all([
    loadSides(source, route),
    route.tab === 'advice' ? loadPractices(source, route) : undefined,
  ]);
  if (!sides.ok) return {};
  const survey = route.tab === 'sheets' && route.unit ? surveyOf(sides.value) : undefined;
  const quotes = survey === undefined ? undefined : await source.comments({ ...route, survey });
  return {
    sides: sides.value,
    ...(practices?.ok && { practices: practices.value }),
    quotes: quotes?.ok ? quotes.value.comments : [],
  };
}

/** Both sides over time, for the tabs that tell which moves first. */
export async function loadOrder(source: ResultsSource, route: Route): Promise<Partial<PageState>> {
  if (route.tab !== 'link' && route.tab !== 'files') return {};
  const series = await loadSideSeries(source, route);
  return series.ok ? { sideSeries: series.value } : {};
}

/** The figures of every period of a survey, for its trend. */
export async function loadTrend(source: ResultsSource, survey: string): Promise<Partial<PageState>> {
  const periods = await source.periods(survey);
  const series = periods.ok ? await loadSeries(source, survey, periods.value) : periods;
  return { coming: false, ...(periods.ok && series.ok && { periods: periods.value, series: series.value }) };
}

/** What the tabs of the printed report need together. */
export async function loadReport(source: ResultsSource, route: Route): Promise<Partial<PageState>> {
  const [trend, order, advice, pay] = await Promise.all([
    loadTrend(source, route.survey),
    loadOrder(source, { ...route, tab: 'link' }),
    loadMore(source, { ...route, tab: 'advice' }),
    loadMore(source, { ...route, tab: 'pay' }),
  ]);
  return { ...trend, ...order, ...advice, ...pay };
}

/** What managers say of their own practices; undefined where nobody was asked. */
async function loadPractices(source: ResultsSource, { period }: Route): Promise<Loaded<Held | undefined>> {
  const surveys = await source.surveys();
  return surveys.includes(selfCheck) ? source.load({ survey: selfCheck, period }) : { ok: true, value: undefined };
}

const surveyOf = ({ customers }: HeldSides): string | undefined => customers?.survey;

/** Pay goes by the last twelve months, whatever period is chosen. */
async function loadPay(source: ResultsSource, route: Route): Promise<Partial<PageState>> {
  const sides = await loadSides(source, { ...route, period: '' });
  if (!sides.ok) return {};
  const survey = surveyOf(sides.value);
  const year = survey === undefined ? undefined : await loadYear(source, survey);
  return year && !year.ok ? {} : { year: { year: year?.value } };
}
