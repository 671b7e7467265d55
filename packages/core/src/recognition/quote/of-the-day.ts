import { dayOf, startOfDay } from '../calendar.js';
import { lotOf } from '../lot.js';

interface Dated {
  readonly id: string;
  readonly at: string;
}

/**
 * The quote of the day: one drawn for each day of the board's zone, the same on every display and at every hour. Only
 * quotes from before this day take part, so that a new one cannot push it aside; when the quote itself is taken back,
 * the next in the draw steps in and none of the others moves. (Highest random weight: Thaler & Ravishankar 1998.)
 *
 * @param now Milliseconds since 1970.
 * @param timeZone The board's IANA zone.
 * @example
 * quoteOfTheDay([{ id: 'q1', at: '2026-11-20T00:00:00Z' }], 'Europe/Oslo', Date.parse('2026-11-21T09:00:00Z')).id // => 'q1'
 */
export function quoteOfTheDay<T extends Dated>(quotes: readonly T[], timeZone: string, now: number): T | undefined {
  const day = dayOf(now, timeZone);
  const start = startOfDay(day, timeZone);
  let best: { readonly quote: T; readonly lot: number } | undefined;
  for (const quote of quotes) {
    if (Date.parse(quote.at) >= start) continue;
    const lot = lotOf(`${day} ${quote.id}`);
    if (!best || lot > best.lot || (lot === best.lot && quote.id < best.quote.id)) best = { quote, lot };
  }
  return best?.quote;
}
