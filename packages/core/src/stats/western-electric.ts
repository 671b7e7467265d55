/** The four rules: at least `hits` of the last `of` points beyond `limit` on the side of the point itself. */
const RULES = [
  { rule: 1, hits: 1, of: 1, limit: 3 },
  { rule: 2, hits: 2, of: 3, limit: 2 },
  { rule: 3, hits: 4, of: 5, limit: 1 },
  { rule: 4, hits: 8, of: 8, limit: 0 },
];

/**
 * Western Electric rules (Statistical Quality Control Handbook, 1956) that each point breaks:
 * 1: beyond 3 sigma; 2: two of three beyond 2; 3: four of five beyond 1; 4: eight in a row on one side.
 *
 * Strict: a point on a limit is within, a point on the centre ends a run. The flagged point is itself beyond the limit.
 * All four together give a false alarm about every 92 points: for many units use rule 1 and an EWMA chart.
 *
 * @param zs distances from the centre in standard errors; null (nothing measured) is beyond no limit.
 * @example
 * westernElectric([0, 3.5, 2.5]) // => [[], [1], [2]]
 */
export function westernElectric(zs: readonly (number | null)[]): number[][] {
  return zs.map((z, i) => RULES.filter((rule) => z !== null && breaks(rule, zs, i, z)).map(({ rule }) => rule));
}

/** Counts back from the point; runs for every unit and period, so without copies. */
function breaks({ hits, of, limit }: (typeof RULES)[number], zs: readonly (number | null)[], last: number, z: number) {
  const side = Math.sign(z);
  if (!(side * z > limit)) return false;
  let beyond = 0;
  for (let i = last; i > last - of && i >= 0; i--) {
    if (side * (zs[i] ?? 0) > limit) beyond++;
  }
  return beyond >= hits;
}
