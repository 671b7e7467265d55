import { itemId } from '../internal/names.js';
import {
  boolean,
  expected,
  integer,
  list,
  member,
  oneOf,
  optional,
  type Reader,
  record,
  type Spot,
  withDefault,
} from '../internal/read.js';
import type { Auth, Destination, Limits, Predicate } from './destination.js';
import { headerName } from './parse-headers.js';
import { stepsOf } from './path.js';

/** Reads how the page shows that it may post; only settings stand in it. */
export function authReader(own: Reader<string>): Reader<Auth> {
  return (at) => {
    const type = oneOf('none', 'header', 'basic', 'query')(member(at, 'type'));
    const isPublic = optional(at, 'isPublic', boolean);
    switch (type) {
      case 'none':
        return { type };
      case 'header':
        return { type, name: headerName(member(at, 'name')), value: own(member(at, 'value')), ...isPublic };
      case 'basic':
        return { type, user: own(member(at, 'user')), password: own(member(at, 'password')), ...isPublic };
      case 'query':
        return { type, name: itemId(member(at, 'name')), value: own(member(at, 'value')), ...isPublic };
    }
  };
}

const path: Reader<string> = (at) => {
  if (typeof at.value === 'string' && stepsOf(at.value)) return at.value;
  expected(at, 'a path such as "results[0].status"');
  return '';
};

const status: Reader<number | '2xx'> = (at) => (at.value === '2xx' ? '2xx' : integer(200, 599)(at));

export const predicate: Reader<Predicate> = (at) => ({
  status: withDefault<Predicate['status']>(list(status, 1, 20), ['2xx'])(member(at, 'status')),
  ...optional(
    at,
    'json',
    record((spot) => ({ path: path(member(spot, 'path')), equals: scalar(member(spot, 'equals')) })),
  ),
});

function scalar(at: Spot): string | number | boolean | null {
  const { value } = at;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as string;
  expected(at, 'a text, a number, true, false or null');
  return null;
}

export const idempotency: Reader<Destination['idempotency']> = (at) => ({
  ...optional(at, 'header', headerName),
  ...optional(at, 'bodyPath', path),
  ...optional(at, 'urlParam', itemId),
});

export const limits: Reader<Limits> = (at) => ({
  maxBytes: withDefault(integer(1_000, 10_000_000), 262_144)(member(at, 'maxBytes')),
  batch: withDefault(integer(1, 500), 1)(member(at, 'batch')),
  ratePerSec: withDefault(integer(1, 1_000), 10)(member(at, 'ratePerSec')),
  timeoutMs: withDefault(integer(1_000, 120_000), 15_000)(member(at, 'timeoutMs')),
});

export const mode: Reader<Destination['mode']> = (at) => ({
  cors: withDefault(oneOf('cors', 'no-cors'), 'cors')(member(at, 'cors')),
  keepalive: withDefault(boolean, true)(member(at, 'keepalive')),
});
