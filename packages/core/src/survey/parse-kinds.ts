import { optionId } from '../internal/names.js';
import {
  boolean,
  fault,
  finite,
  integer,
  list,
  member,
  oneOf,
  optional,
  type Reader,
  record,
  type Spot,
  show,
  textAt,
} from '../internal/read.js';
import type { Item, Option, Text } from './definition.js';
import { LONGEST_TEXT } from './limits.js';

const MOST_OPTIONS = 100;
const LARGEST_TOTAL = 1_000_000;

/** What every item has, already read. */
export type Base = Omit<Extract<Item, { type: 'statement' }>, 'type'>;

type KindReader = (at: Spot, base: Base) => Item;

/** How the rest of an item is read, by its type. `earlier` holds the ids of the items read so far. */
export function kindReaders(text: Reader<Text>, earlier: ReadonlySet<string>): ReadonlyMap<string, KindReader> {
  const ends = (at: Spot) => ({ ...optional(at, 'low', text), ...optional(at, 'high', text) });
  const steps = (at: Spot) => ({
    labels: list(text, 2, 7)(member(at, 'labels')),
    ...optional(at, 'cantSay', boolean),
  });
  const options = optionsReader(text);
  return new Map<string, KindReader>([
    ['nps', (at, base) => ({ ...base, type: 'nps', ...ends(at) })],
    [
      'rating',
      (at, base) => ({
        ...base,
        type: 'rating',
        ...optional(at, 'look', oneOf('stars', 'smileys', 'numbers')),
        ...optional(at, 'points', integer(3, 10)),
        ...ends(at),
      }),
    ],
    ['likert', (at, base) => ({ ...base, type: 'likert', ...steps(at) })],
    ['matrix', (at, base) => ({ ...base, type: 'matrix', rows: rowsReader(text)(member(at, 'rows')), ...steps(at) })],
    ['choice', (at, base) => ({ ...base, type: 'choice', ...options(at) })],
    ['multi-choice', (at, base) => multiChoice(at, base, options(at))],
    [
      'text',
      (at, base) => ({
        ...base,
        type: 'text',
        ...optional(at, 'long', boolean),
        ...optional(at, 'maxLength', integer(1, LONGEST_TEXT)),
      }),
    ],
    ['number', (at, base) => numberItem(at, base, text)],
    ['date', (_, base) => ({ ...base, type: 'date' })],
    ['ranking', (at, base) => ranking(at, base, options(at), earlier)],
    ['allocation', (at, base) => allocation(at, base, options(at))],
    ['consent', (_, base) => ({ ...base, type: 'consent' })],
    ['contact', (at, base) => ({ ...base, type: 'contact', kind: oneOf('email', 'phone')(member(at, 'kind')) })],
    ['statement', (_, base) => ({ ...base, type: 'statement' })],
  ]);
}

type Options = Pick<Extract<Item, { type: 'choice' }>, 'options' | 'order'>;

function optionsReader(text: Reader<Text>): (at: Spot) => Options {
  const option: Reader<Option> = record((at) => ({
    id: optionId(member(at, 'id')),
    title: text(member(at, 'title')),
    ...optional(at, 'other', boolean),
    ...optional(at, 'exclusive', boolean),
  }));
  return (at) => {
    const spot = member(at, 'options');
    const options = list(option, 2, MOST_OPTIONS)(spot);
    differ(spot, options);
    options.forEach(({ other }, index) => {
      if (!other || options.findIndex((one) => one.other) === index) return;
      fault(member(member(spot, index), 'other'), 'Another option takes other words already. One is enough.');
    });
    return { options, ...optional(at, 'order', oneOf('fixed', 'random')) };
  };
}

function rowsReader(text: Reader<Text>) {
  const row = record((at) => ({ id: optionId(member(at, 'id')), title: text(member(at, 'title')) }));
  return (at: Spot) => {
    const rows = list(row, 1, MOST_OPTIONS)(at);
    differ(at, rows);
    return rows;
  };
}

/** Notes ids that stand in a list twice. */
function differ(at: Spot, entries: readonly { readonly id: string }[]): void {
  entries.forEach(({ id }, index) => {
    if (!id || entries.findIndex((entry) => entry.id === id) === index) return;
    fault(member(member(at, index), 'id'), `${show(id)} stands in the list twice.`);
  });
}

function multiChoice(at: Spot, base: Base, options: Options): Item {
  const most = Math.max(1, options.options.length);
  const least = optional(at, 'min', integer(1, most));
  return { ...base, type: 'multi-choice', ...options, ...least, ...optional(at, 'max', integer(least.min ?? 1, most)) };
}

function numberItem(at: Spot, base: Base, text: Reader<Text>): Item {
  const bounds = { ...optional(at, 'min', finite), ...optional(at, 'max', finite), ...optional(at, 'step', finite) };
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step = 1 } = bounds;
  if (max < min) fault(member(at, 'max'), `The largest number, ${max}, is under the smallest, ${min}.`);
  if (step <= 0) fault(member(at, 'step'), `Expected a number above 0, got ${step}.`);
  return { ...base, type: 'number', ...bounds, ...optional(at, 'unit', text) };
}

function ranking(at: Spot, base: Base, options: Options, earlier: ReadonlySet<string>): Item {
  const among = optional(at, 'among', (spot) => {
    const id = textAt(spot);
    if (!earlier.has(id)) fault(spot, `No item before this place has the id ${show(spot.value)}.`);
    return id;
  });
  return { ...base, type: 'ranking', ...options, ...among };
}

function allocation(at: Spot, base: Base, options: Options): Item {
  const own = optional(at, 'own', (spot) => {
    const id = textAt(spot);
    if (!options.options.some((option) => option.id === id)) fault(spot, `No option has the id ${show(spot.value)}.`);
    return id;
  });
  return { ...base, type: 'allocation', ...options, ...optional(at, 'total', integer(1, LARGEST_TOTAL)), ...own };
}
