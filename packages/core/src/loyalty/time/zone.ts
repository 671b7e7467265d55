import { DAY } from './instant.js';

/** The clock of an IANA zone. Local times are milliseconds since 1970 as that zone's wall clock shows them. */
export interface Zone {
  readonly offsetAt: (instant: number) => number;
}

const zones = new Map<string, Zone>();
/** No zone has changed its clocks there and back within eight days. */
const BLOCK = 8 * DAY;
/** Remembered from 1970 to the year 2188. */
const LAST_BLOCK = 10_000;
const MINUTE = 60_000;

/** A zone by its name; made once. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = makeZone(offsetReader(name));
    zones.set(name, zone);
  }
  return zone;
}

/** A stretch with at most one change of the clocks. */
interface Block {
  readonly before: number;
  readonly after: number;
  readonly changesAt: number;
}

/** Asking the platform is slow and clocks rarely change: what was found about a stretch of time is remembered. */
function makeZone(ask: (instant: number) => number): Zone {
  const blocks: (Block | undefined)[] = new Array(LAST_BLOCK);
  const find = (number: number): Block => {
    let [low, high] = [number * BLOCK, (number + 1) * BLOCK];
    const [before, after] = [ask(low), ask(high)];
    while (before !== after && high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (ask(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, changesAt: high };
  };
  return {
    offsetAt: (instant) => {
      const number = Math.floor(instant / BLOCK);
      let block = blocks[number];
      if (!block) {
        block = find(number);
        if (number >= 0 && number < LAST_BLOCK) blocks[number] = block;
      }
      return instant < block.changesAt ? block.before : block.after;
    },
  };
}

function offsetReader(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

/** What the wall clock shows at an instant. */
export function localOf(zone: Zone, instant: number): number {
  return instant + zone.offsetAt(instant);
}

/**
 * The instant at which the wall clock shows a local time: the first where it shows it twice; where clocks jump over it,
 * as much later as they jump, so that a day without midnight begins with its first moment.
 */
export function instantAt(zone: Zone, local: number): number {
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  if (before === after) return local - before;
  const earliest = Math.min(local - before, local - after);
  const latest = Math.max(local - before, local - after);
  if (localOf(zone, earliest) === local) return earliest;
  return localOf(zone, latest) === local ? latest : local - before;
}
