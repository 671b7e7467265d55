import {
  expected,
  finite,
  integer,
  list,
  member,
  oneOf,
  parse,
  type Reader,
  record,
  type Spot,
} from '../../internal/read.js';
import type { RotationState } from './rotation.js';

const MOST_IDS = 100_000;

const NEW_ROTATION: RotationState = { schema: 1, cycle: 0, mix: 0, shown: [], entering: [], queue: [] };

/** The state a display kept; a new one when it is of another version or broken. Never throws. */
export function restored(state: unknown): RotationState {
  const parsed = parse(state, rotation);
  return parsed.ok ? parsed.value : NEW_ROTATION;
}

const id: Reader<string> = (at) => {
  if (typeof at.value === 'string') return at.value;
  expected(at, 'an id');
  return '';
};

const ids = (at: Spot) => [...new Set(list(id, 0, MOST_IDS)(at))];

const rotation: Reader<RotationState> = record((at) => {
  const slide = member(at, 'slide');
  return {
    schema: oneOf(1)(member(at, 'schema')),
    cycle: integer(0, Number.MAX_SAFE_INTEGER - 1)(member(at, 'cycle')),
    mix: integer(0, 999)(member(at, 'mix')),
    shown: ids(member(at, 'shown')),
    entering: ids(member(at, 'entering')),
    queue: ids(member(at, 'queue')),
    ...(slide.value !== undefined && { slide: slideReader(slide) }),
  };
});

const slideReader: Reader<{ readonly id: string; readonly since: number }> = record((at) => ({
  id: id(member(at, 'id')),
  since: finite(member(at, 'since')),
}));
