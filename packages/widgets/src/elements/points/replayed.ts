import { parseEvents, parseProgramme, replay } from '@samklang/core/loyalty';
import type { Loose, PointsData, Standing } from './data.js';

/**
 * The standing that events come to. Events that cannot be counted are told to the owner and left out.
 *
 * @throws TypeError that names what is wrong with the programme.
 */
export function replayed(data: Loose<PointsData>, now: string): Omit<Standing, 'card'> {
  const programme = parseProgramme(data.programme);
  if (!programme.ok) {
    throw new TypeError(programme.issues.map(({ path, message }) => `programme.${path}: ${message}`).join('\n'));
  }
  if (!Array.isArray(data.events)) throw new TypeError('events: expected a list of events.');
  const { events, refused } = parseEvents(data.events);
  for (const { index, issues } of refused) {
    console.warn(`samklang-points: events[${index}] is left out.`, ...issues.map(({ message }) => message));
  }
  const asOf = typeof data.asOf === 'string' && !Number.isNaN(Date.parse(data.asOf)) ? data.asOf : now;
  const member = typeof data.member === 'string' ? data.member : undefined;
  return {
    programme: programme.value,
    statement: replay(programme.value, events, asOf, member),
    at: Date.parse(asOf),
  };
}
