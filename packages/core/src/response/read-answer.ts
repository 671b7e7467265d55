import { optionId, storable } from '../internal/names.js';
import { expected, fault, finite, list, member, type Reader, record, type Spot, show } from '../internal/read.js';
import type { Item } from '../survey/definition.js';
import { type Fault, otherFault, type Shape, valueFault } from '../survey/faults.js';
import { LONGEST_TEXT } from '../survey/limits.js';
import type { Answer } from './response.js';

const MOST_PARTS = 100;

/** Reads the answer under a key by the rules of its item, the same that the person met; without an item, by its shape. */
export function answerReader(key: string, item: Item | undefined): Reader<Answer> {
  return (at) => {
    const isOther = item !== undefined && item.type !== 'matrix' && key !== item.id;
    const found = isOther ? otherFault(at.value) : item && valueFault(item, at.value);
    if (found) fault(at, sentence(found, show(at.value)));
    return found ? '' : anyAnswer(at);
  };
}

/** A fresh copy of a value that has the shape of an answer. */
function anyAnswer(at: Spot): Answer {
  if (typeof at.value === 'string') return storable(LONGEST_TEXT)(at);
  if (Array.isArray(at.value)) return list(storable(LONGEST_TEXT), 1, MOST_PARTS)(at);
  if (typeof at.value === 'object' && at.value !== null) return record(parts)(at);
  return finite(at, 'a number, text, a list of texts or numbers by name');
}

function parts(at: Spot): Readonly<Record<string, number>> {
  const keys = Object.keys(at.value as object);
  if (keys.length < 1 || keys.length > MOST_PARTS) expected(at, `an object of 1 to ${MOST_PARTS} numbers`);
  return Object.fromEntries(
    keys.slice(0, MOST_PARTS).map((key) => {
      const spot = member(at, key);
      return [optionId({ ...spot, value: key }), finite(spot)];
    }),
  );
}

/** What is wrong with an answer, in a sentence. */
function sentence(found: Fault, got: string): string {
  switch (found.code) {
    case 'required':
      return 'This is missing.';
    case 'notPossible':
      return `Expected ${describe(found.expected)}, got ${got}.`;
    case 'notANumber':
      return `Expected a number, got ${got}.`;
    case 'notADate':
      return `Expected a day such as "2026-11-21", got ${got}.`;
    case 'notAnEmail':
      return `Expected an e-mail address, got ${got}.`;
    case 'notAPhone':
      return `Expected a phone number, got ${got}.`;
    case 'tooFew':
      return `At least ${found.least} have to be chosen.`;
    case 'tooMany':
      return `At most ${found.most} can be chosen.`;
    case 'notTogether':
      return `The option "${found.option}" cannot be chosen together with others.`;
    case 'below':
      return `The smallest number allowed is ${found.least}.`;
    case 'above':
      return `The largest number allowed is ${found.most}.`;
    case 'wrongStep':
      return `Only ${found.from} plus whole steps of ${found.step} are allowed.`;
    case 'sumIs':
      return `The parts add up to ${found.sum}, not to ${found.total}.`;
    case 'tooLong':
      return `At most ${found.most} characters fit, this has ${found.length}.`;
    case 'notStorable':
      return 'This holds a character that cannot be stored: U+0000 or half of a surrogate pair.';
  }
}

function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'step':
      return `a whole number from ${shape.from} to ${shape.to}`;
    case 'option':
      return 'the id of one of its options';
    case 'options':
      return 'a list of the ids of its options, each once';
    case 'parts':
      return 'a whole number for each of its options';
    case 'words':
      return 'text';
    case 'yes':
      return '"yes", or nothing';
    case 'nothing':
      return 'no answer to words that are only read';
  }
}
