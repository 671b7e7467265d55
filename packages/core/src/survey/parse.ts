import { itemId, LARGEST_VERSION, localeTag, name } from '../internal/names.js';
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
  string,
} from '../internal/read.js';
import type { Parsed } from '../result.js';
import type { Survey } from './definition.js';
import { conditionReader } from './parse-condition.js';
import { itemReader } from './parse-item.js';
import { measuresReader } from './parse-measures.js';
import { endingReader, MOST_ITEMS, pagesReader } from './parse-page.js';
import { textReader } from './parse-text.js';

/** Longest definition, in characters. */
const LONGEST = 1_000_000;

/**
 * Reads a survey definition from untrusted JSON. The result is a fresh copy of the members it knows; others are left
 * out, so a definition may carry notes of its own. Every fault is named by its path, at most 100 of them. An item of a
 * type that is not known is no fault: it becomes an `unknown` item, of which `notesOn` tells the owner.
 *
 * @example
 * parseSurvey(7) // => { ok: false, issues: [{ path: '', message: 'Expected an object, got 7.' }] }
 */
export function parseSurvey(json: unknown): Parsed<Survey> {
  return parse(json, record(readSurvey));
}

/**
 * Reads a survey definition from the text of a file, at most a million characters.
 *
 * @example
 * parseSurveyText('{"schema":').ok // => false
 */
export function parseSurveyText(text: string): Parsed<Survey> {
  const refuse = (message: string): Parsed<Survey> => ({ ok: false, issues: [{ path: '', message }] });
  if (text.length > LONGEST) return refuse(`A definition has at most ${LONGEST} characters, this has ${text.length}.`);
  try {
    return parseSurvey(JSON.parse(text));
  } catch (error) {
    return refuse(`This is not JSON (${(error as Error).message}).`);
  }
}

const host = string(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, 'a host such as "www.example.com"');

const readSurvey: Reader<Survey> = (at) => {
  const locales = distinct(localeTag, 1, 50)(member(at, 'locales'));
  const text = textReader(locales);
  const earlier = new Set<string>();
  const condition = conditionReader(earlier);
  const redirectHosts = optional(at, 'redirectHosts', distinct(host, 0, 50));
  const ending = endingReader(text, condition, redirectHosts.redirectHosts ?? []);
  const survey: Survey = {
    schema: oneOf(1)(member(at, 'schema')),
    id: name(member(at, 'id')),
    version: integer(1, LARGEST_VERSION)(member(at, 'version')),
    audience: oneOf('customer', 'employee')(member(at, 'audience')),
    locales,
    title: text(member(at, 'title')),
    ...optional(at, 'poster', text),
    ...optional(at, 'category', text),
    ...optional(at, 'show', oneOf('item', 'page')),
    ...optional(at, 'hidden', distinct(itemId, 0, 64)),
    ...redirectHosts,
    pages: pagesReader(itemReader(text, condition, earlier), condition)(member(at, 'pages')),
    endings: list(ending, 0, MOST_ITEMS)(member(at, 'endings')),
  };
  const items = survey.pages.flatMap((page) => page.items);
  if (items.length > MOST_ITEMS) fault(member(at, 'pages'), `A survey holds at most ${MOST_ITEMS} items.`);
  return { ...survey, ...optional(at, 'measures', measuresReader(items, survey.audience)) };
};
