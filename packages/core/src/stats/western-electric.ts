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
  return zs.map((z, i) => {
    if (z === null || z === 0) return [];
    const side = Math.sign(z);
    const beyond = ({ hits, of, limit }: (typeof RULES)[number]) => {
      const window = zs.slice(Math.max(0, i + 1 - of), i + 1);
      return side * z > limit && window.filter((x) => x !== null && side * x > limit).length >= hits;
    };
    return RULES.filter(beyond).map(({ rule }) => rule);
  });
}
