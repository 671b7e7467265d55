import { monthOf } from '../../config/period.js';
import { dayAfter, dayOf, startOfDay } from '../calendar.js';
import { type NameSpan, nameFinder } from '../names/find.js';
import { NO_CONSENT } from '../record/no-consent.js';
import type { Recognition } from '../record/recognition.js';
import type { Approval, QuoteComment, QuoteRefusal, QuoteRules, Quotes, WithheldQuote } from './comment.js';
import { isShortened } from './shortened.js';

/**
 * The quotes that comments give. Shown are words whose writer agreed and that a moderator approved, without listed
 * names or addresses, from the day after the answer, dated by its month, with the unit only when it had enough answers in
 * that month. Called anew with the comments there are, it drops the quotes of those that were erased or ran out.
 *
 * @param now Milliseconds since 1970.
 * @param there The quotes of the time before: what people agreed to since, and what a moderator hid or pinned, is kept.
 * @example
 * const comment = { response: 'x', unit: '', answeredAt: '2026-11-20T09:00:00Z', lang: 'en', text: 'Good.', consent: false };
 * const rules = { board: 'oslo', timeZone: 'Europe/Oslo', names: [], answers: [] };
 * quotesFrom([comment], rules, Date.parse('2026-11-21T09:00:00Z')).withheld // => [{ response: 'x', code: 'no-consent', spans: [] }]
 */
export function quotesFrom(
  comments: readonly QuoteComment[],
  rules: QuoteRules,
  now: number,
  there: readonly Recognition[] = [],
): Quotes {
  const earlier = new Map(there.map((record) => [record.id, record]));
  const find = nameFinder(rules.names);
  const { minimum = 5 } = rules;
  const named = new Set(
    rules.answers.filter(({ answers }) => answers >= minimum).map(({ unit, month }) => `${month} ${unit}`),
  );
  const quotes: Recognition[] = [];
  const withheld: WithheldQuote[] = [];
  for (const comment of comments) {
    const spans = find(comment.approved?.text ?? comment.text);
    const code = refusal(comment, spans, rules, now);
    if (code || !comment.approved) withheld.push({ response: comment.response, code: code ?? 'not-approved', spans });
    else quotes.push(kept(quote(comment, comment.approved, rules, named), earlier.get(comment.approved.id)));
  }
  return { quotes, withheld };
}

function refusal(
  { consent, approved, text, answeredAt }: QuoteComment,
  spans: readonly NameSpan[],
  { timeZone }: QuoteRules,
  now: number,
): QuoteRefusal | undefined {
  if (!consent) return 'no-consent';
  if (!approved) return 'not-approved';
  const words = approved.text ?? text;
  if (words.trim() === '') return 'empty';
  if (!isShortened(text, words)) return 'changed';
  if (spans.some(({ why }) => why === 'listed' || why === 'contact')) return 'names';
  return now < quoteDue(answeredAt, timeZone) ? 'not-yet' : undefined;
}

/**
 * The first moment at which a customer's words may show: the start of the day after the answer.
 *
 * @param answeredAt RFC 3339.
 * @param timeZone The board's IANA zone.
 * @returns Milliseconds since 1970.
 * @example
 * new Date(quoteDue('2026-11-20T09:00:00Z', 'Europe/Oslo')).toISOString() // => '2026-11-20T23:00:00.000Z'
 */
export function quoteDue(answeredAt: string, timeZone: string): number {
  return startOfDay(dayAfter(dayOf(Date.parse(answeredAt), timeZone), 1), timeZone);
}

/** It shows from the day after the answer, approved before or not. Nothing in it is finer than a day: a time would tell whose words they are. */
function quote(comment: QuoteComment, approved: Approval, rules: QuoteRules, named: ReadonlySet<string>): Recognition {
  const { response, unit, lang, answeredAt } = comment;
  const { board, timeZone } = rules;
  const month = monthOf(answeredAt, timeZone);
  const approvedOn = startOfDay(dayOf(Date.parse(approved.at), timeZone), timeZone);
  return {
    schema: 1,
    id: approved.id,
    board,
    kind: 'quote',
    to: (approved.to ?? []).map((person) => ({ ...person, consent: NO_CONSENT })),
    text: (approved.text ?? comment.text).trim(),
    lang,
    values: [],
    month,
    ...(unit !== '' && named.has(`${month} ${unit}`) && { unit }),
    response,
    state: 'shown',
    at: new Date(Math.max(approvedOn, quoteDue(answeredAt, timeZone))).toISOString(),
    version: 1,
  };
}

/** The quote with what was decided about it since it was made. */
function kept(quote: Recognition, earlier: Recognition | undefined): Recognition {
  if (!earlier || earlier.state === 'withdrawn') return earlier ?? quote;
  const { to, state, pinned, until, version } = earlier;
  return { ...quote, to, state, ...(pinned && { pinned }), ...(until && { until }), version };
}

/**
 * The records that remain when responses are erased or their time is up: their quotes go with them.
 *
 * @example
 * withoutResponses([], new Set(['0190a5c2-0000-7000-8000-000000000000'])) // => []
 */
export function withoutResponses(
  records: readonly Recognition[],
  erased: { has(response: string): boolean },
): readonly Recognition[] {
  return records.filter(({ response }) => response === undefined || !erased.has(response));
}
