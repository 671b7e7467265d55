import { answerKey, name } from '../../internal/names.js';
import { list, member, optional, parse, type Reader, record } from '../../internal/read.js';
import type { Parsed } from '../../result.js';
import { LONGEST_DEED, MOST_PEOPLE } from '../record/parse.js';
import type { Person } from '../record/post.js';
import { label, person, readable, recognitionId } from '../record/readers.js';

/** What a moderator sends to make a quote of a customer's words. */
export interface QuotePost {
  /** Id of the recognition, made by the moderator's device; never the response's. */
  readonly id: string;
  /** Unit, response and item the words stand in. */
  readonly unit: string;
  readonly response: string;
  readonly item: string;
  /** The words as far as they may stand. Left out, all of them. */
  readonly text?: string;
  /** Colleagues the words are about. */
  readonly to?: readonly Person[];
}

const quotePost: Reader<QuotePost> = record((at) => ({
  id: recognitionId(member(at, 'id')),
  unit: member(at, 'unit').value === '' ? '' : name(member(at, 'unit')),
  response: label(member(at, 'response')),
  item: answerKey(member(at, 'item')),
  ...optional(at, 'text', readable(LONGEST_DEED)),
  ...optional(at, 'to', list(person, 0, MOST_PEOPLE)),
}));

/**
 * Reads the proposal of a quote from untrusted JSON. Never throws.
 *
 * @example
 * parseQuotePost({ id: 'q1', unit: 'haga', response: 'r1', item: 'why' }).value.item // => 'why'
 */
export function parseQuotePost(json: unknown): Parsed<QuotePost> {
  return parse(json, quotePost);
}
