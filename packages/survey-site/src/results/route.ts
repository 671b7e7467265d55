/** The tabs of the page, in the order of the header. A new tab is a word here and a view. */
export const tabs = [
  'overview',
  'units',
  'matrix',
  'link',
  'sheets',
  'answers',
  'advice',
  'pay',
  'wallet',
  'files',
] as const;

/** Tabs that stand together under one word in the header. */
export const moreTabs: readonly Tab[] = ['answers', 'advice', 'pay', 'wallet', 'files'];

const twoSided: readonly Tab[] = ['overview', 'matrix', 'link', 'sheets', 'advice', 'wallet', 'pay', 'files'];

/** Whether a tab shows customers and employees together, whichever survey is chosen. */
export const needsBothSides = (tab: Tab): boolean => twoSided.includes(tab);

export type Tab = (typeof tabs)[number];

/** What the part of the address after `#` says. */
export interface Route {
  readonly tab: Tab;
  /** Id of the chosen survey, `''` for the first. */
  readonly survey: string;
  /** Chosen period, `''` for all time. */
  readonly period: string;
  /** Unit whose answers are shown, `''` for all. */
  readonly unit: string;
}

/** Whether a step from one route to the next shows what has not been read. */
export function needsLoading(before: Route, after: Route): boolean {
  const showsUnit = after.tab === 'answers' || after.tab === 'sheets';
  if (after.survey !== before.survey || after.period !== before.period) return true;
  if (after.tab === before.tab) return showsUnit && after.unit !== before.unit;
  return showsUnit || needsBothSides(after.tab);
}

/**
 * Reads `#units&s=visit&p=2026-Q3`. Unknown tabs fall back to the overview.
 * The owner's key may stand anywhere as `k=`; it is handed out apart so that it is never written back.
 */
export function readHash(hash: string): { route: Route; key: string | undefined } {
  const parameters = new URLSearchParams(hash.replace(/^#\/?/, ''));
  const tab = tabs.find((name) => parameters.has(name)) ?? 'overview';
  const route = {
    tab,
    survey: parameters.get('s') ?? '',
    period: parameters.get('p') ?? '',
    unit: parameters.get('u') ?? '',
  };
  return { route, key: parameters.get('k') || undefined };
}

/** The address of a route, without any key. */
export function writeHash(route: Route): string {
  const parameters = new URLSearchParams();
  if (route.survey) parameters.set('s', route.survey);
  if (route.period) parameters.set('p', route.period);
  if (route.unit) parameters.set('u', route.unit);
  const rest = parameters.toString();
  return `#${route.tab}${rest && `&${rest}`}`;
}
