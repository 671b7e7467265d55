import type { Answers } from '../response/response.js';
import { answerTo } from '../survey/answer-to.js';
import type { Item, Survey } from '../survey/definition.js';
import { answerKeys } from '../survey/keys.js';
import type { Handling } from './handling.js';

/** Free words of one answer in one place. */
export interface Comment {
  /** Id of the answer; of an employee's one that tells nothing of it. Together with `item` it is the comment's own. */
  readonly id: string;
  readonly unit: string;
  /** All that is told of the time: a month, of an employee's the quarter. */
  readonly period: string;
  /** Id of a text item, or `<item>.other` for words beside an option. */
  readonly item: string;
  readonly text: string;
  /** The same person's first 0-10 answer, or null. */
  readonly score: number | null;
  /** The writer lets these words be quoted without name. */
  readonly mayQuote?: true;
  /** The writer left an address and wants to hear from us. */
  readonly wantsContact?: true;
  /** What was done about the answer; left out while nothing was. */
  readonly handling?: Handling;
}

/** Ids of the consent items that let words be quoted, and let us get in touch. */
const CONSENTS = { quote: 'quote', contact: 'contact' } as const;

/** The items of a survey, page after page. */
const itemsOf = ({ pages }: Pick<Survey, 'pages'>): readonly Item[] => pages.flatMap(({ items }) => items);

/**
 * The free words of one answer: those of text items and those beside an option, in the order of the survey. Whatever else
 * is text is no comment.
 *
 * @example
 * const pages = [{ items: [{ id: 'why', type: 'text', title: 'Why?' }] }];
 * wordsIn({ pages }, { why: 'Fast.' }) // => [{ item: 'why', text: 'Fast.' }]
 */
export function wordsIn(survey: Pick<Survey, 'pages'>, answers: Answers): { item: string; text: string }[] {
  return itemsOf(survey)
    .flatMap(wordKeys)
    .flatMap((item) => {
      const text = answerTo(answers, item);
      return typeof text === 'string' && text.trim() !== '' ? [{ item, text }] : [];
    });
}

function wordKeys(item: Item): readonly string[] {
  if (item.type === 'text') return [item.id];
  return 'options' in item ? answerKeys(item).filter((key) => key !== item.id) : [];
}

/**
 * Whether the writer ticked the survey's consent item: the one with the id `quote`, to be quoted without name, or the one
 * with the id `contact`, to be contacted. Only customers are asked for either.
 *
 * @example
 * const pages = [{ items: [{ id: 'quote', type: 'consent', title: 'You may quote me' }] }];
 * agreesTo('quote', { audience: 'customer', pages }, { quote: 'yes' }) // => true
 */
export function agreesTo(
  use: keyof typeof CONSENTS,
  survey: Pick<Survey, 'audience' | 'pages'>,
  answers: Answers,
): boolean {
  const id = CONSENTS[use];
  const asks = itemsOf(survey).some((item) => item.id === id && item.type === 'consent');
  return survey.audience === 'customer' && asks && answerTo(answers, id) === 'yes';
}

/** How somebody can be reached. */
export interface Contact {
  readonly kind: 'email' | 'phone';
  readonly text: string;
}

/**
 * How to reach a customer who agreed to be contacted; empty for everyone else.
 *
 * @example
 * const pages = [{ items: [{ id: 'contact', type: 'consent', title: '' }, { id: 'mail', type: 'contact', kind: 'email', title: '' }] }];
 * contactsIn({ audience: 'customer', pages }, { contact: 'yes', mail: 'a@b.se' }) // => [{ kind: 'email', text: 'a@b.se' }]
 */
export function contactsIn(survey: Pick<Survey, 'audience' | 'pages'>, answers: Answers): Contact[] {
  if (!agreesTo('contact', survey, answers)) return [];
  return itemsOf(survey).flatMap((item) => {
    const text = item.type === 'contact' ? answerTo(answers, item.id) : undefined;
    return item.type === 'contact' && typeof text === 'string' ? [{ kind: item.kind, text }] : [];
  });
}

/**
 * The first 0-10 answer, or null.
 *
 * @example
 * scoreIn({ pages: [{ items: [{ id: 'nps', type: 'nps', title: 'How likely?' }] }] }, { nps: 9 }) // => 9
 */
export function scoreIn(survey: Pick<Survey, 'pages'>, answers: Answers): number | null {
  const scores = itemsOf(survey).filter(({ type }) => type === 'nps');
  const given = scores.map(({ id }) => answerTo(answers, id)).find(Number.isInteger);
  return given === undefined ? null : Number(given);
}

/** One answer and where it belongs. */
export interface Commented extends Pick<Comment, 'id' | 'unit' | 'period' | 'handling'> {
  readonly answers: Answers;
}

/**
 * The comments of one answer. Of an employee's nothing is said but the words and the score.
 *
 * @example
 * const survey = { audience: 'customer', pages: [{ items: [{ id: 'why', type: 'text', title: 'Why?' }] }] };
 * commentsOf(survey, { id: 'a', unit: 'oslo', period: '2026-03', answers: { why: 'Fast.' } }) // => [{ id: 'a', unit: 'oslo', period: '2026-03', item: 'why', text: 'Fast.', score: null }]
 */
export function commentsOf(survey: Pick<Survey, 'audience' | 'pages'>, answer: Commented): Comment[] {
  const { id, unit, period, answers, handling } = answer;
  const about = {
    score: scoreIn(survey, answers),
    ...(agreesTo('quote', survey, answers) && { mayQuote: true as const }),
    ...(contactsIn(survey, answers).length > 0 && { wantsContact: true as const }),
    ...(handling && survey.audience === 'customer' && { handling }),
  };
  return wordsIn(survey, answers).map(({ item, text }) => ({ id, unit, period, item, text, ...about }));
}
