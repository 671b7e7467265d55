import { answerKey } from '../internal/names.js';
import { fault, finite, list, member, oneOf, type Reader, record, type Spot, show } from '../internal/read.js';
import type { AnswerTest, Condition } from './definition.js';

const OPERATORS = ['answered', 'equals', 'in', 'atLeast', 'atMost'] as const;
const MOST_PARTS = 100;

/**
 * Reads a condition. It may look back only: `earlier` holds the ids of the items read so far.
 * Its depth is bounded by the depth of the whole input.
 */
export function conditionReader(earlier: ReadonlySet<string>): Reader<Condition> {
  const read: Reader<Condition> = record((at) => {
    const kinds = ['all', 'any', 'not', 'item'].filter((kind) => member(at, kind).value !== undefined);
    if (kinds.length !== 1) {
      fault(at, 'A condition has exactly one of "all", "any", "not" and "item".');
      return { all: [] };
    }
    if (kinds[0] === 'all') return { all: list(read, 0, MOST_PARTS)(member(at, 'all')) };
    if (kinds[0] === 'any') return { any: list(read, 0, MOST_PARTS)(member(at, 'any')) };
    if (kinds[0] === 'not') return { not: read(member(at, 'not')) };
    return readTest(at, earlier);
  });
  return read;
}

function readTest(at: Spot, earlier: ReadonlySet<string>): AnswerTest {
  const item = answerKey(member(at, 'item'));
  if (item && !earlier.has(item)) {
    fault(member(at, 'item'), `No item before this place has the id ${show(item)}. A condition can only look back.`);
  }
  const op = oneOf(...OPERATORS)(member(at, 'op'));
  const value = member(at, 'value');
  switch (op) {
    case 'answered':
      return { item, op };
    case 'equals':
      return { item, op, value: readValue(value) };
    case 'in':
      return { item, op, value: list(readValue, 1, MOST_PARTS)(value) };
    case 'atLeast':
    case 'atMost':
      return { item, op, value: finite(value) };
  }
}

const readValue: Reader<number | string> = (at) =>
  typeof at.value === 'string' ? at.value : finite(at, 'a number or words');
