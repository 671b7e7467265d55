import { parsePeriod } from '../config/period.js';
import { itemId, name, storable } from '../internal/names.js';
import { expected, integer, list, member, oneOf, parse, type Reader, record, type Spot } from '../internal/read.js';
import type { Parsed } from '../result.js';
import type { ItemCounts, Summary } from './summary.js';

const count = integer(0, Number.MAX_SAFE_INTEGER);

/** Reads a summary that was written as JSON: what `JSON.stringify` made of one comes back equal. Never throws. */
export function parseSummary(json: unknown): Parsed<Summary> {
  return parse(json, record(readSummary));
}

const readSummary: Reader<Summary> = (at) => ({
  schema: oneOf(1)(member(at, 'schema')),
  survey: name(member(at, 'survey')),
  audience: oneOf('customer', 'employee')(member(at, 'audience')),
  unit: storable(64)(member(at, 'unit')),
  period: period(member(at, 'period')),
  responses: count(member(at, 'responses')),
  items: record(readItems)(member(at, 'items')),
});

function period(at: Spot): string {
  if (typeof at.value === 'string' && parsePeriod(at.value).ok) return at.value;
  expected(at, 'a month, a quarter, a year or "*"');
  return '*';
}

const itemCounts: Reader<ItemCounts> = record((at) => ({
  from: integer(0, 1)(member(at, 'from')),
  counts: list(count, 1, 101)(member(at, 'counts')),
  missing: count(member(at, 'missing')),
  invalid: count(member(at, 'invalid')),
}));

function readItems(at: Spot): Summary['items'] {
  const items: Record<string, ItemCounts> = {};
  for (const id of Object.keys(at.value as object)) {
    const spot = member(at, id);
    items[itemId({ ...spot, value: id })] = itemCounts(spot);
  }
  return items;
}
