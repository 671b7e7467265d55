import { quoteOfTheDay } from '../quote/of-the-day.js';
import { dwellTime } from './dwell.js';
import type { RotationItem, RotationRules, Slide } from './rotation.js';

/** Stands for the customer's chair among the ids; no recognition can bear it. */
const CHAIR = '#chair';

/** What there is to show at one moment. */
export interface Board<T extends RotationItem> {
  /** Ids, the newest first. */
  readonly ids: readonly string[];
  readonly items: ReadonlyMap<string, T>;
  readonly ofTheDay: string | undefined;
  readonly newestQuote: T | undefined;
  /** Shown first in each cycle: the pinned, then the quote of the day; at most half of its places. */
  readonly kept: readonly string[];
  readonly places: number;
}

/** Leaves out what has run out and what is there twice. */
export function boardOf<T extends RotationItem>(items: readonly T[], rules: RotationRules, now: number): Board<T> {
  const { places = 20, chair = false } = rules;
  const current = items.filter(({ until }) => until === undefined || !(Date.parse(until) <= now));
  const byId = new Map(current.map((item) => [item.id, item]));
  const newestFirst = [...byId.values()]
    .map((item) => ({ item, at: Date.parse(item.at) || 0 }))
    .sort((a, b) => b.at - a.at || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
  const quotes = newestFirst.filter(({ kind }) => kind === 'quote');
  const ofTheDay = (rules.quoteOfTheDay ?? true) ? quoteOfTheDay(quotes, rules.timeZone, now)?.id : undefined;
  const ids = newestFirst.map(({ id }) => id);
  if (chair) ids.push(CHAIR);
  const half = Math.floor(Math.min(places, ids.length) / 2);
  const pinned = newestFirst.filter((item) => item.pinned && item.id !== ofTheDay).map(({ id }) => id);
  const daily = ofTheDay !== undefined && half > 0 ? [ofTheDay] : [];
  const kept = [...pinned.slice(0, half - daily.length), ...daily];
  return { ids, items: byId, ofTheDay, newestQuote: quotes[0], kept, places };
}

export function isQuote<T extends RotationItem>(board: Board<T>, id: string): boolean {
  return board.items.get(id)?.kind === 'quote';
}

export function slideOf<T extends RotationItem>(board: Board<T>, id: string | undefined): Slide<T> {
  if (id === CHAIR) return { kind: 'chair', ...(board.newestQuote && { quote: board.newestQuote }) };
  const item = id === undefined ? undefined : board.items.get(id);
  if (!item) return { kind: 'empty' };
  if (item.kind === 'quote') return { kind: 'quote', item, ofTheDay: item.id === board.ofTheDay };
  return { kind: item.kind, item };
}

/** When a slide ends that is on since a moment: when it was read, or ran out. */
export function endOf<T extends RotationItem>(slide: Slide<T>, since: number, rules: RotationRules): number {
  const item = slide.kind === 'empty' ? undefined : slide.kind === 'chair' ? slide.quote : slide.item;
  const end = since + dwellTime(item?.text ?? '', rules.dwell);
  const runsOut = slide.kind === 'chair' ? Number.NaN : Date.parse(item?.until ?? '');
  return Number.isNaN(runsOut) ? end : Math.min(end, runsOut);
}
