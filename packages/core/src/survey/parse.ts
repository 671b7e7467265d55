import { LARGEST_VERSION, localeTag, name } from '../internal/names.js';
import {
  distinct,
  fault,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
} from '../internal/read.js';
import type { Parsed } from '../result.js';
import type { Ending, Page, Survey } from './definition.js';
import { conditionReader } from './parse-condition.js';
import { itemReader } from './parse-item.js';
import { textReader } from './parse-text.js';

/** Most items of one survey, and most pages and endings. */
const MOST_ITEMS = 500;

/**
 * Reads a survey definition from untrusted JSON. The result is a fresh copy of the members it knows; others are left
 * out, so a definition may carry notes of its own. Every fault is named by its path, at most 100 of them.
 *
 * @example
 * parseSurvey(7) // => { ok: false, issues: [{ path: '', message: 'Expected an object, got 7.' }] }
 */
export function parseSurvey(json: unknown): Parsed<Survey> {
  return parse(json, record(readSurvey));
}

const readSurvey: Reader<Survey> = (at) => {
  const locales = distinct(localeTag, 1, 50)(member(at, 'locales'));
  const text = textReader(locales);
  const earlier = new Set<string>();
  const condition = conditionReader(earlier);
  const item = itemReader(text, condition, earlier);
  const page: Reader<Page> = record((spot) => ({
    ...optional(spot, 'when', condition),
    items: list(item, 1, MOST_ITEMS)(member(spot, 'items')),
  }));
  const ending: Reader<Ending> = record((spot) => ({
    ...optional(spot, 'when', condition),
    title: text(member(spot, 'title')),
    ...optional(spot, 'text', text),
  }));
  const survey: Survey = {
    schema: oneOf(1)(member(at, 'schema')),
    id: name(member(at, 'id')),
    version: integer(1, LARGEST_VERSION)(member(at, 'version')),
    audience: oneOf('customer', 'employee')(member(at, 'audience')),
    locales,
    title: text(member(at, 'title')),
    ...optional(at, 'poster', text),
    pages: list(page, 1, MOST_ITEMS)(member(at, 'pages')),
    endings: list(ending, 0, MOST_ITEMS)(member(at, 'endings')),
  };
  if (earlier.size > MOST_ITEMS) fault(member(at, 'pages'), `A survey holds at most ${MOST_ITEMS} items.`);
  return survey;
};
