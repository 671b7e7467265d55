import { readFileSync } from 'node:fs';
import type { Response } from '@samklang/core';
import { createResponse, parseEnvelope, parseResponse, responseId } from '@samklang/core/response';
import { parseSurvey } from '@samklang/core/survey';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const parsed = parseSurvey(
  JSON.parse(readFileSync(new URL('../../fixtures/surveys/valid/visit.json', import.meta.url), 'utf8')),
);
if (!parsed.ok) throw new Error('the fixture is no survey');
const visit = parsed.value;
const known = { surveys: new Map([[visit.id, visit]]), units: new Set(['oslo']) };

const good = createResponse({
  id: responseId(1645557742000, new Uint8Array(10)),
  survey: visit,
  unit: 'oslo',
  now: 1645557742000,
  locale: 'nb',
  channel: 'qr',
  answers: { nps: 9, why: 'Snille folk 🌻', sat: 5 },
});
const withAnswer = (item: string, value: unknown) =>
  JSON.parse(JSON.stringify({ ...good, answers: { [item]: value } }));
const issuesOf = (json: unknown) => {
  const result = parseResponse(json, known);
  return result.ok ? [] : result.issues;
};
const marksOf = (changes: Partial<Response>) => {
  const result = parseResponse({ ...good, ...changes }, known);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.marks;
};

describe('reading a response', () => {
  it('gives back what was sent, in a copy of its own', () => {
    const sent = JSON.parse(JSON.stringify(good));
    expect(parseResponse(sent, known)).toEqual({ ok: true, value: { response: good, marks: [] } });
  });

  it('leaves out members it does not know', () => {
    const result = parseResponse({ ...good, admin: true }, known);
    expect(result.ok && result.value.response).toEqual(good);
  });

  it.each([11, -1, '9', null, [9], 9.5, true, {}, 1e300])('refuses %j for a score', (value) => {
    expect(issuesOf(withAnswer('nps', value))).toEqual([
      { path: 'answers.nps', message: expect.stringMatching(/^Expected a whole number from 0 to 10, got .+\.$/) },
    ]);
  });

  it('reads minus zero as zero', () => {
    const result = parseResponse(JSON.parse(JSON.stringify(good).replace('"nps":9', '"nps":-0')), known);
    expect(result.ok && Object.is(result.value.response.answers.nps, 0)).toBe(true);
  });

  it.each([0, 6, '5', 2.5])('refuses %j for a step of five', (value) => {
    expect(issuesOf(withAnswer('sat', value))).toMatchObject([{ path: 'answers.sat' }]);
  });

  it.each([
    ['U+0000', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['more than the item allows', 'x'.repeat(2001)],
    ['a number', 5],
  ])('refuses words with %s', (_, value) => {
    const json = { ...good, answers: { why: value } };
    expect(issuesOf(json)).toMatchObject([{ path: 'answers.why' }]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses an answer named %s', (key) => {
    const json = JSON.parse(JSON.stringify(good).replace('"nps"', JSON.stringify(key)));
    expect(issuesOf(json)).toMatchObject([{ path: `answers.${key}` }]);
  });

  it.each([
    ['id', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F'],
    ['id', 'mine'],
    ['id', undefined],
    ['survey', ''],
    ['survey', 7],
    ['version', 0],
    ['version', '1'],
    ['unit', null],
    ['unit', 'x'.repeat(65)],
    ['unit', 'os\0lo'],
    ['answeredAt', 'yesterday'],
    ['answeredAt', '2026-02-29T12:00:00Z'],
    ['answeredAt', '2026-01-01T24:00:00Z'],
    ['answeredAt', '2026-01-01 12:00:00'],
    ['answeredAt', '2026-01-01T12:00:00'],
    ['locale', 'norsk, takk'],
    ['channel', 'fax'],
    ['answers', []],
    ['answers', null],
  ])('refuses the %s %j by its path, once', (path, value) => {
    expect(issuesOf({ ...good, [path]: value })).toEqual([{ path, message: expect.stringMatching(/\.$/) }]);
  });

  it.each(['2024-02-29T12:00:00Z', '2026-01-01T12:00:00.123456+05:30', '2026-12-31T23:59:59-11:00'])(
    'takes %s for a date and time',
    (answeredAt) => {
      expect(issuesOf({ ...good, answeredAt })).toEqual([]);
    },
  );

  it('names every fault of a response', () => {
    const paths = issuesOf({ ...good, id: 1, channel: 'fax', answers: { nps: 11, sat: '5' } }).map(({ path }) => path);
    expect(paths).toEqual(['id', 'channel', 'answers.nps', 'answers.sat']);
  });

  it('refuses a unit that has the name of all of them', () => {
    expect(issuesOf({ ...good, unit: '*' })).toMatchObject([{ path: 'unit' }]);
  });

  it('refuses more than 500 answers', () => {
    const answers = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`q${n}`, 1]));
    expect(issuesOf({ ...good, answers })).toMatchObject([{ path: 'answers' }]);
  });

  it('marks what it does not know and keeps the answer', () => {
    expect(marksOf({ survey: 'pulse' })).toEqual(['unknown-survey']);
    expect(marksOf({ version: 2 })).toEqual(['unknown-version']);
    expect(marksOf({ answers: { nps: 9, mood: 'fine', steps: 3.5 } })).toEqual(['unknown-item']);
    expect(marksOf({ unit: 'paris' })).toEqual(['unknown-unit']);
    expect(marksOf({ survey: 'pulse', unit: 'paris' })).toEqual(['unknown-survey', 'unknown-unit']);
    expect(marksOf({ unit: '' })).toEqual([]);
  });

  it.each([null, [1], [], {}, { a: 'b' }, { 'a b': 1 }, true, 'a\0b', ['a\0b'], Number.POSITIVE_INFINITY])(
    'refuses %j even for an unknown item',
    (value) => {
      expect(issuesOf({ ...good, answers: { mood: value } })).toMatchObject([
        { path: expect.stringMatching(/^answers\.mood/) },
      ]);
    },
  );

  it.each([3.5, 'fine', ['a', 'b'], { a: 60, b: 40 }])('keeps %j of an unknown item', (value) => {
    const result = parseResponse({ ...good, answers: { mood: value, 'mood.other': 'mixed' } }, known);
    expect(result.ok && result.value.response.answers).toEqual({ mood: value, 'mood.other': 'mixed' });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true }),
        (json) => void parseResponse(json, known),
      ),
    );
    const keys = fc.constantFrom(...Object.keys(good));
    fc.assert(fc.property(keys, fc.anything(), (key, value) => void parseResponse({ ...good, [key]: value }, known)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (answers) => {
        const result = parseResponse({ ...good, answers }, known);
        if (result.ok) expect(result.value.response.answers).toEqual(answers);
      }),
    );
  });
});

describe('taking a request apart', () => {
  it('finds the rows of an envelope, a single response and a list', () => {
    const sentAt = '2026-01-01T12:00:00Z';
    expect(parseEnvelope({ sentAt, client: { dropped: { expired: 2 } }, responses: [good, 7] })).toEqual({
      ok: true,
      value: { sentAt, dropped: { expired: 2 }, rows: [good, 7] },
    });
    expect(parseEnvelope(good)).toEqual({ ok: true, value: { rows: [good] } });
    expect(parseEnvelope([good, null])).toEqual({ ok: true, value: { rows: [good, null] } });
  });

  it('loses no response to an odd clock or counter', () => {
    const client = { dropped: { expired: -1, full: 'many', 'no such reason!': 1 } };
    expect(parseEnvelope({ sentAt: 12, client, responses: [good] })).toEqual({ ok: true, value: { rows: [good] } });
  });

  it.each([null, 7, 'x', true, { responses: 'all' }])('refuses %j', (json) => {
    expect(parseEnvelope(json)).toMatchObject({
      ok: false,
      issues: [{ message: expect.stringContaining('envelope') }],
    });
  });

  it('never throws for anything', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (json) => void parseEnvelope(json)));
  });
});
