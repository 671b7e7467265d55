import { oneEvent } from '@open-wc/testing';
import type { Item, Response, Survey } from '@samklang/core';
import { type SamklangSurvey, SurveySubmitEvent } from '@samklang/widgets';
import { get, mount } from '../support.js';

const file = new URL('../../fixtures/surveys/valid/every-control.json', import.meta.url);

/** The survey with every type of item, under an id of its own. */
export async function everything(): Promise<Survey> {
  const survey = (await (await fetch(file)).json()) as Survey;
  return { ...survey, id: `every-${crypto.randomUUID()}` };
}

/** The element with only these items of it, in English. */
export async function mountItems(ids: readonly string[], changes: Partial<Survey> = {}): Promise<SamklangSurvey> {
  const survey = await everything();
  const items = survey.pages.flatMap((page) => page.items).filter(({ id }) => ids.includes(id));
  const definition = { ...survey, pages: [{ items }], ...changes };
  return mount({ definition, lang: changes.locales?.[0] ?? 'en' });
}

/** Presses the button that leads on. */
export const goOn = (element: Element) => get(element, '.primary, .row .go').click();

/** Everything that has focus by keyboard, in order. */
export const focused = (element: Element) => element.shadowRoot?.activeElement ?? null;

/** The response that the next step submits. */
export async function submitted(element: SamklangSurvey): Promise<Response> {
  const event = (await oneEvent(element, SurveySubmitEvent.type)) as unknown as SurveySubmitEvent;
  return event.response;
}

/** Writes into a field as a person does, in one go. */
export function write(element: Element, selector: string, text: string, index = 0): void {
  const field = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>(selector) ?? [])][index];
  if (!field) throw new Error(`There is no ${selector}.`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What to press or write so that the rules of a type are met. */
const WELL: Partial<Record<Item['type'], (element: Element, item: Item) => void>> = {
  nps: (element) => get(element, '.key:nth-child(10) input').click(),
  rating: (element) => get(element, '.key:nth-child(4) input').click(),
  likert: (element) => get(element, '.step:nth-child(2) input').click(),
  choice: (element) => get(element, '.step:nth-child(2) input').click(),
  'multi-choice': (element) => get(element, '.step input').click(),
  consent: (element) => get(element, '.step input').click(),
  matrix: (element) => {
    for (const line of element.shadowRoot?.querySelectorAll('.line') ?? []) line.querySelector('input')?.click();
  },
  ranking: (element) => get(element, '.put').click(),
  allocation: (element) => {
    write(element, '.share input', '60');
    write(element, '.share input', '40', 1);
  },
  date: (element) => write(element, 'input.words', '2026-11-21'),
  number: (element) => write(element, 'input.words', '85'),
  contact: (element, item) => write(element, 'input.words', item.id === 'mail' ? 'kim@example.com' : '070-123 45 67'),
  text: (element) => write(element, '.words', 'Rågbröd'),
};

/** Answers the question on the screen in a way that its rules take; words to read need nothing. */
export function answerWell(element: Element, item: Item): void {
  WELL[item.type]?.(element, item);
}
