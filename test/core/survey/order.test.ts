import { orderOf, rotate } from '@samklang/core/survey';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const options = (...ids: string[]) => ids.map((id) => ({ id, title: id }));
const idsOf = (item: Parameters<typeof orderOf>[0], seed: string) => orderOf(item, seed).map(({ id }) => id);

describe('the order of options', () => {
  it('is as written unless random is asked for', () => {
    expect(idsOf({ options: options('c', 'a', 'b') }, 'x')).toEqual(['c', 'a', 'b']);
  });

  it('is the same for the same seed, and keeps every option', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 }), fc.uuid(), (ids, seed) => {
        const item = { options: options(...ids), order: 'random' } as const;
        expect(idsOf(item, seed)).toEqual(idsOf(item, seed));
        expect(idsOf(item, seed).sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('gives each option each place equally often', () => {
    const places = new Map<string, number>();
    const rounds = 24_000;
    for (let n = 0; n < rounds; n++) {
      const order = idsOf(
        { options: options('a', 'b', 'c', 'd'), order: 'random' },
        `017f22e2-79b0-7cc3-98c4-${n}`,
      ).join('');
      places.set(order, (places.get(order) ?? 0) + 1);
    }
    expect(places.size).toBe(24);
    const chiSquared = [...places.values()].reduce((sum, seen) => sum + (seen - rounds / 24) ** 2 / (rounds / 24), 0);
    // 99.9th percentile of chi-squared with 23 degrees of freedom.
    expect(chiSquared).toBeLessThan(49.73);
  });

  it('leaves other words and exclusive options last', () => {
    const item = {
      order: 'random',
      options: [
        { id: 'none', title: 'N', exclusive: true },
        ...options('a', 'b'),
        { id: 'else', title: 'E', other: true },
      ],
    } as const;
    for (let n = 0; n < 20; n++) expect(idsOf(item, String(n)).slice(2)).toEqual(['none', 'else']);
  });

  it('is not upset by an option that is added', () => {
    const before = idsOf({ options: options('a', 'b', 'c'), order: 'random' }, 'seed');
    const after = idsOf({ options: options('a', 'new', 'b', 'c'), order: 'random' }, 'seed');
    expect(after.filter((id) => id !== 'new')).toEqual(before);
  });
});

describe('rotating pages', () => {
  const text = (id: string) => ({ id, type: 'text', title: id }) as const;
  const survey = {
    pages: [
      { items: [text('first')] },
      ...['a', 'b', 'c'].map((id) => ({ rotate: 'mid', items: [text(id), text(`${id}2`)] })),
      { items: [text('last')] },
      ...['x', 'y'].map((id) => ({ rotate: 'mid', items: [text(id)] })),
    ],
  };
  const idsBy = (seed: string) => rotate(survey, seed).pages.map((page) => page.items.map(({ id }) => id).join(' '));

  it('change places among their neighbours only, items staying together', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 200; n++) {
      const pages = idsBy(String(n));
      expect([pages[0], pages[4]]).toEqual(['first', 'last']);
      expect(pages.slice(1, 4).sort()).toEqual(['a a2', 'b b2', 'c c2']);
      expect(pages.slice(5).sort()).toEqual(['x', 'y']);
      seen.add(pages.join());
    }
    expect(seen.size).toBe(12);
  });

  it('stay for the same person', () => {
    expect(idsBy('p')).toEqual(idsBy('p'));
    expect(survey.pages[1]?.items[0]?.id).toBe('a');
  });
});
