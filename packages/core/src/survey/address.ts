import type { Answer, Answers } from '../response/response.js';
import type { Item, Survey } from './definition.js';
import { valueFault } from './faults.js';
import { answerKeys } from './keys.js';

/** Names and values of an address, as a URLSearchParams gives them. */
export type Params = Iterable<readonly [name: string, value: string]>;

const MOST_HIDDEN = 64;
const LONGEST_HIDDEN = 512;

/**
 * The hidden fields an address brings along: those that the survey allows and that are not blank, the first of each name,
 * without control characters, at most 512 characters long. They are text that nobody vouches for.
 *
 * @param allowed The survey's `hidden`; anything but a list allows nothing.
 * @example
 * hiddenFrom([['order', 'A1'], ['admin', '1']], ['order']) // => { order: 'A1' }
 */
export function hiddenFrom(params: Params, allowed: readonly string[] = []): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  const names = Array.isArray(allowed) ? allowed.slice(0, MOST_HIDDEN) : [];
  for (const [name, value] of params) {
    if (names.includes(name) && !found.has(name)) found.set(name, hiddenText(value));
  }
  return Object.fromEntries([...found].filter(([, text]) => text !== ''));
}

/** A hidden field as it may be stored. */
export function hiddenText(value: string): string {
  return value.slice(0, LONGEST_HIDDEN).replace(/[\p{Cc}\p{Surrogate}]/gu, '');
}

/**
 * Answers that a link brings along, such as `?q.nps=9` in an e-mail; a list is `?q.used=app,shop`. Only values that the
 * item allows are taken, and only choices and figures: nobody's words, consent or address are put in from outside. Show
 * them as chosen and let the person confirm: a link that a mail scanner opened is no answer.
 *
 * @example
 * prefillFrom([['q.nps', '9']], { pages: [{ items: [{ id: 'nps', type: 'nps', title: 'Q' }] }] }) // => { nps: 9 }
 */
export function prefillFrom(params: Params, survey: Pick<Survey, 'pages'>): Answers {
  const asked = new Map<string, string>();
  for (const [name, value] of params) {
    if (name.startsWith('q.') && !asked.has(name.slice(2))) asked.set(name.slice(2), value);
  }
  const answers: Record<string, Answer> = {};
  for (const item of survey.pages.flatMap((page) => page.items)) {
    for (const key of answerKeys(item)) {
      const text = key.endsWith('.other') && item.type !== 'matrix' ? undefined : asked.get(key);
      const answer = text === undefined ? undefined : answerFrom(item, text);
      if (answer !== undefined && !valueFault(item, answer)) answers[key] = answer;
    }
  }
  return answers;
}

function answerFrom(item: Item, text: string): Answer | undefined {
  switch (item.type) {
    case 'nps':
    case 'rating':
    case 'likert':
    case 'matrix':
    case 'number':
      return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) + 0 : undefined;
    case 'choice':
    case 'date':
      return text;
    case 'multi-choice':
      return text.split(',');
    default:
      return undefined;
  }
}
