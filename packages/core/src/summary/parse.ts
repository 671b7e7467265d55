import { parsePeriod } from '../config/period.js';
import { answerKey, itemId, name, optionId, storable } from '../internal/names.js';
import {
  expected,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
} from '../internal/read.js';
import type { Parsed } from '../result.js';
import { byName, count } from './parse-moments.js';
import { bondSums, compositeSums, outcomeProducts, trustSums, walletSums } from './parse-sections.js';
import type { AnswerCounts, ItemCounts, Summary } from './summary.js';

/** Reads a summary that was written as JSON: what `JSON.stringify` made of one comes back equal. Never throws. */
export function parseSummary(json: unknown): Parsed<Summary> {
  return parse(json, record(readSummary));
}

const readSummary: Reader<Summary> = (at) => {
  const counted = {
    schema: oneOf(1)(member(at, 'schema')),
    survey: name(member(at, 'survey')),
    unit: storable(64)(member(at, 'unit')),
    period: period(member(at, 'period')),
    responses: count(member(at, 'responses')),
    items: byName(answerKey, itemCounts)(member(at, 'items')),
    ...optional(at, 'answers', byName(itemId, answerCounts)),
  };
  const audience = oneOf('customer', 'employee')(member(at, 'audience'));
  if (audience === 'customer') {
    return { ...counted, audience, ...optional(at, 'bond', bondSums), ...optional(at, 'wallet', walletSums) };
  }
  return {
    ...counted,
    audience,
    ...optional(at, 'engagement', compositeSums),
    ...optional(at, 'trust', trustSums),
    ...optional(at, 'outcome', outcomeProducts),
  };
};

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

const answerCounts: Reader<AnswerCounts> = record((at) => ({
  answered: count(member(at, 'answered')),
  missing: count(member(at, 'missing')),
  invalid: count(member(at, 'invalid')),
  ...optional(at, 'options', byName(optionId, count)),
}));
