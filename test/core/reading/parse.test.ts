import { canShowReading, parseReading, type Reading, readingOf } from '@samklang/core/reading';
import { measuresOf, summariseRows } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../support/surveys.js';

const figure = { value: 31, lo: 26, hi: 36, n: 1284 };
const reading: Reading = {
  schema: 1,
  measure: 'nps',
  unit: '*',
  name: 'All sixty shops',
  period: '2026-Q3',
  ...figure,
  verdict: 'up',
  minimum: 10,
  target: 40,
  previous: { period: '2025-Q3', value: 21, lo: 16, hi: 26, n: 1201, change: { value: 10, lo: 3, hi: 17 } },
  parts: [{ name: 'pride', ...figure }],
  series: [{ period: '2026-Q3', ...figure, ewma: { value: 30, lo: 20, hi: 40, out: false } }],
  peers: [{ unit: 'haga', name: 'Haga', value: 44, n: 43 }],
};

describe('reading a reading', () => {
  it('takes what the contract says, and leaves out what it does not know', () => {
    expect(parseReading(reading)).toEqual({ ok: true, value: reading });
    expect(parseReading({ ...reading, colour: 'red' })).toEqual({ ok: true, value: reading });
    expect(canShowReading(reading)).toBe(true);
  });

  it('takes what the builder makes, through JSON', () => {
    const visit = measuresOf(builtIn('visit'));
    const rows = Array.from({ length: 40 }, (_, person) => ({ nps: person % 11 }));
    const summaries = [summariseRows(visit, rows, { unit: 'haga', period: '2026' })];
    const periods = [
      { period: '2025', summaries },
      { period: '2026', summaries },
    ];
    const made = readingOf({ measure: 'nps', unit: '*', periods, units: [], minimum: 10 });
    expect(parseReading(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, value: made });
  });

  it.each<[string, unknown, string]>([
    ['no object', [], ''],
    ['an unknown measure', { ...reading, measure: 'love' }, 'measure'],
    ['an unknown schema', { ...reading, schema: 2 }, 'schema'],
    ['half a figure', { ...reading, lo: null }, 'lo'],
    ['a value outside its scale', { ...reading, value: 131 }, 'value'],
    ['a value outside its range', { ...reading, value: 40 }, 'value'],
    ['a range the wrong way round', { ...reading, lo: 36, hi: 26 }, 'value'],
    ['a part of an answer', { ...reading, n: 1.5 }, 'n'],
    ['a verdict without its figure', { ...reading, value: null, lo: null, hi: null, n: null }, 'verdict'],
    ['a figure that is said to be hidden', { ...reading, verdict: 'too-few' }, 'verdict'],
    ['a period that is none', { ...reading, period: 'autumn' }, 'period'],
    ['a peer without a value', { ...reading, peers: [{ unit: 'haga', n: 3 }] }, 'peers[0].value'],
    [
      'a limit that is a text',
      { ...reading, previous: { ...reading.previous, change: { value: 1, lo: '2', hi: 3 } } },
      'previous.change.lo',
    ],
  ])('names the fault of %s by its path', (_, json, path) => {
    const parsed = parseReading(json);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path)).toContain(path);
  });

  it('takes no list or object for a word', () => {
    for (const odd of [['nps'], { toString: [] }]) {
      expect([canShowReading({ ...reading, measure: odd }), parseReading({ ...reading, measure: odd }).ok]).toEqual([
        false,
        false,
      ]);
    }
  });

  it('never throws, and what the quick look lets through has a figure or none', () => {
    const odd = fc.record(
      Object.fromEntries(
        Object.keys(reading).map((key) => [key, fc.oneof(fc.anything(), fc.constant(reading[key as keyof Reading]))]),
      ),
    );
    fc.assert(
      fc.property(odd, (json) => {
        expect(parseReading(json).ok).toBeTypeOf('boolean');
        if (canShowReading(json)) expect(json.value === null || Number.isFinite(json.value)).toBe(true);
        if (parseReading(json).ok) expect(canShowReading(json)).toBe(true);
      }),
    );
  });
});
