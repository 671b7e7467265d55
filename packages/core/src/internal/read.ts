import type { Issue, Parsed } from '../result.js';
import { pathTo, scan } from './scan.js';

/** A value in untrusted input: where it stands, and the list its faults go to. */
export interface Spot {
  readonly value: unknown;
  readonly path: string;
  readonly issues: Issue[];
}

/**
 * A reader copies what it knows into a fresh value. At a fault it notes the issue and returns a stand-in,
 * so that one pass names every fault; `parse` gives the value out only when there were none.
 */
export type Reader<T> = (at: Spot) => T;

const MOST_ISSUES = 100;

/** Reads untrusted input. Never throws. */
export function parse<T>(json: unknown, read: Reader<T>): Parsed<T> {
  const hostile = scan(json);
  if (hostile) return { ok: false, issues: [hostile] };
  const issues: Issue[] = [];
  const value = read({ value: json, path: '', issues });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}

export function fault(at: Spot, message: string): void {
  if (at.issues.length < MOST_ISSUES) at.issues.push({ path: at.path, message });
}

/** The text at a spot, '' where there is none: of an object, `String` would call what the sender wrote. */
export const textAt = ({ value }: Spot): string => (typeof value === 'string' ? value : '');

/** Notes that something else was expected, and says what was found. */
export function expected(at: Spot, what: string): void {
  fault(at, at.value === undefined ? `This is missing. Expected ${what}.` : `Expected ${what}, got ${show(at.value)}.`);
}

export function member(at: Spot, key: string | number): Spot {
  const found = typeof at.value === 'object' && at.value !== null && Object.hasOwn(at.value, key);
  const value = found ? (at.value as Record<string, unknown>)[key] : undefined;
  return { value, path: pathTo(at.path, key), issues: at.issues };
}

/** Reads the members of an object. Whatever is no object is one fault, not one for each member it lacks. */
export function record<T>(read: Reader<T>): Reader<T> {
  return (at) => {
    if (typeof at.value === 'object' && at.value !== null && !Array.isArray(at.value)) return read(at);
    expected(at, 'an object');
    return read({ value: {}, path: at.path, issues: [] });
  };
}

export function list<T>(read: Reader<T>, from: number, to: number): Reader<readonly T[]> {
  return (at) => {
    const { value } = at;
    if (!Array.isArray(value) || value.length < from || value.length > to) {
      expected(at, `a list of ${from} to ${to} entries`);
      return [];
    }
    return Array.from(value, (_, index) => read(member(at, index)));
  };
}

/** A list whose entries all differ. */
export function distinct(read: Reader<string>, from: number, to: number): Reader<readonly string[]> {
  return (at) => {
    const entries = list(read, from, to)(at);
    entries.forEach((entry, index) => {
      if (entry && entries.indexOf(entry) < index) fault(member(at, index), `${show(entry)} stands in the list twice.`);
    });
    return entries;
  };
}

/** `{key: value}` when the member is there, else `{}`: for spreading, so that what was left out stays out. */
export function optional<K extends string, T>(at: Spot, key: K, read: Reader<T>): { readonly [P in K]?: T } {
  const spot = member(at, key);
  return spot.value === undefined ? {} : ({ [key]: read(spot) } as { [P in K]: T });
}

/** Reads what is there, or takes the fallback where nothing is. */
export function withDefault<T>(read: Reader<T>, fallback: T): Reader<T> {
  return (at) => (at.value === undefined ? fallback : read(at));
}

export function string(pattern: RegExp, what: string): Reader<string> {
  return (at) => {
    if (typeof at.value === 'string' && pattern.test(at.value)) return at.value;
    expected(at, what);
    return '';
  };
}

/** A whole number; minus zero is read as zero. */
export function integer(from: number, to: number): Reader<number> {
  return (at) => {
    if (Number.isInteger(at.value) && Number(at.value) >= from && Number(at.value) <= to) return Number(at.value) + 0;
    expected(at, `a whole number from ${from} to ${to}`);
    return from;
  };
}

/** A number that is neither infinite nor NaN; minus zero is read as zero. */
export function finite(at: Spot, what = 'a number'): number {
  if (typeof at.value === 'number' && Number.isFinite(at.value)) return at.value + 0;
  expected(at, what);
  return 0;
}

export function oneOf<T extends string | number>(first: T, ...others: readonly T[]): Reader<T> {
  return (at) => {
    const found = [first, ...others].find((choice) => choice === at.value);
    if (found === undefined) expected(at, [first, ...others].map((choice) => JSON.stringify(choice)).join(' or '));
    return found ?? first;
  };
}

export function boolean(at: Spot): boolean {
  if (typeof at.value !== 'boolean') expected(at, 'true or false');
  return at.value === true;
}

/** What a value is, in a few words that are safe to print. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : typeof value === 'object'
      ? 'an object'
      : 'something else';
}
