import { itemId, LONGEST_TEXT } from '../internal/names.js';
import { boolean, fault, integer, list, member, oneOf, optional, type Reader, record, show } from '../internal/read.js';
import type { Condition, Item, Text, Wording } from './definition.js';

/** Reads an item and adds its id to `seen`, so that later conditions may name it and no other item may bear it. */
export function itemReader(text: Reader<Text>, condition: Reader<Condition>, seen: Set<string>): Reader<Item> {
  const wording: Reader<Wording> = record((at) => ({
    when: condition(member(at, 'when')),
    title: text(member(at, 'title')),
    ...optional(at, 'help', text),
  }));
  return record((at) => {
    const base = {
      id: itemId(member(at, 'id')),
      title: text(member(at, 'title')),
      ...optional(at, 'help', text),
      ...optional(at, 'required', boolean),
      ...optional(at, 'when', condition),
      ...optional(at, 'wordings', list(wording, 0, 20)),
    };
    if (seen.has(base.id)) fault(member(at, 'id'), `Another item has the id ${show(base.id)}. Give each its own.`);
    if (base.id) seen.add(base.id);
    const type = oneOf('nps', 'likert', 'text')(member(at, 'type'));
    switch (type) {
      case 'nps':
        return { ...base, type, ...optional(at, 'low', text), ...optional(at, 'high', text) };
      case 'likert':
        return { ...base, type, labels: list(text, 2, 7)(member(at, 'labels')), ...optional(at, 'cantSay', boolean) };
      case 'text':
        return {
          ...base,
          type,
          ...optional(at, 'long', boolean),
          ...optional(at, 'maxLength', integer(1, LONGEST_TEXT)),
        };
    }
  });
}
