import { answerKey, itemId, LARGEST_VERSION, localeTag, storable } from '../internal/names.js';
import {
  expected,
  fault,
  integer,
  member,
  oneOf,
  parse,
  type Reader,
  record,
  type Spot,
  string,
} from '../internal/read.js';
import type { Parsed } from '../result.js';
import { hiddenText } from '../survey/address.js';
import type { Item, Survey } from '../survey/definition.js';
import { answerKeys } from '../survey/keys.js';
import { instant } from './instant.js';
import { answerReader } from './read-answer.js';
import type { Answer, Answers, Mark, Response } from './response.js';

/** The surveys and units a receiver knows; a Map and a Set will do. */
export interface Known {
  readonly surveys: { get(id: string): Survey | undefined };
  readonly units: { has(id: string): boolean };
}

/** A response that can be stored, and what in it the receiver does not know. */
export interface CheckedResponse {
  readonly response: Response;
  readonly marks: readonly Mark[];
}

const MOST_ANSWERS = 500;
const MOST_HIDDEN = 64;

/**
 * Reads one response from untrusted JSON into a fresh copy. Wrong shapes, values outside an item's scale and text that
 * cannot be stored are faults, named by path (`answers.nps`). A survey, version, item or unit that is not known
 * is no fault but a mark: the answer was given and must not be lost. Answers of an unknown version or item need only
 * have the shape of an answer. Whether a required question was left out is not asked here. Hidden fields that a known
 * survey does not allow are left out. Never throws.
 */
export function parseResponse(json: unknown, known: Known): Parsed<CheckedResponse> {
  return parse(json, record(responseReader(known)));
}

function responseReader(known: Known): Reader<CheckedResponse> {
  return (at) => {
    const survey = surveyName(member(at, 'survey'));
    const version = versionNumber(member(at, 'version'));
    const definition = known.surveys.get(survey);
    const items = definition?.version === version ? itemsOf(definition) : undefined;
    const unit = unitName(member(at, 'unit'));
    const response: Response = {
      id: uuid(member(at, 'id')),
      survey,
      version,
      unit,
      answeredAt: instant(member(at, 'answeredAt')),
      locale: localeTag(member(at, 'locale')),
      channel: channel(member(at, 'channel')),
      answers: record((spot) => readAnswers(spot, items))(member(at, 'answers')),
      ...hiddenFields(member(at, 'hidden'), items && definition),
    };
    const marks: Mark[] = [];
    if (!definition) marks.push('unknown-survey');
    else if (!items) marks.push('unknown-version');
    else if (Object.keys(response.answers).some((id) => !items.has(id))) marks.push('unknown-item');
    if (unit !== '' && !known.units.has(unit)) marks.push('unknown-unit');
    return { response, marks };
  };
}

const uuid = string(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  'a UUID in lower case',
);
const versionNumber = integer(1, LARGEST_VERSION);
const channel = oneOf('qr', 'link', 'embed', 'kiosk', 'import');
const shortText = storable(64);

function surveyName(at: Spot): string {
  if (at.value === '') fault(at, 'This is empty. A response names its survey.');
  return shortText(at);
}

function unitName(at: Spot): string {
  if (at.value === '*') fault(at, 'This stands for all units together. A response names one, or none with "".');
  return shortText(at);
}

/** The items of a survey by the keys of their answers. */
function itemsOf(survey: Survey): ReadonlyMap<string, Item> {
  const items = survey.pages.flatMap((page) => page.items);
  return new Map(items.flatMap((item) => answerKeys(item).map((key) => [key, item] as const)));
}

function readAnswers(at: Spot, items: ReadonlyMap<string, Item> | undefined): Answers {
  const answers: Record<string, Answer> = {};
  const keys = Object.keys(at.value as object);
  if (keys.length > MOST_ANSWERS) fault(at, `At most ${MOST_ANSWERS} answers fit, this has ${keys.length}.`);
  for (const key of keys.slice(0, MOST_ANSWERS)) {
    const spot = member(at, key);
    answers[answerKey({ ...spot, value: key })] = answerReader(key, items?.get(key))(spot);
  }
  return answers;
}

function hiddenFields(at: Spot, survey: Survey | undefined): Pick<Response, 'hidden'> {
  if (at.value === undefined) return {};
  const entries = Object.keys(record((spot) => spot.value as object)(at));
  if (entries.length > MOST_HIDDEN) fault(at, `At most ${MOST_HIDDEN} hidden fields fit, this has ${entries.length}.`);
  const hidden: Record<string, string> = {};
  for (const name of entries.slice(0, MOST_HIDDEN)) {
    const spot = member(at, name);
    const key = itemId({ ...spot, value: name });
    if (typeof spot.value !== 'string') expected(spot, 'text');
    else if (!survey || survey.hidden?.includes(name)) hidden[key] = hiddenText(spot.value);
  }
  return Object.keys(hidden).length > 0 ? { hidden } : {};
}
