import { name } from '../internal/names.js';
import {
  expected,
  fault,
  member,
  oneOf,
  parse,
  type Reader,
  record,
  type Spot,
  withDefault,
} from '../internal/read.js';
import type { Parsed } from '../result.js';
import type { Auth, Destination, Predicate, Template } from './destination.js';
import { address, checkNeeds, readSettings } from './parse-address.js';
import { checkMode, headers } from './parse-headers.js';
import { authReader, idempotency, limits, mode, predicate } from './parse-parts.js';
import { template, textTemplate } from './parse-template.js';

/**
 * Reads a destination from untrusted JSON, such as a preset file. Left out, `method` is POST, `encode` JSON, the body the
 * response, success any 2xx, a duplicate 409, and a request holds one response of at most 256 KiB and takes 15 s.
 * Each fault is named by path. Never throws.
 *
 * @param chosen The owner's settings; they stand above those in the file.
 * @example
 * parseDestination({ schema: 1, id: 'mine', url: '{{settings.endpoint}}' }).ok // => false
 */
export function parseDestination(json: unknown, chosen: Readonly<Record<string, unknown>> = {}): Parsed<Destination> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return parse(json, record(readDestination));
  const own = member({ value: json, path: '', issues: [] }, 'settings').value;
  const settings = typeof own === 'object' && own !== null ? { ...own, ...chosen } : chosen;
  return parse({ ...json, settings }, record(readDestination));
}

const readDestination: Reader<Destination> = (at) => {
  const settings = record(readSettings)(member(at, 'settings'));
  checkNeeds(at, settings);
  const text = textTemplate(settings);
  const own = textTemplate(settings, ['settings']);
  const encode = withDefault(oneOf('json', 'text-json', 'form', 'ndjson'), 'json')(member(at, 'encode'));
  const body = withDefault<Template>(template(settings), '{{response}}')(member(at, 'body'));
  const destination: Destination = {
    schema: oneOf(1)(member(at, 'schema')),
    id: name(member(at, 'id')),
    url: address(text, settings)(member(at, 'url')),
    method: withDefault(oneOf('POST', 'PUT', 'PATCH'), 'POST')(member(at, 'method')),
    headers: withDefault(headers(text), {})(member(at, 'headers')),
    encode,
    body,
    auth: withDefault<Auth>(record(authReader(own)), { type: 'none' })(member(at, 'auth')),
    success: withDefault<Predicate>(record(predicate), { status: ['2xx'] })(member(at, 'success')),
    duplicate: withDefault<Predicate>(record(predicate), { status: [409] })(member(at, 'duplicate')),
    idempotency: withDefault(record(idempotency), {})(member(at, 'idempotency')),
    limits: record(limits)(withEmpty(member(at, 'limits'))),
    mode: record(mode)(withEmpty(member(at, 'mode'))),
    settings,
  };
  if (encode === 'form' && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    expected(member(at, 'body'), 'an object of fields');
  }
  if (destination.limits.batch > 1 && encode !== 'ndjson' && !JSON.stringify(body).includes('{{responses')) {
    fault(member(member(at, 'limits'), 'batch'), 'Only "ndjson", or a body with {{responses}}, takes more than one.');
  }
  checkMode(at, destination);
  return destination;
};

/** An empty object in place of what was left out, so that each member takes its default. */
function withEmpty(at: Spot): Spot {
  return at.value === undefined ? { ...at, value: {} } : at;
}
