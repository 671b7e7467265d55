/**
 * Polishes an approximate quantile `start` of a positive variable to full precision by secant steps on its
 * own distribution function: library quantiles were seen to err by 4e-4 (chi-square, 5,000 degrees of freedom)
 * and 1.5e-10 (F with 1 and 6,605), the distribution functions beneath them by no more than about 1e-14.
 *
 * @param excess tail probability at x minus the wanted one, monotone in x.
 */
export function refineQuantile(start: number, excess: (x: number) => number): number {
  let [x0, e0] = [start, excess(start)];
  let x1 = start * (1 + 1e-7);
  for (let step = 0; step < 50; step++) {
    const e1 = excess(x1);
    if (e1 === e0) break;
    const next = x1 - (e1 * (x1 - x0)) / (e1 - e0);
    if (!(next > 0 && next < Infinity)) break;
    [x0, e0] = Math.abs(e1) <= Math.abs(e0) ? [x1, e1] : [x0, e0];
    if (Math.abs(next - x0) <= 1e-15 * x0) return next;
    x1 = next;
  }
  return x0;
}
