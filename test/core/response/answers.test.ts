import { readFileSync } from 'node:fs';
import { createResponse, parseResponse, responseId, walletAnswers } from '@samklang/core/response';
import { faultsOf, parseSurvey } from '@samklang/core/survey';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const parsed = parseSurvey(
  JSON.parse(readFileSync(new URL('../../fixtures/surveys/valid/every-item.json', import.meta.url), 'utf8')),
);
if (!parsed.ok) throw new Error('the fixture is no survey');
const survey = parsed.value;
const items = survey.pages.flatMap((page) => page.items);
const known = { surveys: new Map([[survey.id, survey]]), units: new Set<string>() };
const id = responseId(1645557742000, new Uint8Array(10));
const base = { id, survey, unit: '', now: 1645557742000, locale: 'en', channel: 'qr' } as const;
const reading = (answers: Record<string, unknown>, hidden?: unknown) =>
  parseResponse(JSON.parse(JSON.stringify({ ...createResponse({ ...base, answers: {} }), answers, hidden })), known);

const full = {
  nps: 9,
  stars: 5,
  faces: 3,
  step: 2,
  'shop.staff': 1,
  'shop.2': 2,
  came: 'else',
  'came.other': 'By boat',
  used: ['a', 'b'],
  more: 'Nice boat',
  age: 18.5,
  day: '2024-02-29',
  w1: { a: 60, b: 40 },
  w2: ['b', 'a'],
  ok: 'yes',
  mail: 'ann@example.com',
  tel: '+47 22 33 44 55',
};

describe('answers of every type of item', () => {
  it('are read as they were sent, with nothing marked', () => {
    const response = createResponse({ ...base, answers: full, hidden: { order: 'A1' } });
    const result = parseResponse(JSON.parse(JSON.stringify(response)), known);
    expect(result).toEqual({ ok: true, value: { response, marks: [] } });
  });

  it.each([
    ['stars', [0, 6, '5', 2.5]],
    ['faces', [4]],
    ['shop.2', [3, '1', ['1']]],
    ['came', ['c', 1, ['a'], 'toString']],
    ['came.other', [7, 'x'.repeat(501), 'a\0b']],
    ['used', ['a', [], ['a', 'a'], ['c'], [1], ['a', 'none'], ['a', 'b', 'none']]],
    ['age', ['18', 17, 121, 18.3, [18], null]],
    ['day', ['2023-02-29', '2024-13-01', '29/2/2024', 'tomorrow', 20240229, '2024-02-29T00:00:00Z']],
    ['w1', [{ a: 60, b: 39 }, { a: 100, c: 0 }, { a: 110, b: -10 }, { a: 99.5, b: 0.5 }, [60, 40], 60, {}]],
    ['w2', [['a', 'a'], ['c'], 'a', []]],
    ['ok', [true, 1, 'no', 'Yes']],
    [
      'mail',
      ['ann', 'ann@example', 'a b@example.com', '@example.com', 'ann@@example.com', 7, `${'a'.repeat(250)}@b.com`],
    ],
    ['tel', ['1234', 'call me', '+1234567890123456', 12345678]],
  ])('to %s are refused by path when they are one of %j', (key, values) => {
    for (const value of values) {
      const result = reading({ ...full, [key]: value });
      expect(result, JSON.stringify(value)).toMatchObject({
        ok: false,
        issues: [{ path: expect.stringContaining(key) }],
      });
      expect(!result.ok && result.issues.length).toBe(1);
    }
  });

  it('to what has no answer are marked, not lost', () => {
    const result = reading({ note: 'read', 'shop.gone': 2, 'nps.other': 'x' });
    expect(result.ok && result.value.marks).toEqual(['unknown-item']);
  });

  it('are refused by the same rules that hold the person up', () => {
    const given = fc.record(
      Object.fromEntries(
        Object.entries(full).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.jsonValue())]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, (any) => {
        const answers = Object.fromEntries(
          Object.entries(any).filter(([, value]) => typeof value !== 'boolean' && value !== null),
        ) as Record<string, string>;
        const result = reading(answers);
        if (!result.ok) return;
        const faults = items
          .flatMap((item) => faultsOf(item, answers))
          .filter(({ fault }) => fault.code !== 'required');
        expect(faults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are frozen to the last part once the response is made', () => {
    const used = ['a'];
    const response = createResponse({ ...base, answers: { used, w1: { a: 100 } } });
    used.push('b');
    expect(response.answers.used).toEqual(['a']);
    expect(Object.isFrozen(response.answers.used) && Object.isFrozen(response.answers.w1)).toBe(true);
  });
});

describe('hidden fields of a response', () => {
  const hiddenOf = (hidden: unknown) => {
    const result = reading({}, hidden);
    return result.ok ? result.value.response.hidden : result.issues;
  };

  it('are kept where the survey allows them, cut to what may be stored', () => {
    expect(hiddenOf({ order: 'A\u0000\u001b1\ud800', admin: 'yes' })).toEqual({ order: 'A1' });
    expect(hiddenOf({ order: 'x'.repeat(600) })).toEqual({ order: 'x'.repeat(512) });
    expect(hiddenOf({ admin: 'yes' })).toBeUndefined();
  });

  it.each([[[]], ['x'], [{ order: 7 }], [{ 'a b': 'x' }]])('are refused when they are %j', (hidden) => {
    expect(hiddenOf(hidden)).toMatchObject([{ path: expect.stringMatching(/^hidden/) }]);
  });

  it('are at most 64', () => {
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`h${n}`, 'x']));
    expect(hiddenOf(many)).toMatchObject([{ path: 'hidden' }]);
  });
});

describe('the wallet in the answers', () => {
  it.each([
    [
      { w1: { a: 60, b: 40 }, w2: ['b', 'a'] },
      { share: 60, brands: 2, rank: 2 },
    ],
    [{ w1: { a: 100, b: 0 } }, { share: 100, brands: 1, rank: 1 }],
    [
      { w1: { b: 100 }, w2: ['b', 'a'] },
      { share: 0, brands: 1 },
    ],
    [{ w1: { a: 60, b: 40 } }, { share: 60, brands: 2 }],
    [{}, {}],
  ])('of %j is %j', (answers, wallet) => {
    expect(walletAnswers(survey, answers)).toEqual(wallet);
  });
});
