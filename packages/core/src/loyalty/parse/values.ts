import { expected, fault, integer, member, type Reader, record, type Spot, string } from '../../internal/read.js';
import { DURATION } from '../time/duration.js';

/** Most points or minor units of one figure: a million of them still add up exactly. */
export const LARGEST_POINTS = 1_000_000_000;
export const LARGEST_AMOUNT = 1_000_000_000_000;

/** Names products, actions and shops have elsewhere. */
export const label = string(/^[^\s\p{Cc}][^\p{Cc}]{0,127}$/u, 'up to 128 characters that do not begin with a space');

/** A whole number in a text: exact where a float is not. */
export const decimal = string(
  /^(0|[1-9]\d{0,5})(\.\d{1,6})?$/,
  'a decimal in quotes such as "1.5", at most six digits before and after the point',
);

export function positiveDecimal(at: Spot): string {
  const text = decimal(at);
  if (text && Number(text) === 0) fault(at, 'Expected a decimal above 0.');
  return text;
}

export const duration = string(DURATION, 'a duration such as "14D", "12M", "1Y_U" or "2D_D"');

export const points = integer(0, LARGEST_POINTS);
export const somePoints = integer(1, LARGEST_POINTS);
export const amount = integer(0, LARGEST_AMOUNT);

/** `MM-DD`, a day that some year has. */
export function dayOfYear(at: Spot): string {
  const what = 'a day of the year such as "12-31"';
  const text = string(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, what)(at);
  const [month = 1, day = 1] = text.split('-').map(Number);
  if (text && day > new Date(Date.UTC(2024, month, 0)).getUTCDate()) expected(at, what);
  return text;
}

/** Reads an object by its `kind`. A kind that is not known is a fault that names those that are. */
export function byKind<T>(readers: Readonly<Record<string, (at: Spot) => T>>, fallback: T): Reader<T> {
  return record((at) => {
    const spot = member(at, 'kind');
    const read = typeof spot.value === 'string' && Object.hasOwn(readers, spot.value) ? readers[spot.value] : undefined;
    if (read) return read(at);
    expected(
      spot,
      `one of ${Object.keys(readers)
        .map((kind) => JSON.stringify(kind))
        .join(', ')}`,
    );
    return fallback;
  });
}

/** Notes ids that stand in a list twice. */
export function differ(at: Spot, entries: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (id && seen.has(id)) fault(member(member(at, index), 'id'), `${JSON.stringify(id)} stands in the list twice.`);
    seen.add(id);
  });
}
