import { itemId } from '../internal/names.js';
import {
  boolean,
  expected,
  fault,
  list,
  member,
  optional,
  type Reader,
  record,
  show,
  textAt,
} from '../internal/read.js';
import type { Condition, Item, Text, Wording } from './definition.js';
import { answerKeys } from './keys.js';
import { type Base, kindReaders } from './parse-kinds.js';

/** Reads an item and adds its answer keys to `seen`, so that later conditions may name them; no two items share an id. */
export function itemReader(text: Reader<Text>, condition: Reader<Condition>, seen: Set<string>): Reader<Item> {
  const kinds = kindReaders(text, seen);
  const wording: Reader<Wording> = record((at) => ({
    when: condition(member(at, 'when')),
    title: text(member(at, 'title')),
    ...optional(at, 'help', text),
  }));
  return record((at) => {
    const base: Base = {
      id: itemId(member(at, 'id')),
      title: text(member(at, 'title')),
      ...optional(at, 'help', text),
      ...optional(at, 'required', boolean),
      ...optional(at, 'when', condition),
      ...optional(at, 'wordings', list(wording, 0, 20)),
    };
    if (seen.has(base.id)) fault(member(at, 'id'), `Another item has the id ${show(base.id)}. Give each its own.`);
    const type = textAt(member(at, 'type'));
    if (!/^[a-z][a-z-]{0,63}$/.test(type)) expected(member(at, 'type'), 'a type of item such as "nps" or "text"');
    const read = kinds.get(type);
    const item: Item = read ? read(at, base) : { ...base, type: 'unknown', of: type };
    // A matrix has no answer of its own, yet its id is taken.
    for (const key of [base.id, ...answerKeys(item)]) if (key) seen.add(key);
    return item;
  });
}
