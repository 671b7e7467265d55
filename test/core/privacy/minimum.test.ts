import { shown } from '@samklang/core/privacy';
import { describe, expect, it } from 'vitest';

describe('a group', () => {
  it('is shown from the minimum on', () => {
    expect(shown(5, 5)).toEqual({ shown: true });
  });

  it.each([0, 1, 4])('of %i is withheld, and its size with it', (n) => {
    expect(shown(n, 5)).toEqual({ shown: false, fewerThan: 5 });
  });

  it.each([-1, 2.5, Number.NaN])('of %s is a mistake', (n) => {
    expect(() => shown(n, 5)).toThrow(/^shown: /);
  });
});
