import { COLLECTOR, COLOUR, LOCALE_TAG, NAME } from '../internal/patterns.js';
import type { Config } from './config.js';

/** The settings that a visitor's page goes by. */
export type VisitorConfig = Pick<
  Config,
  'colours' | 'languages' | 'units' | 'surveys' | 'destinations' | 'collector'
> & {
  /** What customers are asked to agree to, by survey; looked at where it is used. */
  readonly consents?: unknown;
  readonly company: Pick<Config['company'], 'name'>;
};

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fits = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);
const maybe = (value: unknown, pattern: RegExp) => value === undefined || fits(value, pattern);
const every = (value: unknown, check: (value: unknown) => boolean) => Array.isArray(value) && value.every(check);
const some = (value: unknown, pattern: RegExp) =>
  every(value, (entry) => fits(entry, pattern)) && (value as unknown[]).length > 0;
const isUnit = (unit: unknown) =>
  isRecord(unit) && fits(unit.id, NAME) && fits(unit.name, /\S/) && maybe(unit.language, LOCALE_TAG);

/**
 * A quick look at `samklang.config.json` before a visitor's page goes by it. It is far smaller and faster than
 * `parseConfig` and says nothing about why: whatever it refuses, whatever leaves a default to be filled in, and destinations go there.
 * What few visitors or none meet, such as consents, the time zone or a unit that is there twice, is not looked at.
 */
export function canServe(json: unknown): json is VisitorConfig {
  return (
    isRecord(json) &&
    json.schema === 1 &&
    isRecord(json.company) &&
    fits(json.company.name, /\S/) &&
    isRecord(json.colours) &&
    maybe(json.colours.accent, COLOUR) &&
    some(json.languages, LOCALE_TAG) &&
    every(json.units, isUnit) &&
    some(json.surveys, NAME) &&
    json.destinations === undefined &&
    maybe(json.collector, COLLECTOR)
  );
}
