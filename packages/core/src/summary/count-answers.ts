import type { Answer } from '../response/response.js';
import { chosenIn } from '../survey/condition.js';
import type { Item } from '../survey/definition.js';
import { valueFault } from '../survey/faults.js';
import type { Add, AnswerOf, IsAsked, PlaceOf } from './counter.js';

/** The options an item is counted by; undefined when its answers are only told from none. */
export function optionsOf(item: Item): readonly string[] | undefined {
  if (item.type === 'consent') return ['yes', 'no'];
  return item.type === 'choice' || item.type === 'multi-choice' ? item.options.map(({ id }) => id) : undefined;
}

/** Counts an item whose answer is no step: answered, missing or invalid, and the options chosen. */
export function answerCounter(item: Item, placeOf: PlaceOf) {
  const { id } = item;
  const [answered, missing, invalid] = [placeOf(`${id}:answered`), placeOf(`${id}:missing`), placeOf(`${id}:invalid`)];
  const options = new Map(optionsOf(item)?.map((option) => [option, placeOf(`${id}=${option}`)]));
  return (answerOf: AnswerOf, isAsked: IsAsked, add: Add): void => {
    const given = answerOf(id);
    const isNone = given === undefined || given === null;
    if (isNone && !isAsked(id)) return;
    const ofNone = item.type === 'consent' ? answered : missing;
    const counter = isNone ? ofNone : valueFault(item, given) ? invalid : answered;
    add(counter, 1);
    if (counter !== answered) return;
    for (const option of isNone ? ['no'] : chosenOf(given)) {
      const place = options.get(option);
      if (place !== undefined) add(place, 1);
    }
  };
}

const chosenOf = (given: unknown): readonly string[] =>
  typeof given === 'string' ? [given] : chosenIn(given as Answer);
