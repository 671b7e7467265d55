import type { LedgerEvent } from './events.js';
import { instantOf } from './time/instant.js';

/**
 * Events by circle: members whom a referral, a gift or a household joins, so that what one has may depend on another.
 * Everyone else is a circle alone. A circle is replayed by itself.
 */
export interface Circles {
  /** Members in the order of their first events. */
  readonly members: readonly string[];
  readonly count: number;
  /** Undefined for a member without events. */
  readonly circleOf: (member: string) => number | undefined;
  readonly eventsOf: (circle: number) => Timed;
}

/** Events and their instants, place by place. */
export interface Timed {
  readonly events: readonly LedgerEvent[];
  readonly instants: Float64Array;
}

/** Sorts events into circles, in linear time; within a circle they keep their order. */
export function circlesOf(events: readonly LedgerEvent[]): Circles {
  const places = new Map<string, number>();
  const parents: number[] = [];
  const placeOf = (key: string): number => {
    let place = places.get(key);
    if (place === undefined) {
      place = parents.length;
      places.set(key, place);
      parents.push(place);
    }
    return place;
  };
  const placeOfEvent = new Uint32Array(events.length);
  // Read here, while the events are walked through in the order they lie in memory.
  const instants = new Float64Array(events.length);
  const members: string[] = [];
  const listed: boolean[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index] as LedgerEvent;
    const place = placeOf(event.member);
    if (!listed[place]) members.push(event.member);
    listed[place] = true;
    placeOfEvent[index] = place;
    instants[index] = instantOf(event.at);
    const other = linkOf(event);
    if (other !== undefined) parents[rootOf(parents, place)] = rootOf(parents, placeOf(other));
  }
  const { starts, circleOfPlace } = number(parents, placeOfEvent);
  const order = arrange(placeOfEvent, circleOfPlace, starts);
  return {
    members,
    count: starts.length - 1,
    circleOf: (member) => {
      const place = places.get(member);
      return place === undefined ? undefined : circleOfPlace[place];
    },
    eventsOf: (circle) => pick(events, instants, order.subarray(starts[circle], starts[circle + 1])),
  };
}

/** The events at some places, with their instants. */
export function pick(events: readonly LedgerEvent[], instants: Float64Array, places: Uint32Array): Timed {
  const picked = { events: new Array<LedgerEvent>(places.length), instants: new Float64Array(places.length) };
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    picked.events[index] = events[place] as LedgerEvent;
    picked.instants[index] = instants[place] ?? 0;
  }
  return picked;
}

/**
 * The events that a member's statement depends on: their own, and those of everyone joined with them by a referral,
 * a gift or a household, directly or through others.
 */
export function circleOf(events: readonly LedgerEvent[], member: string): readonly LedgerEvent[] {
  const circles = circlesOf(events);
  const circle = circles.circleOf(member);
  return circle === undefined ? [] : circles.eventsOf(circle).events;
}

function linkOf(event: LedgerEvent): string | undefined {
  switch (event.kind) {
    case 'join':
      return event.referrer;
    case 'give':
      return event.to;
    case 'household':
      // No member's id holds a slash.
      return `household/${event.household}`;
    default:
      return undefined;
  }
}

function rootOf(parents: number[], place: number): number {
  let root = place;
  while (parents[root] !== root) root = parents[root] ?? 0;
  for (let step = place; step !== root; ) {
    const above = parents[step] ?? 0;
    parents[step] = root;
    step = above;
  }
  return root;
}

/** Numbers the circles, and says where in the arranged events each begins. */
function number(parents: number[], placeOfEvent: Uint32Array): { starts: Uint32Array; circleOfPlace: Uint32Array } {
  const circleOfPlace = new Uint32Array(parents.length);
  const circleOfRoot = new Map<number, number>();
  for (let place = 0; place < parents.length; place++) {
    const root = rootOf(parents, place);
    const circle = circleOfRoot.get(root) ?? circleOfRoot.size;
    circleOfRoot.set(root, circle);
    circleOfPlace[place] = circle;
  }
  const starts = new Uint32Array(circleOfRoot.size + 1);
  for (const place of placeOfEvent) {
    const next = (circleOfPlace[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let circle = 1; circle < starts.length; circle++)
    starts[circle] = (starts[circle] ?? 0) + (starts[circle - 1] ?? 0);
  return { starts, circleOfPlace };
}

function arrange(placeOfEvent: Uint32Array, circleOfPlace: Uint32Array, starts: Uint32Array): Uint32Array {
  const order = new Uint32Array(placeOfEvent.length);
  const next = starts.slice();
  placeOfEvent.forEach((place, index) => {
    const circle = circleOfPlace[place] ?? 0;
    const at = next[circle] ?? 0;
    order[at] = index;
    next[circle] = at + 1;
  });
  return order;
}
