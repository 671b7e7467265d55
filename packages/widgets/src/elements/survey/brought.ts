import type { Answers, Survey } from '@samklang/core';
import { hiddenFrom, prefillFrom } from '@samklang/core/survey/address';
import type { Fields } from './setting.js';

/** What an address or a page has brought along to a survey. */
export interface Brought {
  readonly hidden: Fields;
  readonly answers: Answers;
}

/** The fields and answers that a survey takes of what its element was given; of what is odd the owner is told. */
export function broughtAlong(host: Element, survey: Survey, hidden: unknown, prefill: unknown): Brought {
  const params = entriesOf(host, 'prefill', prefill).map(([key, text]) => [`q.${key}`, text] as const);
  return {
    hidden: hiddenFrom(entriesOf(host, 'hidden-fields', hidden), survey.hidden),
    answers: prefillFrom(params, survey),
  };
}

/** Names and texts; a figure is as good as a text. An attribute that is no JSON has come as null. */
function entriesOf(host: Element, attribute: string, given: unknown): readonly (readonly [string, string])[] {
  if (given === undefined || (given === null && !host.hasAttribute(attribute))) return [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    console.error(`samklang-survey: ${attribute} is no JSON object of texts, such as {"table": "4"}.`);
    return [];
  }
  return Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
  );
}
