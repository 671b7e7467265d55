import type { Unit } from '@samklang/core';
import { isReleased, periodBefore, type Reading, readingOf } from '@samklang/core/reading';
import { measuresOf, summariseRows } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../support/surveys.js';

const pulse = measuresOf(builtIn('employee-pulse'));
const period = '2026-Q2';
const minimum = 5;

const team = (unit: string, size: number) =>
  summariseRows(
    pulse,
    Array.from({ length: size }, (_, person) => ({ enps: (person * 7) % 11 })),
    { unit, period },
  );

/** Readings of every unit and of the company, by the number of people who answered in each. */
function readingsOf(sizes: Readonly<Record<string, number>>, units: readonly Unit[]): Map<string, Reading> {
  const summaries = Object.entries(sizes).map(([unit, size]) => team(unit, size));
  const all = ['*', ...new Set([...units.map(({ id }) => id), ...Object.keys(sizes)])];
  return new Map(
    all.flatMap((unit) => {
      const found = readingOf({ measure: 'enps', unit, periods: [{ period, summaries }], units, minimum });
      return found ? [[unit, found] as const] : [];
    }),
  );
}

const shownOf = (readings: ReadonlyMap<string, Reading>) =>
  [...readings].filter(([, { value }]) => value !== null).map(([unit]) => unit);

describe('readings of employees', () => {
  it('hide a second team where the company minus the others would give a small one away', () => {
    const readings = readingsOf({ a: 12, b: 3, c: 7 }, []);
    expect(shownOf(readings)).toEqual(['*', 'a']);
    expect(readings.get('c')?.verdict).toBe('too-few');
  });

  it('hide the same units among the peers', () => {
    const summaries = [team('a', 12), team('b', 3), team('c', 7), team('d', 9)];
    const found = readingOf({ measure: 'enps', unit: '*', periods: [{ period, summaries }], units: [], minimum });
    expect(found?.peers?.map(({ unit }) => unit)).toEqual(['a', 'd']);
  });

  it('count those who answered at a region itself as one of its groups', () => {
    const units = [
      { id: 'west', name: 'West' },
      { id: 'haga', name: 'Haga', parent: 'west' },
      { id: 'torg', name: 'Torg', parent: 'west' },
    ];
    expect(shownOf(readingsOf({ west: 2, haga: 8, torg: 9 }, units))).toEqual(['*', 'west', 'torg']);
  });

  it('never leave the remainder of a shown parent with fewer people than the minimum', () => {
    const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(14), { minKeys: 1 });
    const units = ['a', 'b', 'c'].map((id) => ({ id, name: id, parent: 'north' }));
    const tree = [{ id: 'north', name: 'North' }, ...units];
    fc.assert(
      fc.property(sizes, (found) => {
        const shown = new Set(shownOf(readingsOf(found, tree)));
        const size = (...ids: string[]) => ids.reduce((sum, id) => sum + (found[id] ?? 0), 0);
        const north = size('a', 'b', 'c');
        const families: [string, number, [string, number][]][] = [
          [
            '*',
            north + size('d', 'e', 'f'),
            [['north', north], ...['d', 'e', 'f'].map((id) => [id, size(id)] as [string, number])],
          ],
          ['north', north, ['a', 'b', 'c'].map((id) => [id, size(id)])],
        ];
        for (const [parent, all, children] of families) {
          if (!shown.has(parent)) continue;
          const rest = all - children.filter(([id]) => shown.has(id)).reduce((sum, [, n]) => sum + n, 0);
          expect(rest === 0 || rest >= minimum).toBe(true);
        }
        for (const id of shown) if (id.length === 1 && id !== '*') expect(size(id)).toBeGreaterThanOrEqual(minimum);
      }),
      { numRuns: 150 },
    );
  });

  it('say the same whichever of the hidden teams an answer came from', () => {
    const promoters = (unit: string, size: number, some: number, when: string) =>
      summariseRows(
        pulse,
        Array.from({ length: size }, (_, person) => ({ enps: person < some ? 10 : 0, e1: 3, e10: 4 })),
        { unit, period: when },
      );
    const large = ['p', 'q', 'r', 's', 't', 'u'];
    // Of `small` everybody is known from before; `young` had no answers then.
    const all = (small: number, young: number) => [
      { period: '2026-Q1', summaries: [...large, 'small'].map((id) => promoters(id, 9, 4, '2026-Q1')) },
      {
        period,
        summaries: [
          ...large.map((id, place) => promoters(id, 20, 2 * place, period)),
          ...[promoters('small', 3, small, period), promoters('young', 4, young, period)],
        ],
      },
    ];
    const read = (small: number, young: number) =>
      readingOf({ measure: 'enps', unit: '*', periods: all(small, young), units: [], minimum });
    expect(read(3, 0)?.previous).toBeDefined();
    expect(read(3, 0)).toEqual(read(0, 3));
    expect(read(3, 0)?.lo).not.toEqual(read(1, 1)?.lo);
  });

  it('are not held up by a unit that has the name of all of them', () => {
    expect(shownOf(readingsOf({ '*': 6, a: 9 }, []))).toContain('a');
  });

  it('are released by quarter, once it is over', () => {
    const ask = ['2026-Q2', '2026-Q3', '2026-05', '2026', '*', 'soon'];
    expect(ask.filter((one) => isReleased(one, '2026-07'))).toEqual(['2026-Q2']);
    expect(periodBefore('2026')).toBe('2025');
    expect(periodBefore('*')).toBeUndefined();
  });
});
