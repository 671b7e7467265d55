import { hierarchyOf } from './hierarchy.js';
import { isUnreliable, partsOf } from './parts.js';
import { peersOf } from './peers.js';
import { previousOf } from './previous.js';
import { NO_FIGURE, type Reading } from './reading.js';
import { seriesOf } from './series.js';
import { figureIn, type ReadingRequest, waveOf } from './wave.js';

/**
 * The figure of one unit as it may be shown, with what it takes to understand it. Undefined where the survey does not
 * measure this.
 *
 * Hidden are figures under the minimum; of employees also those that the total minus the shown ones would give away
 * (`suppressTree`, by those who answered and by those who have this score). The figure is compared with the same period a year
 * before, else with the one just before, over the units that answered both times.
 *
 * @throws RangeError for summaries with impossible counts.
 * @example
 * readingOf({ measure: 'nps', unit: '*', periods: [], units: [], minimum: 10 }) // => undefined
 */
export function readingOf(request: ReadingRequest): Reading | undefined {
  const scope = { ...request, hierarchy: hierarchyOf(request.units) };
  const waves = request.periods.map((period) => waveOf(scope, period));
  const now = waves.at(-1);
  if (!now || waves.every(({ tallies }) => tallies.size === 0)) return undefined;
  const { measure, unit, minimum, target } = request;
  const name = request.units.find(({ id }) => id === unit)?.name;
  const head = {
    ...({ schema: 1, measure, unit, period: now.period, minimum } as const),
    ...(name !== undefined && { name }),
    ...(target !== undefined && { target }),
  };
  const figure = figureIn(scope, now);
  if (!figure) {
    const isEmpty = (now.statuses.get(unit) ?? 'empty') === 'empty';
    return { ...head, ...NO_FIGURE, verdict: isEmpty ? 'empty' : 'too-few' };
  }
  if (isUnreliable(scope, now)) return { ...head, ...NO_FIGURE, verdict: 'unreliable' };
  const previous = previousOf(scope, waves);
  const [parts, peers] = [partsOf(scope, now), peersOf(scope, now)];
  return {
    ...head,
    ...figure,
    verdict: previous?.verdict ?? 'alone',
    ...(previous && { previous: previous.reading }),
    ...(parts.length > 0 && { parts }),
    ...(waves.length > 1 && { series: seriesOf(scope, waves) }),
    ...(peers.length > 1 && { peers }),
  };
}
