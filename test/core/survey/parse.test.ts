import { readFileSync } from 'node:fs';
import type { Text } from '@samklang/core';
import {
  answerKeys,
  canShow,
  faultsOf,
  flowOf,
  notesOn,
  orderOf,
  parseSurvey,
  pickText,
  redirectOf,
  rotate,
  wordingOf,
  wordsOf,
} from '@samklang/core/survey';
import schema from '@samklang/core/survey.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fixture = (file: string) =>
  readFileSync(new URL(`../../fixtures/surveys/valid/${file}.json`, import.meta.url), 'utf8');
const text = fixture('visit');
const visit = (): unknown => JSON.parse(text);
const texts = [text, fixture('every-item'), fixture('pages-and-jumps')];
const conforms = new Ajv2020({ strict: false }).compile(schema);

/** Every place in a JSON value that holds another value. */
function places(json: unknown): { readonly holder: Record<string, unknown>; readonly key: string }[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

/** A good definition with one value in it replaced or taken out. */
const change = fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined });
const damaged = fc.tuple(fc.constantFrom(...texts), fc.nat(), change).map(([good, at, value]) => {
  const json: unknown = JSON.parse(good);
  const all = places(json);
  const place = all[at % all.length];
  if (!place) throw new Error('no place');
  if (value === undefined) delete place.holder[place.key];
  else place.holder[place.key] = value;
  return JSON.parse(JSON.stringify(json)) as unknown;
});

/** Shows a survey as an element would: every item it may meet, in a language it may not have. */
function show(json: unknown): void {
  if (!canShow(json)) return;
  const say = (text: Text) => pickText(text, 'fi', json.locales);
  for (const nps of [undefined, 0, 8, 10]) {
    const given = nps === undefined ? {} : { nps, why: 'Because', used: ['a'], w1: { a: 100 }, came: 'else' };
    const { items, answers, ending } = flowOf(rotate(json, 'seed'), given);
    for (const item of items) {
      const { title, help } = wordingOf(item, answers);
      say(title);
      say(help ?? '');
      if ('labels' in item) for (const label of item.labels) say(label);
      if ('rows' in item) for (const row of item.rows) say(row.title);
      if ('options' in item) for (const option of orderOf(item, 'seed')) say(option.title);
      answerKeys(item);
      faultsOf(item, answers);
    }
    wordsOf(json, answers, 'fi');
    redirectOf(ending, json.redirectHosts);
    say(ending?.title ?? '');
  }
}

describe('reading a survey', () => {
  it('copies what it knows and nothing else, and leaves its input alone', () => {
    const json = { ...(visit() as object), note: { mine: true } };
    const parsed = parseSurvey(json);
    expect(parsed).toEqual({ ok: true, value: visit() });
    expect(json.note).toEqual({ mine: true });
  });

  it('names every fault by its path and says what to do', () => {
    const json = JSON.parse(text);
    delete json.pages[0].items[0].title.nl;
    json.pages[0].items[1].when.item = 'sat';
    json.pages[1].items[0].id = 'nps';
    json.version = '1';
    expect(parseSurvey(json)).toEqual({
      ok: false,
      issues: [
        { path: 'version', message: 'Expected a whole number from 1 to 2147483647, got "1".' },
        {
          path: 'pages[0].items[0].title.nl',
          message: 'The words in "nl" are missing. Add them, or take "nl" out of locales.',
        },
        {
          path: 'pages[0].items[1].when.item',
          message: 'No item before this place has the id "sat". A condition can only look back.',
        },
        { path: 'pages[1].items[0].id', message: 'Another item has the id "nps". Give each its own.' },
      ],
    });
  });

  it('tells an object that is missing once, not member by member', () => {
    expect(parseSurvey({ ...(visit() as object), pages: [{ items: [null] }], endings: [] })).toEqual({
      ok: false,
      issues: [{ path: 'pages[0].items[0]', message: 'Expected an object, got null.' }],
    });
  });

  it('stops at a hundred faults', () => {
    const parsed = parseSurvey({ ...(visit() as object), pages: new Array(500).fill(null) });
    expect(!parsed.ok && parsed.issues.length).toBe(100);
  });

  it('never throws, and never takes what the schema refuses or the guard could not show', () => {
    fc.assert(
      fc.property(damaged, (json) => {
        const parsed = parseSurvey(json);
        if (parsed.ok) {
          expect(conforms(json)).toBe(true);
          expect(canShow(json)).toBe(notesOn(parsed.value).length === 0);
        }
        show(json);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['type', 'points', 'among', 'own', 'id'])(
    'does not call what an object brings along in place of %s',
    (name) => {
      const item = {
        id: 'a',
        type: name === 'points' ? 'rating' : 'ranking',
        title: 'A',
        options: [],
        [name]: { toString: '' },
      };
      const json = { ...(visit() as object), pages: [{ items: [item] }], endings: [] };
      expect(parseSurvey(json).ok).toBe(false);
      expect(canShow(json)).toBe(false);
    },
  );

  it('never throws for anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }), (json) => {
        expect(parseSurvey(json).ok).toBe(false);
        expect(canShow(json)).toBe(false);
      }),
    );
  });
});
