import { DEFAULT_TEXT, itemId, LARGEST_VERSION, LONGEST_TEXT, localeTag, storable } from '../internal/names.js';
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
import type { Item, Survey } from '../survey/definition.js';
import { instant } from './instant.js';
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

/**
 * Reads one response from untrusted JSON into a fresh copy. Wrong shapes, values outside an item's scale and text that
 * cannot be stored are faults, named by path (`answers.nps`). A survey, version, item or unit that is not known
 * is no fault but a mark: the answer was given and must not be lost. Answers of an unknown version or item need
 * only be a finite number or text. Never throws.
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
    const unit = shortText(member(at, 'unit'));
    const response: Response = {
      id: uuid(member(at, 'id')),
      survey,
      version,
      unit,
      answeredAt: instant(member(at, 'answeredAt')),
      locale: localeTag(member(at, 'locale')),
      channel: channel(member(at, 'channel')),
      answers: record((spot) => readAnswers(spot, items))(member(at, 'answers')),
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
const score = integer(0, 10);
const shortText = storable(64);

function surveyName(at: Spot): string {
  if (at.value === '') fault(at, 'This is empty. A response names its survey.');
  return shortText(at);
}

function itemsOf(survey: Survey): ReadonlyMap<string, Item> {
  return new Map(survey.pages.flatMap((page) => page.items).map((item) => [item.id, item]));
}

function readAnswers(at: Spot, items: ReadonlyMap<string, Item> | undefined): Answers {
  const answers: Record<string, Answer> = {};
  const keys = Object.keys(at.value as object);
  if (keys.length > MOST_ANSWERS) fault(at, `At most ${MOST_ANSWERS} answers fit, this has ${keys.length}.`);
  for (const key of keys.slice(0, MOST_ANSWERS)) {
    const spot = member(at, key);
    answers[itemId({ ...spot, value: key })] = readAnswer(spot, items?.get(key));
  }
  return answers;
}

function readAnswer(at: Spot, item: Item | undefined): Answer {
  switch (item?.type) {
    case 'nps':
      return score(at);
    case 'likert':
      return integer(1, item.labels.length)(at);
    case 'text':
      return storable(item.maxLength ?? DEFAULT_TEXT)(at);
    case undefined:
      if (typeof at.value === 'string') return storable(LONGEST_TEXT)(at);
      if (typeof at.value !== 'number' || !Number.isFinite(at.value)) expected(at, 'a number or text');
      return Number(at.value) + 0;
  }
}
