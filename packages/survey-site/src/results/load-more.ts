import { needsBothSides, type Route } from './route.js';
import { loadSides } from './sides.js';
import type { ResultsSource } from './sources/source.js';
import type { PageState } from './state.js';

/** What the open tab needs besides the figures of the chosen survey. What cannot be read stays as it is. */
export async function loadMore(source: ResultsSource, route: Route): Promise<Partial<PageState>> {
  if (!needsBothSides(route.tab)) return {};
  const sides = await loadSides(source, route);
  return sides.ok ? { sides: sides.value } : {};
}
