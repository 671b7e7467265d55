import { compositeOf } from '../model/composites.js';
import type { Counted } from '../sources/source.js';

/** What is told of figures wherever their Summaries are. */
export interface About extends Omit<Counted, 'summaries'> {
  /** How many Summaries there are. */
  readonly count: number;
  /** Answers in all of them. */
  readonly responses: number;
  /** The survey they were given to; undefined without answers. */
  readonly survey: string | undefined;
  /** Whether a unit has the score of its side: the customers' bond, the employees' engagement. */
  readonly hasScore: boolean;
}

/** Figures as the page holds them: few Summaries are here, many stay where they were read, under a ticket. */
export interface Held extends About {
  readonly at: Counted | number;
}

/** What a model takes, as the page asks for it: with held figures in the place of Summaries. */
export type Asked<T> = T extends Counted
  ? Held
  : T extends ReadonlyMap<unknown, unknown>
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Asked<T[Key]> }
      : T;

/** So many Summaries are taken to the page's own thread; more stay in a worker. */
export const mostHere = 500;

export function aboutOf({ summaries, ...about }: Counted): About {
  return {
    ...about,
    count: summaries.length,
    responses: summaries.reduce((sum, { responses }) => sum + responses, 0),
    survey: summaries[0]?.survey,
    hasScore: summaries.some(compositeOf),
  };
}

export const heldHere = (counted: Counted): Held => ({ ...aboutOf(counted), at: counted });

/** Replaces every held figure in what a model takes, and leaves the rest. */
export const mapHeld = (value: unknown, replace: (held: Held) => unknown): unknown => replaceIn(value, isHeld, replace);

/** Replaces everything of one kind in what a model takes, however deep, and leaves the rest. */
export function replaceIn<Found extends object>(
  value: unknown,
  isFound: (value: object) => value is Found,
  replace: (found: Found) => unknown,
): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Map || isCounted(value)) return value;
  if (isFound(value)) return replace(value);
  const inside = (one: unknown) => replaceIn(one, isFound, replace);
  if (Array.isArray(value)) return value.map(inside);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one)]));
}

const isHeld = (value: object): value is Held => 'at' in value && 'hasScore' in value;

const isCounted = (value: object): value is Counted => 'summaries' in value;
