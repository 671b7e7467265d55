import { associate, linkUnits, linkVerdict, pairUnits, type UnitPair } from '@samklang/core/unit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { near, notFinite } from './answers.js';

const anyPairs = fc.array(
  fc.record({
    unit: fc.string({ maxLength: 3 }),
    x: fc.integer({ min: 0, max: 100 }),
    y: fc.integer({ min: 0, max: 100 }),
    nX: fc.integer({ min: 1, max: 50 }),
    nY: fc.integer({ min: 1, max: 400 }),
  }),
  { maxLength: 40 },
);
const components = { x: { tau2: 40, sigma2: 350 }, y: { tau2: 45, sigma2: 330 } };
const linked = (pairs: readonly UnitPair[]) =>
  linkUnits(pairs, { components, control: pairs.map(({ nX }) => Math.log(nX)) });

describe('linkage', () => {
  it('is finite or null whatever the pairs', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect(notFinite(linked(pairs))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const [forth, back] = [linked(pairs), linked([...pairs].reverse())];
        expect(near(back.pearson.r, forth.pearson.r)).toBe(true);
        expect(near(back.spearman.r, forth.spearman.r)).toBe(true);
        expect(near(back.kendall.tau, forth.kendall.tau)).toBe(true);
        expect(near(back.weighted.r, forth.weighted.r)).toBe(true);
        expect(near(back.partial?.r, forth.partial?.r, 1e-7)).toBe(true);
      }),
    );
  });

  it('stays when a side is shifted and stretched, and turns with its sign', () => {
    fc.assert(
      fc.property(anyPairs, fc.integer({ min: -90, max: 90 }), fc.integer({ min: 1, max: 9 }), (pairs, by, times) => {
        const plain = linked(pairs);
        const moved = linked(pairs.map((pair) => ({ ...pair, x: pair.x * times + by })));
        const turned = linked(pairs.map((pair) => ({ ...pair, x: -pair.x })));
        expect(near(moved.pearson.r, plain.pearson.r)).toBe(true);
        expect(near(moved.kendall.tau, plain.kendall.tau)).toBe(true);
        expect(near(turned.spearman.r, plain.spearman.r === null ? null : -plain.spearman.r)).toBe(true);
      }),
    );
  });

  it('takes only units with enough answers on both sides', () => {
    const unit = (name: string, n: number) => ({ unit: name, n, mean: 50, squares: 1 });
    const pairs = pairUnits([unit('a', 5), unit('b', 4), unit('c', 9)], [unit('c', 29), unit('b', 99), unit('a', 30)], {
      x: 5,
      y: 30,
    });
    expect(pairs.map((pair) => pair.unit)).toEqual(['a']);
  });

  it('leaves units without a head count out of the partial correlation', () => {
    const pairs = [1, 2, 3, 4, 5, 6].map((x) => ({ unit: `${x}`, x, y: (x * x) % 5, nX: 9, nY: 90 }));
    const control = [1, 3, null, 2, 5, 4];
    expect(linkUnits(pairs, { control }).partial?.n).toBe(5);
    expect(linkUnits(pairs).partial).toBeNull();
  });
});

describe('what a link allows to say', () => {
  it('is nothing under ten units', () => expect(linkVerdict(9, { lo: 0.5, hi: 0.9 })).toBe('too-few'));
  it('is nothing when the interval holds 0', () => expect(linkVerdict(60, { lo: -0.1, hi: 0.4 })).toBe('cannot-tell'));
  it('is nothing when one side is constant', () => {
    expect(associate(new Array(40).fill(1), [...new Array(40).keys()]).verdict).toBe('cannot-tell');
  });
  it('is indicative from ten units', () => expect(linkVerdict(29, { lo: -0.9, hi: -0.1 })).toBe('indicative'));
  it('is a link from thirty units', () => expect(linkVerdict(30, { lo: 0.1, hi: 0.6 })).toBe('linked'));
});
