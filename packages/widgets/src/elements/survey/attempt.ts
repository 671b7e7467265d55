import type { Answer, Answers, Item, Survey } from '@samklang/core';
import { responseId } from '@samklang/core/response/create';
import { faultsOf, type KeyedFault } from '@samklang/core/survey/faults';
import { answerKeys, answerTo, chosenIn, type Flow, flowOf } from '@samklang/core/survey/flow';
import { rotate } from '@samklang/core/survey/order';
import type { Fields } from './setting.js';

/** One person's way through a survey. Plain data: each step makes another. */
export interface Attempt {
  readonly survey: Survey;
  /** The response id to be: orders drawn by lot come from it before the first answer is given. */
  readonly seed: string;
  /** Response id; `''` before the first answer. */
  readonly id: string;
  readonly answers: Answers;
  /** What this person meets, given the answers so far. */
  readonly way: Flow;
  /** The same items, grouped as they are asked: one at a time or page by page. */
  readonly screens: readonly (readonly Item[])[];
  /** The screen the person stands at; empty in a survey that asks nobody anything. */
  readonly screen: readonly Item[];
}

/** A person in front of the first question. Answers that a link brought along are no answers until the person says so. */
export function begin(survey: Survey, answers: Answers = {}): Attempt {
  const seed = responseId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  return attemptAt({ survey, seed, id: '', answers }, undefined);
}

/** A person with these answers at the screen with this item, or at the first one when it is not asked. */
export function attemptAt(
  { survey, seed, id, answers }: Pick<Attempt, 'survey' | 'seed' | 'id' | 'answers'>,
  item: string | undefined,
): Attempt {
  const way = flowOf(rotate(survey, seed), answers);
  const screens = survey.show === 'page' ? way.pages : way.items.map((one) => [one]);
  const screen = screens.find((items) => items.some((one) => one.id === item)) ?? screens[0] ?? [];
  return { survey, seed, id, answers, way, screens, screen };
}

/**
 * The way as it will most likely be: a question that follows once this one is answered counts before it is. An answer from
 * the middle is assumed where a choice is still to be made.
 */
export function likelyWay({
  survey,
  seed,
  answers,
  screen,
}: Pick<Attempt, 'survey' | 'seed' | 'answers' | 'screen'>): Flow {
  const assumed = screen.flatMap((item) => (item.id in answers ? [] : middleOf(item).map((value) => [item.id, value])));
  return flowOf(rotate(survey, seed), { ...answers, ...Object.fromEntries(assumed) });
}

function middleOf(item: Item): readonly number[] {
  if (item.type === 'nps') return [8];
  if (item.type === 'rating') return [Math.ceil((item.points ?? 5) / 2)];
  return item.type === 'likert' ? [Math.ceil(item.labels.length / 2)] : [];
}

/** Gives, changes or (with undefined) takes back the answer under a key; the first one makes the id. */
export function answered(attempt: Attempt, key: string, answer: Answer | undefined): Attempt {
  const { [key]: _before, ...others } = attempt.answers;
  const answers = withoutStrays(attempt.survey, answer === undefined ? others : { ...others, [key]: answer }, key);
  return attemptAt({ ...attempt, id: attempt.seed, answers }, attempt.screen[0]?.id);
}

/** An option taken back under a key leaves the rankings that go among those chosen there. */
function withoutStrays(survey: Survey, answers: Answers, key: string): Answers {
  const chosen = chosenIn(answerTo(answers, key));
  const rankings = survey.pages.flatMap(({ items }) =>
    items.filter((item) => item.type === 'ranking' && item.among === key && item.id in answers),
  );
  const kept = rankings.map(({ id }) => [id, chosenIn(answers[id]).filter((option) => chosen.includes(option))]);
  return rankings.length > 0 ? { ...answers, ...Object.fromEntries(kept) } : answers;
}

/** The person passes the screen by: its answers are taken back. */
export function skipped(attempt: Attempt): Attempt {
  const keys = attempt.screen.flatMap(answerKeys);
  const answers = Object.fromEntries(Object.entries(attempt.answers).filter(([key]) => !keys.includes(key)));
  return attemptAt({ ...attempt, answers }, attempt.screen[0]?.id);
}

/** The person goes on: what stands on the screen is meant, also when a link had brought it along. */
export function confirmed(attempt: Attempt): Attempt {
  return hasAnswer(attempt) ? { ...attempt, id: attempt.seed } : attempt;
}

/** What keeps the person from going on; nothing is missing where they said they cannot say. */
export function faultsOn({ screen, answers }: Attempt, unsure: ReadonlySet<string>): readonly KeyedFault[] {
  const isPassed = ({ key, fault }: KeyedFault) => fault.code === 'required' && unsure.has(key);
  return screen.flatMap((item) => faultsOf(item, answers)).filter((fault) => !isPassed(fault));
}

/** Whether anything on the screen has an answer. */
export function hasAnswer({ screen, answers }: Attempt): boolean {
  return screen.flatMap(answerKeys).some((key) => answers[key] !== undefined);
}

/** Types whose answer is one choice. */
const ONE_CHOICE: readonly (Item['type'] | undefined)[] = ['nps', 'rating', 'likert', 'choice'];

/** Whether nothing is left to do on the screen once a choice is made. */
export function isOneChoice({ survey, screen: [item] }: Attempt): boolean {
  return survey.show !== 'page' && ONE_CHOICE.includes(item?.type);
}

/** Whether the screen shows answers that a link brought along and that wait for the person's word. */
export function isPrefilled(attempt: Attempt): boolean {
  return attempt.id === '' && hasAnswer(attempt);
}

/** Whether the answer may tell who gave it: an address is asked for, or the link brought something along. */
export function isNamed({ survey }: Attempt, hidden: Fields): boolean {
  const isContact = ({ type }: Item) => type === 'contact';
  return Object.keys(hidden).length > 0 || survey.pages.some(({ items }) => items.some(isContact));
}

/** For the owner: items of a type that this version does not know stand in their place as words to read. */
export function withPlaceholders(survey: Survey): Survey {
  const shown = (item: Item): Item => (item.type === 'unknown' ? { ...item, type: 'statement' } : item);
  return { ...survey, pages: survey.pages.map((page) => ({ ...page, items: page.items.map(shown) })) };
}
