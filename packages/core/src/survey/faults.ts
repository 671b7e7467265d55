import type { Answer, Answers } from '../response/response.js';
import { answerTo } from './condition.js';
import type { Item } from './definition.js';
import { answerKeys } from './keys.js';
import { CONTACT_TEXT, DEFAULT_POINTS, DEFAULT_TEXT, DEFAULT_TOTAL, OTHER_TEXT } from './limits.js';

/** What is wrong with an answer, as a code with its figures; the words are the locale's. */
export type Fault =
  | { readonly code: 'required' }
  | { readonly code: 'tooFew'; readonly least: number }
  | { readonly code: 'tooMany'; readonly most: number }
  /** Chosen together with an option that stands alone. */
  | { readonly code: 'notTogether'; readonly option: string }
  | { readonly code: 'notANumber' }
  | { readonly code: 'below'; readonly least: number }
  | { readonly code: 'above'; readonly most: number }
  | { readonly code: 'wrongStep'; readonly step: number; readonly from: number }
  | { readonly code: 'notADate' }
  | { readonly code: 'sumIs'; readonly sum: number; readonly total: number }
  | { readonly code: 'notAnEmail' }
  | { readonly code: 'notAPhone' }
  | { readonly code: 'tooLong'; readonly most: number; readonly length: number }
  /** U+0000 or half of a surrogate pair. */
  | { readonly code: 'notStorable' }
  /** No value that this item's control can give. */
  | { readonly code: 'notPossible'; readonly expected: Shape };

/** What kind of value an item takes. */
export type Shape =
  | { readonly kind: 'step'; readonly from: number; readonly to: number }
  | { readonly kind: 'option' | 'options' | 'parts' | 'words' | 'yes' | 'nothing' };

/** A fault and the key of the answer it belongs to. */
export interface KeyedFault {
  readonly key: string;
  readonly fault: Fault;
}

/**
 * What keeps a person from going on: the first fault of each answer to an item, its rows and its other words included.
 * Whatever is left out and not required is in order.
 *
 * @example
 * faultsOf({ id: 'age', type: 'number', title: 'Age', min: 18 }, { age: 17 }) // => [{ key: 'age', fault: { code: 'below', least: 18 } }]
 */
export function faultsOf(item: Item, answers: Answers): readonly KeyedFault[] {
  return answerKeys(item).flatMap((key) => {
    const isOther = key === `${item.id}.other` && item.type !== 'matrix';
    const fault = isOther ? otherFault(answerTo(answers, key)) : faultOf(item, answerTo(answers, key));
    return fault ? [{ key, fault }] : [];
  });
}

/** What is wrong with one answer to an item, undefined when nothing is. Of a matrix: with the answer to one row. */
export function faultOf(item: Item, answer: Answer | undefined): Fault | undefined {
  if (answer === undefined) return item.required ? { code: 'required' } : undefined;
  return valueFault(item, answer);
}

/** What is wrong with the words beside an option. */
export function otherFault(answer: unknown): Fault | undefined {
  return answer === undefined ? undefined : wordsFault(answer, OTHER_TEXT);
}

/** What is wrong with any value as an answer to an item; untrusted input may be given. */
export function valueFault(item: Item, value: unknown): Fault | undefined {
  switch (item.type) {
    case 'nps':
      return stepFault(value, 0, 10);
    case 'rating':
      return stepFault(value, 1, item.points ?? DEFAULT_POINTS);
    case 'likert':
    case 'matrix':
      return stepFault(value, 1, item.labels.length);
    case 'choice':
      return item.options.some(({ id }) => id === value) ? undefined : notPossible('option');
    case 'multi-choice':
    case 'ranking':
      return optionsFault(item, value);
    case 'allocation':
      return partsFault(item, value);
    case 'text':
      return wordsFault(value, item.maxLength ?? DEFAULT_TEXT);
    case 'number':
      return numberFault(item, value);
    case 'date':
      return typeof value === 'string' && isDate(value) ? undefined : { code: 'notADate' };
    case 'contact':
      return wordsFault(value, CONTACT_TEXT) ?? contactFault(item.kind, String(value));
    case 'consent':
      return value === 'yes' ? undefined : notPossible('yes');
    case 'statement':
    case 'unknown':
      return item.type === 'statement' ? notPossible('nothing') : undefined;
  }
}

function notPossible(kind: Exclude<Shape['kind'], 'step'>): Fault {
  return { code: 'notPossible', expected: { kind } };
}

function stepFault(value: unknown, from: number, to: number): Fault | undefined {
  const isStep = Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
  return isStep ? undefined : { code: 'notPossible', expected: { kind: 'step', from, to } };
}

function optionsFault(item: Extract<Item, { type: 'multi-choice' | 'ranking' }>, value: unknown): Fault | undefined {
  const ids = Array.isArray(value) ? (value as unknown[]) : [undefined];
  const known = ids.every((id) => item.options.some((option) => option.id === id));
  if (!known || ids.length === 0 || new Set(ids).size < ids.length) return notPossible('options');
  if (item.type === 'ranking') return undefined;
  const alone = item.options.find(({ id, exclusive }) => exclusive && ids.includes(id));
  if (alone) return ids.length > 1 ? { code: 'notTogether', option: alone.id } : undefined;
  const { min = 0, max = ids.length } = item;
  if (ids.length < min) return { code: 'tooFew', least: min };
  return ids.length > max ? { code: 'tooMany', most: max } : undefined;
}

function partsFault(item: Extract<Item, { type: 'allocation' }>, value: unknown): Fault | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return notPossible('parts');
  const parts = Object.entries(value);
  const isPart = ([id, part]: [string, unknown]) =>
    item.options.some((option) => option.id === id) && Number.isSafeInteger(part) && Number(part) >= 0;
  if (parts.length === 0 || !parts.every(isPart)) return notPossible('parts');
  const sum = parts.reduce((total, [, part]) => total + Number(part), 0);
  const { total = DEFAULT_TOTAL } = item;
  return sum === total ? undefined : { code: 'sumIs', sum, total };
}

function wordsFault(value: unknown, most: number): Fault | undefined {
  if (typeof value !== 'string') return notPossible('words');
  if (value.length > most) return { code: 'tooLong', most, length: value.length };
  return value.includes('\0') || /\p{Surrogate}/u.test(value) ? { code: 'notStorable' } : undefined;
}

function numberFault(item: Extract<Item, { type: 'number' }>, value: unknown): Fault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'notANumber' };
  const { min, max, step } = item;
  if (min !== undefined && value < min) return { code: 'below', least: min };
  if (max !== undefined && value > max) return { code: 'above', most: max };
  if (step === undefined) return undefined;
  const steps = (value - (min ?? 0)) / step;
  // A tenth has no exact binary form: 0.3 is 2.9999999999999996 tenths.
  const isWhole = Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
  return isWhole ? undefined : { code: 'wrongStep', step, from: min ?? 0 };
}

/** `YYYY-MM-DD`, a day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Only what cannot be reached at all is refused: spelling rules for addresses turn away people who know theirs. */
function contactFault(kind: 'email' | 'phone', text: string): Fault | undefined {
  if (kind === 'email')
    return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.trim()) ? undefined : { code: 'notAnEmail' };
  const figures = text.replace(/\D/g, '').length;
  return /^[+(\d][\d\s()./-]*$/.test(text.trim()) && figures >= 5 && figures <= 15 ? undefined : { code: 'notAPhone' };
}
