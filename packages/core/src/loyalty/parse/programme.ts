import { localeTag, name } from '../../internal/names.js';
import {
  distinct,
  fault,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
  string,
} from '../../internal/read.js';
import { timeZone } from '../../internal/time-zone.js';
import type { Parsed } from '../../result.js';
import type { Text } from '../../survey/definition.js';
import { textReader } from '../../survey/parse-text.js';
import type { Category, Club, Names, Programme, Unit, Version } from '../programme.js';
import { instantOf } from '../time/instant.js';
import { byKind, differ, label } from './values.js';
import { versionReader } from './version.js';

/**
 * Reads a programme from untrusted JSON into a fresh copy of the members it knows. Every fault is named by its path,
 * such as `versions[0].rules[2].by`. Never throws.
 *
 * @example
 * parseProgramme(7) // => { ok: false, issues: [{ path: '', message: 'Expected an object, got 7.' }] }
 */
export function parseProgramme(json: unknown): Parsed<Programme> {
  return parse(json, record(readProgramme));
}

const currency = string(/^[A-Z]{3}$/, 'a currency code such as "SEK"');
const httpsUrl = string(/^https:\/\/[^\s/]+(\/\S*)?$/, 'an address that begins with "https://"');

const readProgramme: Reader<Programme> = (at) => {
  const locales = distinct(localeTag, 1, 50)(member(at, 'locales'));
  const text = textReader(locales);
  const programme: Programme = {
    schema: oneOf(1)(member(at, 'schema')),
    id: name(member(at, 'id')),
    audience: oneOf('customer', 'employee')(member(at, 'audience')),
    locales,
    title: text(member(at, 'title')),
    zone: timeZone(member(at, 'zone')),
    currency: currency(member(at, 'currency')),
    unit: unitReader(text)(member(at, 'unit')),
    ...optional(at, 'categories', categoriesReader(text)),
    ...optional(at, 'club', clubReader(text)),
    versions: list(versionReader(text), 1, 1000)(member(at, 'versions')),
  };
  checkVersions(member(at, 'versions'), programme);
  return programme;
};

function checkVersions(at: Spot, { unit, versions }: Programme): void {
  versions.forEach(({ from, rules }: Version, index) => {
    const earlier = versions[index - 1];
    if (from && earlier?.from && instantOf(from) <= instantOf(earlier.from)) {
      fault(member(member(at, index), 'from'), 'A version begins after the one before it; these overlap.');
    }
    if (unit.kind === 'money') return;
    rules.forEach(({ kind }, place) => {
      const spot = member(member(member(member(at, index), 'rules'), place), 'kind');
      if (kind === 'cashback')
        fault(spot, 'Cashback needs a programme that collects money: "unit": {"kind": "money"}.');
    });
  });
}

function unitReader(text: Reader<Text>): Reader<Unit> {
  const names: Reader<Names> = record((at) => ({
    ...optional(at, 'zero', text),
    ...optional(at, 'one', text),
    ...optional(at, 'two', text),
    ...optional(at, 'few', text),
    ...optional(at, 'many', text),
    other: text(member(at, 'other')),
  }));
  return byKind<Unit>(
    { money: () => ({ kind: 'money' }), points: (at) => ({ kind: 'points', names: names(member(at, 'names')) }) },
    { kind: 'money' },
  );
}

function categoriesReader(text: Reader<Text>): Reader<readonly Category[]> {
  const category = record((at) => ({ id: label(member(at, 'id')), name: text(member(at, 'name')) }));
  return (at) => {
    const categories = list(category, 0, 1000)(at);
    differ(at, categories);
    return categories;
  };
}

function clubReader(text: Reader<Text>): Reader<Club> {
  const news = record((at) => ({
    title: text(member(at, 'title')),
    ...optional(at, 'text', text),
    ...optional(at, 'url', httpsUrl),
  }));
  return record((at) => ({
    ...optional(at, 'benefits', list(text, 0, 50)),
    ...optional(at, 'survey', name),
    ...optional(at, 'news', news),
  }));
}
