import { readFileSync } from 'node:fs';
import type { Issue, Parsed } from '@samklang/core';
import { parseDestination, render } from '@samklang/core/recipe';
import { createResponse, parseResponse, responseId } from '@samklang/core/response';
import {
  canShow,
  faultsOf,
  flowOf,
  hiddenFrom,
  parseSurvey,
  parseSurveyText,
  pickText,
  pipe,
  prefillFrom,
  redirectOf,
} from '@samklang/core/survey';
import { describe, expect, it } from 'vitest';
import { hostileStrings } from './hostile-strings.js';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const definitions = ['every-item', 'pages-and-jumps'].map((name) => text(`fixtures/surveys/valid/${name}.json`));
const parsed = parseSurveyText(definitions[0] ?? '');
if (!parsed.ok) throw new Error('the fixture is no survey');
const survey = parsed.value;
const known = { surveys: new Map([[survey.id, survey]]), units: new Set<string>() };
const short = (value: string) => JSON.stringify(value.length > 30 ? `${value.slice(0, 30)}… (${value.length})` : value);
const cases = hostileStrings.map((value) => [short(value), value] as const);

interface Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place in a JSON value that holds text or a number. */
function slots(json: unknown): Slot[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) =>
    typeof holder[key] === 'object' ? slots(holder[key]) : [{ holder, key }],
  );
}

/** Puts the text into each place in turn. */
function eachSlot(source: string, value: string, check: (json: unknown, slot: Slot) => void): void {
  const count = slots(JSON.parse(source)).length;
  for (let index = 0; index < count; index++) {
    const json: unknown = JSON.parse(source);
    const slot = slots(json)[index];
    if (!slot) throw new Error('no place');
    slot.holder[slot.key] = value;
    check(json, slot);
  }
}

/** No place for code, no way into a prototype, no endless message. */
function isPlain(result: Parsed<unknown>): void {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  if (result.ok) return;
  expect(result.issues.length).toBeGreaterThan(0);
  for (const { path, message } of result.issues as readonly Issue[]) {
    expect(typeof path).toBe('string');
    expect(message).toMatch(/\.$/);
    expect(path.length + message.length).toBeLessThan(1_000);
  }
}

describe.each(cases)('the text %s', (_, value) => {
  it('in any place of a definition is kept as it is or refused by path', { timeout: 20_000 }, () => {
    for (const source of definitions) {
      eachSlot(source, value, (json) => {
        const result = parseSurvey(json);
        isPlain(result);
        if (!result.ok) return;
        expect(JSON.stringify(result.value)).toContain(JSON.stringify(value));
        const { items, ending } = flowOf(result.value, { nps: 9, 'shop.staff': 1 });
        for (const item of items) pipe(pickText(item.title, value), { company: value, unit: value });
        expect(redirectOf(ending, ['www.example.com']) ?? '').toMatch(/^$|^https:\/\/www\.example\.com/);
      });
    }
  });

  it('as the name of a member changes nothing', () => {
    for (const source of definitions) {
      const json = JSON.parse(source);
      for (const holder of [json, json.pages[0], json.pages[0].items[0], json.endings]) {
        Object.defineProperty(holder, value, { value: { polluted: true }, enumerable: true, configurable: true });
      }
      isPlain(parseSurvey(json));
      canShow(json);
    }
  });

  it('in any place of a response is kept as it is or refused by path', () => {
    const response = createResponse({
      id: responseId(1645557742000, new Uint8Array(10)),
      survey,
      unit: 'oslo',
      now: 1645557742000,
      locale: 'nb',
      channel: 'qr',
      answers: {
        nps: 9,
        more: 'Fine',
        came: 'else',
        'came.other': 'By boat',
        used: ['a'],
        w1: { a: 100 },
        day: '2024-02-29',
      },
      hidden: { order: 'A1' },
    });
    eachSlot(JSON.stringify(response), value, (json, { key }) => {
      const result = parseResponse(json, known);
      isPlain(result);
      if (result.ok && key === 'more') expect(result.value.response.answers.more).toBe(value);
    });
    const named = JSON.parse(JSON.stringify(response));
    Object.defineProperty(named.answers, value, { value: 1, enumerable: true });
    isPlain(parseResponse(named, known));
  });

  it('in an address brings in only what is allowed', () => {
    const params: [string, string][] = [
      [value, value],
      ['order', value],
      ...survey.pages.flatMap((page) => page.items).map(({ id }): [string, string] => [`q.${id}`, value]),
    ];
    const hidden = hiddenFrom(params, survey.hidden);
    expect(Object.keys(hidden).filter((name) => name !== 'order')).toEqual([]);
    expect(hidden.order ?? '').not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
    expect(hidden.order?.length ?? 0).toBeLessThanOrEqual(512);
    const answers = prefillFrom(params, survey);
    for (const item of survey.pages.flatMap((page) => page.items)) {
      expect(faultsOf({ ...item, required: false }, answers)).toEqual([]);
    }
  });

  it('in any place of a destination is kept, refused by path, or sent harmlessly', () => {
    const source = JSON.stringify({
      schema: 1,
      id: 'mine',
      url: 'https://good.com/{{response.unit}}',
      method: 'POST',
      headers: { 'X-A': 'a' },
      encode: 'json',
      body: { a: 'b', c: ['d'] },
      auth: { type: 'query', name: 'key', value: 'k' },
      success: { status: [200], json: { path: 'ok', equals: 'yes' } },
      idempotency: { header: 'Key', bodyPath: 'id', urlParam: 'id' },
      settings: { key: 'k' },
    });
    const response = createResponse({
      id: responseId(1645557742000, new Uint8Array(10)),
      survey,
      unit: value,
      now: 1645557742000,
      locale: 'nb',
      channel: 'qr',
      answers: { more: value },
    });
    eachSlot(source, value, (json) => {
      const result = parseDestination(json);
      isPlain(result);
      if (!result.ok) return;
      const request = render(result.value, response, { sentAt: '2022-02-22T19:22:23Z' });
      expect(new URL(request.url).origin).toBe('https://good.com');
      expect(() => new Headers(request.headers)).not.toThrow();
    });
  });
});

describe('a definition that is too much', () => {
  it('is refused above a million characters, before it is read', () => {
    const padded = JSON.stringify({ ...JSON.parse(definitions[0] ?? ''), note: 'x'.repeat(1_000_000) });
    expect(parseSurveyText(padded)).toMatchObject({ ok: false, issues: [{ path: '' }] });
  });

  it.each(['{"schema":1', '', 'null', '[]', '{"schema":1e400}', '{"schema":1,"schema":2}', '\u0000'])(
    'is refused as %j',
    (broken) => {
      isPlain(parseSurveyText(broken));
      expect(parseSurveyText(broken).ok).toBe(false);
    },
  );

  it('is refused more than 32 levels deep and taken at 32', () => {
    const nested = (levels: number) => {
      const json = JSON.parse(definitions[0] ?? '');
      let when: unknown = { item: 'nps', op: 'answered' };
      for (let level = 0; level < levels; level++) when = { not: when };
      json.pages[0].items[1].when = when;
      return json;
    };
    // The whole, its pages, the page, its items, the item: the condition itself stands on the sixth level.
    expect(parseSurvey(nested(26))).toMatchObject({ ok: true });
    expect(parseSurvey(nested(27))).toMatchObject({
      ok: false,
      issues: [{ message: 'This is nested more than 32 levels deep.' }],
    });
    expect(canShow(nested(5000))).toBe(false);
  });
});
