import { parse, show } from '../../internal/read.js';
import type { Issue, Parsed } from '../../result.js';
import type { LedgerEvent } from '../events.js';
import { readEvent } from './event.js';

/** The events of a list that can be counted, and what is wrong with the others. */
export interface ParsedEvents {
  /** By instant, then id; each id once. */
  readonly events: readonly LedgerEvent[];
  readonly refused: readonly RefusedEvent[];
}

export interface RefusedEvent {
  /** Place in the list. */
  readonly index: number;
  /** An event with that id and another body stands; a receiver answers 409. */
  readonly conflict: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Reads one event from untrusted JSON.
 *
 * @example
 * parseEvent({ id: 'e1', member: 'm1', kind: 'visit', at: '2026-01-01T09:00:00Z' }).ok // => true
 */
export function parseEvent(json: unknown): Parsed<LedgerEvent> {
  return parse(json, readEvent);
}

/**
 * Reads a list of events from untrusted JSON, one by one: a bad one costs no good one. An event that stands twice is
 * one; of two with one id and different bodies the earlier stands, and the other is refused. Never throws.
 */
export function parseEvents(json: unknown): ParsedEvents {
  if (!Array.isArray(json)) {
    const issues = [{ path: '', message: `Expected a list of events, got ${show(json)}.` }];
    return { events: [], refused: [{ index: 0, conflict: false, issues }] };
  }
  const refused: RefusedEvent[] = [];
  const entries: Entry[] = [];
  const words = new Map<string, string>();
  for (let index = 0; index < json.length; index++) {
    const parsed = parseEvent(json[index]);
    if (parsed.ok) entries.push({ event: shared(parsed.value, words), index });
    else
      refused.push({
        index,
        conflict: false,
        issues: parsed.issues.map(({ path, message }) => ({ path: pathIn(index, path), message })),
      });
  }
  const { events, conflicts } = settle(entries);
  for (const { event, index } of conflicts) {
    const message = `Another event has the id ${show(event.id)} and says something else.`;
    refused.push({ index, conflict: true, issues: [{ path: `[${index}].id`, message }] });
  }
  return { events, refused: refused.sort((a, b) => a.index - b.index) };
}

/**
 * Joins the events of two devices. The order of the lists does not matter: the result is sorted by instant and id,
 * an event in both is one, and of two with one id and different bodies the earlier stands.
 */
export function mergeEvents(
  ours: readonly LedgerEvent[],
  theirs: readonly LedgerEvent[],
): { readonly events: readonly LedgerEvent[]; readonly conflicts: readonly LedgerEvent[] } {
  const { events, conflicts } = settle([...ours, ...theirs].map((event, index) => ({ event, index })));
  return { events, conflicts: conflicts.map(({ event }) => event) };
}

interface Entry {
  readonly event: LedgerEvent;
  readonly index: number;
}

/** Sorts; of equal ids the first stands, whichever list it came from. */
function settle(entries: readonly Entry[]): { events: LedgerEvent[]; conflicts: Entry[] } {
  const sorted = entries.map((entry) => ({ ...entry, time: Date.parse(entry.event.at) }));
  sorted.sort((a, b) => a.time - b.time || compare(a.event.id, b.event.id) || compareBodies(a.event, b.event));
  const standing = new Map<string, LedgerEvent>();
  const conflicts: Entry[] = [];
  for (const { event, index } of sorted) {
    const known = standing.get(event.id);
    if (known === undefined) standing.set(event.id, event);
    else if (compareBodies(known, event) !== 0) conflicts.push({ event, index });
  }
  return { events: [...standing.values()], conflicts };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Events read by the parser have their members in one order, so that equal events have equal texts. */
function compareBodies(a: LedgerEvent, b: LedgerEvent): number {
  return compare(JSON.stringify(a), JSON.stringify(b));
}

/** One text for each member instead of one for each event: a million events hold ten thousand names. */
function shared(event: LedgerEvent, words: Map<string, string>): LedgerEvent {
  const known = words.get(event.member);
  if (known === undefined) words.set(event.member, event.member);
  return known === undefined ? event : { ...event, member: known };
}

function pathIn(index: number, path: string): string {
  if (path === '') return `[${index}]`;
  return path.startsWith('[') ? `[${index}]${path}` : `[${index}].${path}`;
}
