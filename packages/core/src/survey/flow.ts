import type { Answer, Answers } from '../response/response.js';
import { answerTo, holds } from './condition.js';
import type { Ending, Item, Survey, Text } from './definition.js';
import { answerKeys } from './keys.js';

export { answerTo, chosenIn, holds } from './condition.js';
export { answerKeys } from './keys.js';
export { type PipeValues, pipe } from './pipe.js';
export { pickText } from './text.js';

/** What one person meets, given the answers so far. Nothing is remembered: a changed answer makes another flow. */
export interface Flow {
  /** The items asked, in order, across pages. */
  readonly items: readonly Item[];
  /** The same items, page by page; no page is empty. */
  readonly pages: readonly (readonly Item[])[];
  /** The answers that count: an answer to an item that is no longer asked is left out. */
  readonly answers: Answers;
  /** The first ending that holds; undefined when none does. */
  readonly ending: Ending | undefined;
}

type Steps = Pick<Survey, 'pages' | 'endings'>;

/**
 * Walks a survey with the answers given so far. Conditions look back at earlier items only, and only at those that are
 * themselves asked; jumps lead onwards only: so one pass is enough. Items of an unknown type are passed over.
 */
export function flowOf(survey: Steps, answers: Answers): Flow {
  const pages: Item[][] = [];
  const counted: Record<string, Answer> = {};
  const asked = (part: { readonly when?: Item['when'] }) => !part.when || holds(part.when, counted);
  let target: string | undefined;
  for (const page of survey.pages) {
    if (target && target !== page.id) continue;
    target = undefined;
    if (!asked(page)) continue;
    const items: Item[] = [];
    for (const item of page.items) {
      if (item.type === 'unknown' || !asked(item)) continue;
      items.push(item);
      for (const key of answerKeys(item)) {
        const answer = answerTo(answers, key);
        if (answer !== undefined && !isLeftOver(item, key, counted)) counted[key] = answer;
      }
    }
    if (items.length > 0) pages.push(items);
    target = page.next?.find(asked)?.to;
  }
  return { items: pages.flat(), pages, answers: counted, ending: survey.endings.find(asked) };
}

/** The answers to submit: those to items the person is asked, given the others. */
export function answersInFlow(survey: Steps, answers: Answers): Answers {
  return flowOf(survey, answers).answers;
}

/** The item after `id`, the first one when `id` is left out, undefined after the last. */
export function nextItem(flow: Flow, id?: string): Item | undefined {
  return flow.items[indexOf(flow, id) + 1];
}

/** The item before `id`, undefined at the first. */
export function previousItem(flow: Flow, id: string): Item | undefined {
  return flow.items[indexOf(flow, id) - 1];
}

/** Where `id` stands: `index` from 1, of `total` items asked as far as the answers tell. */
export function progress(flow: Flow, id: string): { readonly index: number; readonly total: number } {
  return { index: indexOf(flow, id) + 1, total: flow.items.length };
}

/** The words of an item for this person: those of the first of its `wordings` that holds, else its own. */
export function wordingOf(item: Item, answers: Answers): { readonly title: Text; readonly help: Text | undefined } {
  const wording = item.wordings?.find(({ when }) => holds(when, answers));
  return { title: (wording ?? item).title, help: wording?.help ?? item.help };
}

/** Whether words stand beside an option that is no longer chosen. */
function isLeftOver(item: Item, key: string, answers: Answers): boolean {
  if (!('options' in item) || key === item.id) return false;
  return !item.options.some(({ id, other }) => other && holds({ item: item.id, op: 'equals', value: id }, answers));
}

function indexOf(flow: Flow, id: string | undefined): number {
  return flow.items.findIndex((item) => item.id === id);
}
