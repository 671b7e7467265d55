import { momentsOf } from '@samklang/core/stats';
import { type UnitMean, unitMeans } from '@samklang/core/unit';
import fc from 'fast-check';

/** Units from the raw answers of each, named u0, u1, ... */
export function unitsOf(answers: readonly (readonly number[])[]): UnitMean[] {
  return unitMeans(answers.map((values, index) => ({ unit: `u${index}`, ...momentsOf(values) })));
}

/** Answers of 0 to 12 units on 0-100: empty units, units of one and units that agree are all likely. */
export const anyAnswers = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }), { maxLength: 12 });

/** At least two units with two different answers each, so that everything is defined. */
export const tellingAnswers = fc.array(
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 }).filter((list) => new Set(list).size > 1),
  { minLength: 2, maxLength: 12 },
);

/** Paths of values that are NaN or infinite. */
export function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => notFinite(member, `${path}.${key}`));
}

/** Equal but for rounding. */
export function near(a: number | null | undefined, b: number | null | undefined, relative = 1e-9): boolean {
  if (a == null || b == null) return a === b;
  return Math.abs(a - b) <= relative * Math.max(1, Math.abs(a), Math.abs(b));
}
