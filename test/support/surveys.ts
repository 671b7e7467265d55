import { readFileSync } from 'node:fs';
import type { Answer, Answers, Item, Response, Summary, Survey } from '@samklang/core';
import { summarise } from '@samklang/core/summary';
import { parseSurveyText } from '@samklang/core/survey';
import fc from 'fast-check';

const folder = new URL('../../packages/survey-site/public/surveys/', import.meta.url);

/** A survey that comes with the site. */
export function builtIn(id: string): Survey {
  const parsed = parseSurveyText(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.issues)}`);
  return parsed.value;
}

/** A definition with one item of every type that can be answered. */
export const everyType: Survey = {
  schema: 1,
  id: 'every-type',
  version: 1,
  audience: 'customer',
  locales: ['en'],
  title: 'Every type',
  pages: [
    {
      items: [
        { id: 'nps', type: 'nps', title: 'Q' },
        { id: 'stars', type: 'rating', title: 'Q', points: 3 },
        { id: 'sat', type: 'likert', title: 'Q', labels: ['1', '2', '3', '4', '5'] },
        { id: 'shop', type: 'matrix', title: 'Q', rows: options('staff', 'range'), labels: ['1', '2', '3'] },
        {
          id: 'one',
          type: 'choice',
          title: 'Q',
          options: [...options('a', 'b'), { id: 'c', title: 'c', other: true }],
        },
        { id: 'some', type: 'multi-choice', title: 'Q', options: options('a', 'b', 'missing') },
        { id: 'why', type: 'text', title: 'Q' },
        { id: 'age', type: 'number', title: 'Q', min: 0, max: 120 },
        { id: 'day', type: 'date', title: 'Q' },
        { id: 'parts', type: 'allocation', title: 'Q', own: 'us', options: options('us', 'x', 'y'), total: 10 },
        { id: 'order', type: 'ranking', title: 'Q', among: 'parts', options: options('us', 'x', 'y') },
        { id: 'quote', type: 'consent', title: 'Q', when: { item: 'why', op: 'answered' } },
        { id: 'mail', type: 'contact', title: 'Q', kind: 'email' },
        { id: 'end', type: 'statement', title: 'Thanks' },
      ],
    },
  ],
  endings: [],
  measures: { wallet: { share: 'parts', spend: 'age' } },
};

function options(...ids: string[]) {
  return ids.map((id) => ({ id, title: id }));
}

/** A response of Oslo in March 2026. */
export const responseTo = ({ id, version }: Survey, answers: Answers): Response => ({
  id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  survey: id,
  version,
  unit: 'oslo',
  answeredAt: '2026-03-10T12:00:00Z',
  locale: 'en',
  channel: 'qr',
  answers,
});

/** The summary of some people's answers to a survey. */
export const countOf = (survey: Survey, ...answers: readonly Answers[]): Summary =>
  summarise(
    survey,
    answers.map((one) => responseTo(survey, one)),
    { unit: 'oslo', period: '2026-03' },
  );

/** Answers as people give them to a survey: valid ones, many left out. */
export function answersTo({ pages }: Survey): fc.Arbitrary<Answers> {
  const entries = pages.flatMap((page) => page.items).flatMap(valuesOf);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

function valuesOf(item: Item): [string, fc.Arbitrary<Answer>][] {
  const step = (from: number, to: number) => fc.integer({ min: from, max: to });
  switch (item.type) {
    case 'nps':
      return [[item.id, step(0, 10)]];
    case 'rating':
      return [[item.id, step(1, item.points ?? 5)]];
    case 'likert':
      return [[item.id, step(1, item.labels.length)]];
    case 'matrix':
      return item.rows.map(({ id }) => [`${item.id}.${id}`, step(1, item.labels.length)]);
    case 'choice':
      return [[item.id, fc.constantFrom(...idsOf(item))]];
    case 'multi-choice':
      return [[item.id, fc.subarray([...idsOf(item)], { minLength: 1 })]];
    case 'ranking':
      return [[item.id, fc.shuffledSubarray([...idsOf(item)], { minLength: item.options.length })]];
    case 'allocation':
      return [[item.id, partsOf(idsOf(item), item.total ?? 100)]];
    case 'number':
      return [
        [
          item.id,
          fc.oneof(
            step(0, 120),
            step(0, 9_999)
              .map((cents) => cents / 100)
              .filter((n) => n <= 120),
          ),
        ],
      ];
    case 'text':
      return [[item.id, fc.constantFrom('Kind people.', 'A long queue.')]];
    case 'date':
      return [[item.id, fc.constant('2026-03-10')]];
    case 'consent':
      return [[item.id, fc.constant('yes')]];
    case 'contact':
      return [[item.id, fc.constant(item.kind === 'email' ? 'ann@example.com' : '+46701234567')]];
    default:
      return [];
  }
}

const idsOf = (item: { readonly options: readonly { readonly id: string }[] }) => item.options.map(({ id }) => id);

/** A whole split among some options. */
function partsOf(ids: readonly string[], total: number): fc.Arbitrary<Readonly<Record<string, number>>> {
  return fc.array(fc.nat({ max: total }), { minLength: ids.length - 1, maxLength: ids.length - 1 }).map((cuts) => {
    const bounds = [0, ...cuts.sort((a, b) => a - b), total];
    return Object.fromEntries(ids.map((id, i) => [id, (bounds[i + 1] ?? 0) - (bounds[i] ?? 0)]));
  });
}
