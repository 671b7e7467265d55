import { monthOf, parsePeriod, periodCovers } from '@samklang/core/config';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the month of an answer', () => {
  it.each([
    ['2026-01-31T23:30:00Z', 'Europe/Stockholm', '2026-02'],
    ['2026-01-31T23:30:00Z', 'UTC', '2026-01'],
    ['2026-02-01T00:30:00+02:00', 'Europe/Stockholm', '2026-01'],
    ['2026-06-30T22:30:00Z', 'Europe/Stockholm', '2026-07'],
    ['2025-12-31T12:00:00Z', 'Pacific/Kiritimati', '2026-01'],
    ['2026-01-01T09:59:59Z', 'Pacific/Honolulu', '2025-12'],
  ])('of %s in %s is %s', (instant, zone, month) => {
    expect(monthOf(instant, zone)).toBe(month);
  });

  it('is not made up for what is no date', () => {
    expect(() => monthOf('yesterday', 'UTC')).toThrow(/^monthOf: /);
  });
});

describe('a period', () => {
  it.each([
    ['2024-Q4', '2024-11', true],
    ['2024-Q4', '2024-09', false],
    ['2024', '2024-Q1', true],
    ['2024-Q1', '2024', false],
    ['2024-02', '2024-02', true],
    ['*', '1999-12', true],
    ['2024-13', '2024-13', false],
    ['2024-Q5', '2024-12', false],
  ])('%s covers %s: %s', (period, other, covers) => {
    expect(periodCovers(period, other)).toBe(covers);
  });

  it('that cannot be read is told in words', () => {
    expect(parsePeriod('2024-W3')).toEqual({
      ok: false,
      issues: [{ path: '', message: expect.stringContaining('2024-Q4') }],
    });
  });

  it('covers itself, and is read without throwing whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parsePeriod(value)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 4 }), (year, quarter) => {
        const period = `${String(year).padStart(4, '0')}-Q${quarter}`;
        expect(periodCovers(period, period)).toBe(true);
      }),
    );
  });
});
