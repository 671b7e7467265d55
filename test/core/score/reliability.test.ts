import { cronbachAlpha, oneFactor, reliability } from '@samklang/core/score';
import { crossProductsOf } from '@samklang/core/stats';
import { covarianceMatrix } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../support/reference.js';

const FIVE = { min: 1, max: 5 };
const of = (rows: readonly (readonly (number | null)[])[]) =>
  crossProductsOf(['a', 'b', 'c', 'd'].slice(0, rows[0]?.length), rows);
const ROWS = [
  [4, 4, 3, 2],
  [5, 4, 5, 4],
  [3, 3, 4, 4],
  [2, 1, 2, 1],
  [4, 5, 4, 3],
  [1, 2, 2, 3],
  [5, 5, 4, 5],
  [3, 2, 3, 2],
];

describe('reliability', () => {
  it('does not depend on the order of people or items', () => {
    const plain = reliability(of(ROWS), FIVE);
    const turned = reliability(of([...ROWS].reverse().map((row) => [...row].reverse())), FIVE);
    expectClose(Number(turned?.alpha), Number(plain?.alpha));
    expectClose(Number(turned?.factor?.omega), Number(plain?.factor?.omega));
    expect(turned?.factor?.loadings.map((l) => l.toFixed(9))).toEqual(
      [...(plain?.factor?.loadings ?? [])].reverse().map((l) => l.toFixed(9)),
    );
  });

  it('drops an item on which all agree, and says so', () => {
    const result = reliability(of(ROWS.map((row) => [...row.slice(0, 3), 5])), FIVE);
    const three = reliability(of(ROWS.map((row) => row.slice(0, 3))), FIVE);
    expect(result?.dropped).toEqual(['d']);
    expectClose(Number(result?.alpha), Number(three?.alpha));
    expect(result?.items.map(({ item }) => item)).toEqual(['a', 'b', 'c']);
  });

  it('of an item taken away is the reliability of the others', () => {
    const result = reliability(of(ROWS), FIVE);
    const others = covarianceMatrix(of(ROWS.map((row) => row.slice(1)))) ?? [];
    expectClose(Number(result?.items[0]?.alphaIfDeleted), Number(cronbachAlpha(others)));
  });

  it('says when items do not hang together, when they do and when nobody can tell', () => {
    const times = (rows: readonly number[][], n: number) => Array.from({ length: n }, () => rows).flat();
    const unrelated = [
      [1, 1],
      [1, 5],
      [5, 1],
      [5, 5],
    ];
    expect(reliability(of(times(unrelated, 25)), FIVE)?.verdict).toBe('items-do-not-hang-together');
    expect(reliability(of(times(ROWS, 10)), FIVE)?.verdict).toBe('items-hang-together');
    expect(reliability(of(ROWS.slice(2, 7)), FIVE)?.verdict).toBe('cannot-tell');
  });

  it('is undefined without two people, two items or any variation', () => {
    expect(reliability(of([[1, 2]]), FIVE)).toBeNull();
    expect(reliability(of([[1], [2]]), FIVE)).toBeNull();
    expect(
      reliability(
        of([
          [3, 3],
          [3, 3],
        ]),
        FIVE,
      ),
    ).toBeNull();
    expect(
      reliability(
        of([
          [1, 5],
          [5, 1],
          [2, 4],
        ]),
        FIVE,
      ),
    ).toBeNull();
  });

  it('stays finite for any answers', () => {
    const step = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step, step), { minLength: 2, maxLength: 30 }), (rows) => {
        expect(JSON.stringify(reliability(of(rows), FIVE))).not.toMatch(/null,"sem"|NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('one factor', () => {
  it('of three items is the one that reproduces their covariances', () => {
    const loadings = [0.9, 0.7, 0.4];
    const covariance = loadings.map((a, i) => loadings.map((b, j) => (i === j ? a * b + 0.5 : a * b)));
    const result = oneFactor(covariance);
    loadings.forEach((loading, i) => {
      expectClose(Number(result?.loadings[i]), loading);
      expectClose(Number(result?.uniquenesses[i]), 0.5);
    });
    expect(result?.improper).toBe(false);
  });

  it('that would need a negative uniqueness is called improper', () => {
    const result = oneFactor([
      [1, 0.9, 0.9],
      [0.9, 1, 0.2],
      [0.9, 0.2, 1],
    ]);
    expect(result?.improper).toBe(true);
    expect(result?.loadings.map((l) => Number(l.toFixed(6)))).toEqual([1, 0.9, 0.9]);
  });

  it('needs three items that vary', () => {
    expect(
      oneFactor([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toBeNull();
    expect(() =>
      oneFactor([
        [0, 0, 0],
        [0, 1, 0.5],
        [0, 0.5, 1],
      ]),
    ).toThrow(/^oneFactor/);
  });
});
