import { parseReading } from '@samklang/core/reading/parse';

/**
 * What a page gave that is no reading as it stands: a summary of customers' answers is counted, anything else refused.
 *
 * @throws TypeError that says what is wrong.
 */
export async function readingIn(json: unknown, measure: string | undefined) {
  if (json === undefined) throw new TypeError('readings: none fits the measure and the unit that are asked for.');
  if (typeof json === 'object' && json !== null && 'audience' in json) {
    return (await import('./counted.js')).readingOfSummary(json, measure);
  }
  const parsed = parseReading(json);
  if (parsed.ok) return parsed.value;
  throw new TypeError(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join(' '));
}
