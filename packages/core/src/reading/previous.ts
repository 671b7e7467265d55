import { changeBetween } from './change.js';
import { yearBefore } from './periods.js';
import type { PreviousReading } from './reading.js';
import { figureIn, type Scope, talliesIn, type Wave } from './wave.js';

interface Compared {
  readonly reading: PreviousReading;
  readonly verdict: 'up' | 'down' | 'unclear';
}

/** Against the same period a year before, else against the one just before; undefined when neither may be shown. */
export function previousOf(scope: Scope, waves: readonly Wave[]): Compared | undefined {
  const now = waves.at(-1);
  const yearAgo = now && waves.find(({ period }) => period === yearBefore(now.period));
  for (const then of [yearAgo, waves.at(-2)]) {
    const figure = then && figureIn(scope, then);
    const found = now && then && figure && changeBetween(talliesIn(scope, then), talliesIn(scope, now));
    if (!found) continue;
    const { verdict, ...change } = found;
    const direction = change.value > 0 ? 'up' : 'down';
    return {
      reading: { period: then.period, ...figure, change },
      verdict: verdict === 'differs' ? direction : 'unclear',
    };
  }
  return undefined;
}
