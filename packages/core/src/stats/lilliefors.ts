import { normalCdf } from './normal.js';
import { standardise } from './standardise.js';

/** Largest distance between the empirical and the fitted normal distribution, and p. */
export interface Lilliefors {
  readonly n: number;
  readonly d: number;
  readonly p: number;
}

/**
 * Lilliefors test of normality: Kolmogorov-Smirnov with mean and sd estimated. p by Dallal & Wilkinson (1986),
 * above 0.1 by the polynomials of Stephens' modified statistic. The weakest of the three, widely known.
 * Null under 5 values or when all are alike.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * lilliefors([1, 2, 3, 4]) // => null
 */
export function lilliefors(values: readonly number[]): Lilliefors | null {
  const n = values.length;
  const z = standardise('lilliefors', values);
  if (n < 5 || !z) return null;
  z.sort();
  let d = 0;
  z.forEach((value, i) => {
    const p = normalCdf(value);
    d = Math.max(d, (i + 1) / n - p, p - i / n);
  });
  const p = dallalWilkinson(n, d);
  return { n, d, p: p > 0.1 ? stephens((Math.sqrt(n) - 0.01 + 0.85 / Math.sqrt(n)) * d) : p };
}

function dallalWilkinson(n: number, d: number): number {
  const size = Math.min(n, 100);
  const distance = n > 100 ? d * (n / 100) ** 0.49 : d;
  const root = Math.sqrt(size + 2.78019);
  const tail = -7.01256 * distance ** 2 * root ** 2 + 2.99587 * distance * root;
  return Math.exp(tail - 0.122119 + 0.974598 / Math.sqrt(size) + 1.67997 / size);
}

function stephens(k: number): number {
  if (k <= 0.302) return 1;
  if (k <= 0.5) return 2.76773 + k * (-19.828315 + k * (80.709644 + k * (-138.55152 + k * 81.218052)));
  if (k <= 0.9) return -4.901232 + k * (40.662806 + k * (-97.490286 + k * (94.029866 - k * 32.355711)));
  if (k <= 1.31) return 6.198765 + k * (-19.558097 + k * (23.186922 + k * (-12.234627 + k * 2.423045)));
  return 0;
}
