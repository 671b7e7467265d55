import type { Issue } from '@samklang/core';
import type { Programme } from '@samklang/core/loyalty';
import type { Say } from '@samklang/widgets';
import type { VersionWords } from '../../locales/version/index.js';

/** What every part of the form knows. */
export interface Around {
  readonly programme: Programme;
  readonly say: Say;
  readonly words: VersionWords;
  /** What the parser finds wrong with the version as it is written now. */
  readonly issues: readonly Issue[];
  /** Path of the entry that has just been added: it is open. */
  readonly opened: string;
  /** Says which entry is open, and moves the focus into it. */
  readonly open: (path: string) => void;
}

/** A place in the version that is being written. Whatever stands there is looked at, never trusted. */
export interface Place {
  /** As the parser names it: `versions[1].rules[0].per`. */
  readonly path: string;
  readonly value: unknown;
  /** Writes a value there; undefined takes the member or the entry out. */
  readonly set: (value: unknown) => void;
}

/** A place inside another. Writing it writes a copy of what it lies in. */
export function inside({ path, value, set }: Place, key: string | number): Place {
  return {
    path: typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`,
    value: memberOf(value, key),
    set: (next) => set(typeof key === 'number' ? withEntry(value, key, next) : withMember(value, key, next)),
  };
}

/** The places of a list's entries; none where no list stands. */
export function entriesOf(place: Place): readonly Place[] {
  return Array.isArray(place.value) ? place.value.map((_, index) => inside(place, index)) : [];
}

/** Adds an entry and opens it. */
export function append(place: Place, entry: object, { open }: Around): void {
  const entries = Array.isArray(place.value) ? place.value : [];
  place.set([...entries, entry]);
  open(`${place.path}[${entries.length}]`);
}

/** A text at a place; `''` for anything else. */
export const textAt = ({ value }: Place): string => (typeof value === 'string' ? value : '');

/** An id that no entry of a list has: `bonus`, then `bonus-2`. */
export function freshId(list: unknown, stem: string): string {
  const taken = new Set(Array.isArray(list) ? list.map((entry) => memberOf(entry, 'id')) : []);
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  return id;
}

export function memberOf(value: unknown, key: string | number): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isObject ? (value as Record<string | number, unknown>)[key] : undefined;
}

function withMember(value: unknown, key: string, next: unknown): object {
  const { [key]: _, ...rest } = isRecord(value) ? value : {};
  if (next === undefined) return rest;
  // A member that was there stays where it was.
  return isRecord(value) && Object.hasOwn(value, key) ? { ...value, [key]: next } : { ...rest, [key]: next };
}

function withEntry(value: unknown, index: number, next: unknown): unknown[] {
  const entries: unknown[] = Array.isArray(value) ? [...value] : [];
  if (next === undefined) entries.splice(index, 1);
  else entries[index] = next;
  return entries;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The place of a list that is left out when nothing is in it. */
export function withoutEmpty(place: Place): Place {
  return { ...place, set: (next) => place.set(Array.isArray(next) && next.length === 0 ? undefined : next) };
}
