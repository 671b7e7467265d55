import type { Comment } from './comment.js';

/** Who writes, by the first 0-10 answer: 9 and 10, 7 and 8, 0 to 6 (Reichheld 2003), or nobody knows. */
export const COMMENT_BANDS = ['promoter', 'passive', 'detractor', 'none'] as const;
export type CommentBand = (typeof COMMENT_BANDS)[number];

/** What the writer agreed to. */
export const COMMENT_CONSENTS = ['quote', 'contact'] as const;
export type CommentConsent = (typeof COMMENT_CONSENTS)[number];

/** Whether the answer has been handled. */
export const COMMENT_STATES = ['open', 'handled'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** Which comments a reader asks for; what is left out, or `''`, asks for all. */
export interface CommentFilter {
  /** Words that have to stand in the text, in any order, upper or lower case. */
  readonly search?: string | undefined;
  readonly band?: CommentBand | '' | undefined;
  readonly consent?: CommentConsent | '' | undefined;
  readonly tag?: string | undefined;
  readonly state?: CommentState | '' | undefined;
}

/**
 * The band of a score.
 *
 * @example
 * bandOf(6) // => 'detractor'
 */
export function bandOf(score: number | null): CommentBand {
  if (score === null) return 'none';
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

/**
 * Whether a comment is one of those asked for.
 *
 * @example
 * const comment = { id: 'a', unit: 'oslo', period: '2026-03', item: 'why', text: 'A long queue', score: 4 };
 * matches(comment, { search: 'QUEUE', band: 'detractor' }) // => true
 */
export function matches(comment: Comment, { search = '', band, consent, tag, state }: CommentFilter): boolean {
  const text = folded(comment.text);
  return (
    words(search).every((word) => text.includes(word)) &&
    (!band || bandOf(comment.score) === band) &&
    (!consent || (consent === 'quote' ? comment.mayQuote : comment.wantsContact) === true) &&
    (!tag || (comment.handling?.tags ?? []).includes(tag)) &&
    (!state || (comment.handling?.at ? 'handled' : 'open') === state)
  );
}

/**
 * Whether a filter asks for less than everything.
 *
 * @example
 * isFiltering({ search: ' ' }) // => false
 */
export function isFiltering({ search = '', band, consent, tag, state }: CommentFilter): boolean {
  return search.trim() !== '' || [band, consent, tag, state].some((value) => value !== undefined && value !== '');
}

const words = (search: string): readonly string[] => folded(search).split(/\s+/).filter(Boolean);

/** The same letter written in one or in two signs, upper or lower case, is the same. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();
