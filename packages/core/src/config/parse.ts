import { COMMENT_CONSENTS } from '../comment/filter.js';
import { localeTag, name, words } from '../internal/names.js';
import { COLLECTOR, COLOUR } from '../internal/patterns.js';
import {
  distinct,
  fault,
  finite,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
  string,
  withDefault,
} from '../internal/read.js';
import { timeZone } from '../internal/time-zone.js';
import { READING_MEASURES } from '../reading/reading.js';
import type { Issue, Parsed } from '../result.js';
import type { AnswerDestination, Config, PublicReading } from './config.js';
import { units } from './parse-units.js';
import { unknownKeys } from './unknown-keys.js';

const MINIMUM = { customer: 10, employee: 5 };
/** Fewer employees than this could be told apart by those who know them. */
const EMPLOYEE_FLOOR = 3;

/**
 * Reads `samklang.config.json` from untrusted JSON. Each fault is named by path. Left out, `languages` is English,
 * the lists are empty and the minimum is 10 customers and 5 employees; the minimum for employees cannot be under 3.
 * Members it does not know are left out and told as `warnings`, each with the name that was most likely meant.
 * Never throws.
 */
export function parseConfig(json: unknown): ParsedConfig {
  return { ...parse(json, record(readConfig)), warnings: unknownKeys(json) };
}

/** A config or its faults, and in both cases what in it is read by nobody. */
export type ParsedConfig = Parsed<Config> & { readonly warnings: readonly Issue[] };

const readConfig: Reader<Config> = (at) => {
  const anything = withDefault(
    list((spot) => spot.value, 0, 10_000),
    [],
  );
  return {
    schema: oneOf(1)(member(at, 'schema')),
    company: company(member(at, 'company')),
    colours: withDefault(colours, {})(member(at, 'colours')),
    languages: withDefault(distinct(localeTag, 1, 50), ['en'])(member(at, 'languages')),
    units: withDefault(units, [])(member(at, 'units')),
    surveys: distinct(name, 1, 500)(member(at, 'surveys')),
    programmes: anything(member(at, 'programmes')),
    boards: anything(member(at, 'boards')),
    origins: withDefault(distinct(origin, 0, 500), [])(member(at, 'origins')),
    minimum: withDefault(minimum, MINIMUM)(member(at, 'minimum')),
    ...optional(at, 'destinations', list(answerDestination, 0, 500)),
    ...optional(at, 'readings', list(publicReading, 0, 10_000)),
    ...optional(at, 'consents', consents),
    ...optional(at, 'collector', address),
  };
};

const company: Reader<Config['company']> = record((at) => ({
  name: words(member(at, 'name')),
  timeZone: timeZone(member(at, 'timeZone')),
  currency: string(/^[A-Z]{3}$/, 'a currency code such as "SEK"')(member(at, 'currency')),
}));

const colours: Reader<Config['colours']> = record((at) =>
  optional(at, 'accent', string(COLOUR, 'a colour such as "#1f6f5c"')),
);

const [firstMeasure = 'nps', ...otherMeasures] = READING_MEASURES;

const publicReading: Reader<PublicReading> = record((at) => ({
  survey: name(member(at, 'survey')),
  measure: oneOf(firstMeasure, ...otherMeasures)(member(at, 'measure')),
  ...optional(at, 'unit', string(/^(\*|[A-Za-z0-9_-]{1,64})$/, 'the id of a unit, or "*" for the company')),
  ...optional(at, 'target', finite),
}));

const answerDestination: Reader<AnswerDestination> = record((at) => {
  const found: AnswerDestination = {
    ...optional(at, 'surveys', distinct(name, 1, 500)),
    ...optional(at, 'preset', name),
    ...optional(at, 'endpoint', words),
    ...optional(at, 'destination', recipe),
  };
  if (!found.preset && !found.endpoint && !found.destination) fault(at, 'Name a preset, an endpoint or a destination.');
  return found;
});

/** What a recipe holds is looked at where it is used. */
const recipe: Reader<string | object> = (at) =>
  typeof at.value === 'string' ? words(at) : record(({ value }) => value as object)(at);

const uses = list(oneOf(...COMMENT_CONSENTS), 0, COMMENT_CONSENTS.length);

const consents: Reader<NonNullable<Config['consents']>> = record((at) =>
  Object.fromEntries(Object.keys(at.value as object).map((survey) => [survey, uses(member(at, survey))])),
);

const minimum: Reader<Config['minimum']> = record((at) => ({
  customer: withDefault(integer(1, 1_000_000), MINIMUM.customer)(member(at, 'customer')),
  employee: withDefault(integer(EMPLOYEE_FLOOR, 1_000_000), MINIMUM.employee)(member(at, 'employee')),
}));

/** Scheme, host and port as browsers write them in the Origin header. */
function origin(at: Spot): string {
  const text = string(/^https?:\/\/[a-z0-9.[\]:-]+$/, 'an origin such as "https://www.example.com"')(at);
  if (/^(http:.*:80|https:.*:443)$/.test(text)) fault(at, 'Leave out the port that is usual for the scheme.');
  return text;
}

const address = string(COLLECTOR, 'the address of the collector, such as "." or "https://answers.example.com"');
