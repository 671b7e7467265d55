import type { Answers, Item, Survey } from '@samklang/core';
import { type Flow, flowOf } from '@samklang/core/survey/flow';

/** One person's way through a survey. Plain data: each step makes another. */
export interface Attempt {
  readonly survey: Survey;
  /** Response id; `''` before the first answer. */
  readonly id: string;
  readonly answers: Answers;
  /** The questions this person meets, given the answers so far. */
  readonly way: Flow;
  /** The question the person stands at; undefined in a survey that asks nobody anything. */
  readonly item: Item | undefined;
}

/** The kinds of question this element can ask; others are passed over rather than shown without a way to answer. */
const ASKED: readonly Item['type'][] = ['nps', 'likert', 'text'];

/** A person with these answers at the item with this id, or at the first one when it is not asked. */
export function attemptAt(survey: Survey, id: string, answers: Answers, item: string | undefined): Attempt {
  const flow = flowOf(survey, answers);
  const way = { ...flow, items: flow.items.filter(({ type }) => ASKED.includes(type)) };
  return { survey, id, answers, way, item: way.items.find((other) => other.id === item) ?? way.items[0] };
}

/** A person in front of the first question. */
export function begin(survey: Survey): Attempt {
  return attemptAt(survey, '', {}, undefined);
}
