/** Answer anchors between which the levels 1 to 6 lie. */
const LEVELS = [37.5, 50, 62.5, 75, 87.5];

/** Both sides of a unit in one figure, on the scale of its inputs. */
export interface CombinedScore {
  /** `sqrt(employee customer)`. */
  readonly geometric: number;
  /** Leans on the weaker side: the score to show. */
  readonly weighted: number;
  /** The weaker side itself. */
  readonly weakest: number;
  /** Weaker over stronger, 0 to 1; null when both are 0. */
  readonly balance: number | null;
  /** 1 to 6 by `weighted`. */
  readonly level: number;
}

/** How much the weaker side counts, and where levels begin. */
export interface CombinedOptions {
  /** 0: geometric mean, 0.25: default, 0.5: the weaker side alone. */
  readonly weakWeight?: number;
  /** Lower ends of levels 2, 3, ...; default 37.5, 50, 62.5, 75, 87.5. */
  readonly levels?: readonly number[];
}

/**
 * Combined score of employees and customers, our own rule: `max^(1/2 - w) min^(1/2 + w)`. Equal sides give that value;
 * a strong side makes up for a weak one only in part.
 *
 * @param employee empirical-Bayes score, from 0, usually 0 to 100.
 * @param customer likewise.
 * @throws RangeError when a score is not a finite number from 0 or `weakWeight` lies outside 0 to 0.5.
 * @example
 * combinedScore(80, 80).weighted // => 80
 * combinedScore(0, 100).balance // => 0
 */
export function combinedScore(employee: number, customer: number, options: CombinedOptions = {}): CombinedScore {
  const { weakWeight = 0.25, levels = LEVELS } = options;
  for (const score of [employee, customer]) {
    if (!(score >= 0 && score < Infinity)) throw new RangeError(`combinedScore: expected scores from 0, got ${score}`);
  }
  if (!(weakWeight >= 0 && weakWeight <= 0.5))
    throw new RangeError(`combinedScore: expected a weakWeight from 0 to 0.5, got ${weakWeight}`);
  const [weakest, strongest] = [Math.min(employee, customer), Math.max(employee, customer)];
  const weighted = strongest ** (0.5 - weakWeight) * weakest ** (0.5 + weakWeight);
  return {
    geometric: Math.sqrt(employee * customer),
    weighted,
    weakest,
    balance: strongest > 0 ? weakest / strongest : null,
    level: 1 + levels.filter((level) => level <= weighted + 1e-9).length,
  };
}
