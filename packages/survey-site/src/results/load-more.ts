import { needsBothSides, type Route } from './route.js';
import { loadSideSeries, loadSides } from './sides.js';
import type { ResultsSource } from './sources/source.js';
import type { PageState } from './state.js';

/** What the open tab needs besides the figures of the chosen survey. What cannot be read stays as it is. */
export async function loadMore(source: ResultsSource, route: Route): Promise<Partial<PageState>> {
  if (!needsBothSides(route.tab)) return {};
  const [sides, series] = await Promise.all([
    loadSides(source, route),
    route.tab === 'link' ? loadSideSeries(source, route) : undefined,
  ]);
  const survey =
    sides.ok && route.tab === 'sheets' && route.unit ? sides.value.customers?.summaries[0]?.survey : undefined;
  const quotes = survey === undefined ? undefined : await source.comments({ ...route, survey });
  return {
    ...(sides.ok && { sides: sides.value }),
    ...(series?.ok && { sideSeries: series.value }),
    quotes: quotes?.ok ? quotes.value.comments : [],
  };
}
