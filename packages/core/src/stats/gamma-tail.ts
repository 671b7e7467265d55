import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * One tail of the regularised incomplete gamma function, P(a, x) or its complement Q(a, x), for a > 0, x >= 0:
 * series below a + 1, continued fraction above (Press et al., Numerical Recipes, 6.2), about 9 √a terms at most
 * where it is slowest. The library's own function errs by 1 % for a above 500 (seen in 0.3.1), so only its
 * logarithm of Γ is used.
 */
export function gammaTail(a: number, x: number, upper: boolean): number {
  const front = Math.exp(a * Math.log(x) - x - gammaln(a));
  if (x < a + 1) {
    const lower = front * series(a, x);
    return upper ? 1 - lower : lower;
  }
  const above = front * continuedFraction(a, x);
  return upper ? above : 1 - above;
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1, step = 0; Math.abs(step - 1) > Number.EPSILON; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    step = c * d;
    value *= step;
  }
  return value;
}
