import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './refusal.js';

/** As many requests at once as `burst`, and after them one each `everyMs`. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** Buckets that are forgotten when there are more: full ones first, for they say nothing. */
const MOST_BUCKETS = 10_000;

/**
 * Keeps each asker to a rate, by a token bucket in memory. Over it: 429 with `Retry-After` in seconds.
 *
 * @param askerOf Who is counted; undefined for who is not.
 */
export function limitRate(
  { burst, everyMs }: Rate,
  now: () => number,
  askerOf: (c: Context) => string | undefined,
): MiddlewareHandler {
  /** When the bucket of an asker will be full again. */
  const fullAt = new Map<string, number>();
  return async (c, next) => {
    const asker = askerOf(c);
    if (asker === undefined) return next();
    const at = now();
    const kept = fullAt.get(asker) ?? at;
    // Emptier than empty: the clock was set back since, and nobody is to wait for it to come round again.
    const full = (kept > at + burst * everyMs ? at : Math.max(at, kept)) + everyMs;
    const wait = full - at - burst * everyMs;
    if (wait > 0) {
      c.header('Retry-After', String(Math.ceil(wait / 1000)));
      return refuse(c, 429, '', 'Too much came from here at once. Wait a moment and try again.');
    }
    if (fullAt.size >= MOST_BUCKETS) for (const [key, until] of fullAt) if (until <= at) fullAt.delete(key);
    if (fullAt.size >= MOST_BUCKETS) fullAt.clear();
    fullAt.set(asker, full);
    return next();
  };
}
