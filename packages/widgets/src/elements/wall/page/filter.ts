import type { Kind, RecognitionView } from '@samklang/core/recognition';

/** What a person wants to see; `''` and undefined for everything. */
export interface Filter {
  readonly query: string;
  readonly value: string;
  readonly team: string;
  readonly kind: Kind | '';
}

export const NO_FILTER: Filter = { query: '', value: '', team: '', kind: '' };

export interface Found {
  readonly items: readonly RecognitionView[];
  readonly isMore: boolean;
}

/** The first so many items that fit. What comes after them is not looked at, so ten thousand cost what a hundred do. */
export function find(items: readonly RecognitionView[], filter: Filter, count: number, now: number): Found {
  const found: RecognitionView[] = [];
  const words = filter.query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  for (const item of items) {
    if (Date.parse(item.until ?? '') <= now || !fits(item, filter, words)) continue;
    if (found.length === count) return { items: found, isMore: true };
    found.push(item);
  }
  return { items: found, isMore: false };
}

function fits(view: RecognitionView, { value, team, kind }: Filter, words: readonly string[]): boolean {
  if (kind && view.kind !== kind) return false;
  if (value && !view.values.includes(value)) return false;
  if (team && !view.to.some((one) => one.team === team)) return false;
  if (words.length === 0) return true;
  const names = view.to.flatMap(({ name, team: its }) => [name ?? '', its ?? '']);
  const text = [view.text, view.from ?? '', ...names].join(' ').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** Teams that are named on a wall, by name. */
export function teamsOf(items: readonly RecognitionView[]): readonly string[] {
  const teams = new Set(items.flatMap(({ to }) => to.flatMap(({ team }) => team || [])));
  return [...teams].sort((a, b) => a.localeCompare(b));
}

/** Spreads cards over columns: each to the one that is the shortest by then. */
export function columnsOf<T>(items: readonly T[], count: number, heightOf: (item: T) => number): readonly T[][] {
  const columns = Array.from({ length: count }, () => ({ items: [] as T[], height: 0 }));
  for (const item of items) {
    const shortest = columns.reduce((a, b) => (b.height < a.height ? b : a));
    shortest.items.push(item);
    shortest.height += heightOf(item);
  }
  return columns.map((column) => column.items);
}
