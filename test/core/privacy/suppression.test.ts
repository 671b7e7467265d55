import {
  isHidden,
  roundCount,
  type Status,
  suppressChildren,
  suppressTable,
  suppressTree,
} from '@samklang/core/privacy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivableEntries } from '../../../scripts/reference/derivable.mjs';
import { reference } from '../../support/reference.js';

interface Edge {
  readonly suppress_1d: readonly { k: number; n: number[]; id: string[]; status: Status[] }[];
  readonly suppress_2d: readonly {
    k: number;
    table: number[][];
    counts_with_margins: number[][];
    status: Status[][];
  }[];
}

const edge = reference<Edge>('edge.json');
const counts = fc.integer({ min: 0, max: 25 });
const tables = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(counts, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

describe('children of one published parent', () => {
  it.each(edge.suppress_1d)('of $n people at a minimum of $k are $status', ({ k, n, id, status }) => {
    expect(
      suppressChildren(
        id.map((name, i) => ({ id: name, n: n[i] ?? 0 })),
        k,
      ),
    ).toEqual(status);
  });

  it('never leave a hidden sum under the minimum, unless all of them are hidden', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 12 }), fc.integer({ min: 1, max: 10 }), (sizes, minimum) => {
        const children = sizes.map((n, i) => ({ id: `c${i}`, n }));
        const status = suppressChildren(children, minimum);
        const hidden = children.filter((_, i) => isHidden(status[i] ?? 'shown'));
        const sum = hidden.reduce((total, { n }) => total + n, 0);
        expect(hidden.length === 0 || (hidden.length > 1 && sum >= minimum) || !status.includes('shown')).toBe(true);
        for (const [i, { n }] of children.entries()) if (n > 0 && n < minimum) expect(status[i]).toBe('primary');
      }),
    );
  });

  it('keep their own people apart when a count is impossible', () => {
    expect(() => suppressChildren([{ id: 'a', n: -1 }], 5)).toThrow(RangeError);
    expect(() => suppressChildren([{ id: 'a', n: Number.NaN }], 5)).toThrow(RangeError);
  });
});

describe('a hierarchy', () => {
  it('hides below a hidden parent what would give the parent back', () => {
    const status = suppressTree(
      [
        { id: 'company', n: 43 },
        { id: 'small', parent: 'company', n: 3 },
        { id: 'north', parent: 'company', n: 14 },
        { id: 'south', parent: 'company', n: 26 },
        { id: 'oslo', parent: 'north', n: 6 },
        { id: 'bergen', parent: 'north', n: 8 },
      ],
      5,
    );
    expect(Object.fromEntries(status)).toEqual({
      company: 'shown',
      small: 'primary',
      north: 'secondary',
      south: 'shown',
      oslo: 'secondary',
      bergen: 'secondary',
    });
  });

  it('survives parents that are unknown or point at each other', () => {
    const status = suppressTree(
      [
        { id: 'a', parent: 'b', n: 9 },
        { id: 'b', parent: 'a', n: 9 },
        { id: 'c', parent: 'gone', n: 2 },
      ],
      5,
    );
    expect(status.get('c')).toBe('primary');
    expect(status.size).toBe(3);
  });
});

describe('a table with margins', () => {
  it.each(edge.suppress_2d)('$table at a minimum of $k is suppressed as in the reference', (puzzle) => {
    const { counts, status } = suppressTable(puzzle.table, puzzle.k);
    expect(counts).toEqual(puzzle.counts_with_margins);
    expect(status).toEqual(puzzle.status);
  });

  it('never lets a hidden entry be solved for from the shown ones', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 8 }), (table, minimum) => {
        const { counts, status } = suppressTable(table, minimum);
        expect(derivableEntries(status.map((row) => row.map(isHidden)))).toEqual([]);
        for (const [r, row] of counts.entries()) {
          for (const [c, n] of row.entries()) if (n > 0 && n < minimum) expect(status[r]?.[c]).toBe('primary');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows all when every group is large enough, and nothing when nobody answered', () => {
    expect(suppressTable([[6, 7]], 5).status.flat()).not.toContain('secondary');
    expect(suppressTable([[0, 0]], 5).status).toEqual([
      ['empty', 'empty', 'empty'],
      ['empty', 'empty', 'empty'],
    ]);
  });

  it('wants rows of one length', () => {
    expect(() => suppressTable([[1, 2], [3]], 5)).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it('goes to the nearest step, keeps 0 and never makes a group look empty', () => {
    expect([0, 1, 2, 3, 7, 8, 12, 13].map((n) => roundCount(n))).toEqual([0, 5, 5, 5, 5, 10, 10, 15]);
    expect(() => roundCount(1.5)).toThrow(RangeError);
    expect(() => roundCount(5, 0)).toThrow(RangeError);
  });
});
