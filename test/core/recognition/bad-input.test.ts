import { readFileSync } from 'node:fs';
import {
  consented,
  foldDuplicates,
  isShortened,
  masked,
  moderated,
  nameFinder,
  next,
  normalText,
  type Post,
  parseBallotBox,
  parsePost,
  parseRecognition,
  parseRecognitions,
  parseRoster,
  parseRound,
  postRecognition,
  type Recognition,
  visible,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const hostile: readonly string[] = JSON.parse(
  readFileSync(new URL('../../fixtures/recognition/hostile.json', import.meta.url), 'utf8'),
);
const long: readonly (readonly [string, string])[] = [
  ['50,000 letters and a sign', `${'a'.repeat(50_000)}!`],
  ['20,000 times a@', 'a@'.repeat(20_000)],
  ['100,000 spaces', ' '.repeat(100_000)],
  ['20,000 combining marks', `a${'\u0301'.repeat(20_000)}`],
  ['20,000 figures with spaces', '1 '.repeat(20_000)],
];
const NOW = Date.parse('2026-11-21T09:00:00Z');
const post: Post = {
  id: 'r1',
  board: 'oslo',
  kind: 'kudos',
  to: [{ name: 'Emil', team: 'Haga' }],
  text: 'Fixed the till.',
  lang: 'en',
  values: [],
};
const good = moderated(postRecognition(post, NOW), 'shown');
const issuesOf = (parsed: ReturnType<typeof parseRecognition>) => (parsed.ok ? [] : parsed.issues);
const changed = (changes: object) => issuesOf(parseRecognition({ ...good, ...changes }));

describe('text', () => {
  it.each(hostile)('stays text in every slot: %j', (text) => {
    const sent = {
      ...post,
      to: [{ name: text, team: text }],
      from: { name: text },
      text,
      picture: { id: 'p1', alt: text },
    };
    const parsed = parsePost(JSON.parse(JSON.stringify(sent)));
    expect(parsed).toEqual({ ok: true, value: sent });
    if (!parsed.ok) return;
    const record = consented(
      moderated(postRecognition(parsed.value, NOW), 'shown'),
      0,
      ['screen', 'picture'],
      good.at,
      text,
    );
    expect(parseRecognition(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
    const view = visible(consented(record, 'from', ['screen'], good.at, text), 'screen', NOW);
    expect(view).toMatchObject({ text, from: text, to: [{ name: text, team: text }], picture: { alt: text } });
    expect(next(undefined, view ? [view] : [], { timeZone: 'Europe/Oslo' }, NOW).slide).toMatchObject({
      item: { text },
    });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each([
    ['U+0000', 'a\0b'],
    ['half of a surrogate pair', 'a\uD800'],
    ['nothing but what cannot be seen', '\u200B \u202E\n'],
  ])('that cannot be kept or read is refused: %s', (_, text) => {
    expect(changed({ text }).map(({ path }) => path)).toEqual(['text']);
    expect(changed({ to: [{ name: text }] }).map(({ path }) => path)).toEqual(['to[0].name']);
    expect(changed({ picture: { id: 'p', alt: text } }).map(({ path }) => path)).toEqual(['picture.alt']);
  });

  it('of 20,000 characters is kept in a record and refused in a post, with its length', () => {
    const text = 'x'.repeat(20_000);
    expect(changed({ text })).toEqual([]);
    expect(parsePost({ ...post, text })).toEqual({
      ok: false,
      issues: [{ path: 'text', message: 'At most 2000 characters fit, this has 20000.' }],
    });
    expect(changed({ text: `${text}x` })).toHaveLength(1);
  });

  // A pattern that backtracks over such a text takes minutes or more: the test's own time limit ends it.
  it.each(long)('never hangs on %s', (_, text) => {
    expect(() => nameFinder(['Emil Sandberg'])(text)).not.toThrow();
    expect(() => masked(text, ['Emil Sandberg', text.slice(0, 200)])).not.toThrow();
    expect(() => parseRecognition({ ...good, text })).not.toThrow();
    expect(normalText(normalText(text))).toBe(normalText(text));
    expect(isShortened(text, text)).toBe(true);
  });
});

describe('a feed', () => {
  it('keeps the good records and names the faults of the others by path', () => {
    const feed = [good, { ...good, kind: 'rant' }, null, JSON.parse('{"__proto__":{"x":1}}'), { ...good, id: 'r2' }];
    const { recognitions, issues } = parseRecognitions({ version: 7, recognitions: feed });
    expect(recognitions.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(issues.map(({ path }) => path)).toEqual([
      'recognitions[1].kind',
      'recognitions[2]',
      'recognitions[3].__proto__',
    ]);
    for (const { message } of issues) expect(message).toMatch(/\.$/);
  });

  it.each([['<!doctype html>'], [null], [500], [{ error: 'x' }], [{ recognitions: 'x' }]])(
    'that is none gives no records: %j',
    (json) => {
      const { recognitions, issues } = parseRecognitions(json);
      expect(recognitions).toEqual([]);
      expect(issues).toHaveLength(1);
    },
  );

  it('of a million broken records names a hundred faults', () => {
    expect(parseRecognitions(Array.from({ length: 5000 }, () => ({}))).issues).toHaveLength(100);
    expect(parseRecognitions(new Array(1_000_000).fill(0)).issues).toHaveLength(1);
  });
});

describe('a record', () => {
  it.each([
    ['schema', { schema: 2 }],
    ['id', { id: '' }],
    ['id', { id: '__proto__' }],
    ['board', { board: '../x' }],
    ['kind', { kind: 'shame' }],
    ['to', { to: {} }],
    ['to[0].unit', { to: [{ name: 'Bo', unit: 'a b' }] }],
    ['to[0].consent.screen', { to: [{ name: 'Bo', consent: { screen: 'yes' } }] }],
    ['to[0].consent.at', { to: [{ name: 'Bo', consent: { screen: true, at: 'today' } }] }],
    ['text', { text: '' }],
    ['lang', { lang: 'Swedish please' }],
    ['values[0]', { values: ['<b>'] }],
    ['values[1]', { values: ['a', 'a'] }],
    ['picture.id', { picture: { id: 'https://x', alt: 'A' } }],
    ['month', { month: '2026-13' }],
    ['month', { kind: 'quote' }],
    ['years', { years: -1 }],
    ['reward.kind', { reward: { kind: 'car', text: 'A car' } }],
    ['pinned', { pinned: 'yes' }],
    ['until', { until: '2026-02-30T00:00:00Z' }],
    ['state', { state: 'loud' }],
    ['at', { at: 'now' }],
    ['version', { version: 0 }],
  ])('with a faulty %s is refused: %j', (path, changes) => {
    expect(changed(changes)).toEqual([{ path, message: expect.stringMatching(/\.$/) }]);
  });

  it('without consent has none, and a truthy value is no yes', () => {
    const parsed = parseRecognition({ ...good, to: [{ name: 'Bo' }, { name: 'Al', consent: { screen: true } }] });
    expect(parsed.ok && parsed.value.to.map(({ consent }) => consent.screen)).toEqual([false, true]);
    expect(changed({ to: [{ name: 'Bo', consent: { screen: 1 } }] })).toHaveLength(1);
  });

  it('loses what it does not know', () => {
    const parsed = parseRecognition({ ...good, script: 'x', to: [{ name: 'Bo', salary: 1 }] });
    expect(JSON.stringify(parsed)).not.toMatch(/script|salary/);
  });
});

describe('anything', () => {
  it('is read without throwing', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
    const member = fc.constantFrom<keyof Recognition>(
      'to',
      'from',
      'text',
      'values',
      'picture',
      'state',
      'until',
      'reward',
    );
    fc.assert(
      fc.property(anything, member, (json, key) => {
        for (const parse of [parseRecognition, parsePost, parseRound, parseBallotBox])
          expect(parse(json).ok).toBe(false);
        expect(parseRecognitions(json).recognitions).toEqual([]);
        expect(parseRoster(json).rows).toEqual([]);
        parseRecognition({ ...good, [key]: json });
      }),
      { numRuns: 1000 },
    );
  });

  it('that was read is read again as the same', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('kudos', 'example', 'month', 'birthday'), (name, words, kind) => {
        const parsed = parseRecognition({ ...good, kind, month: '2026-10', to: [{ name }], text: words });
        if (parsed.ok) expect(parseRecognition(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds into at most as many records as there were', () => {
    const records = fc.array(
      fc.record({ text: fc.constantFrom('Tack!', 'tack', '👏', '🎉'), name: fc.constantFrom('Bo', 'BO ', 'Al') }),
    );
    fc.assert(
      fc.property(records, (list) => {
        const all = list.map(({ text, name }, n): Recognition => {
          const [to] = good.to;
          return { ...good, id: `r${n}`, text, to: to ? [{ ...to, name }] : [] };
        });
        const folded = foldDuplicates(all);
        expect(folded.flatMap(({ record, alike }) => [record.id, ...alike]).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
        expect(folded.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 1000 },
    );
  });
});
