import { type ClusteredMean, clusteredMean } from '../stats/clustered.js';
import { type MeanInterval, meanInterval } from '../stats/mean-interval.js';
import { type Share, wilson } from '../stats/wilson.js';
import { type BondSums, type CompositeSums, pointsOf } from '../summary/sections.js';
import { BOND_CLASSES, type BondClass } from './bond-class.js';

/** Emotional bond of some customers, 0 to 100. */
export interface BondScore {
  readonly overall: MeanInterval;
  readonly parts: Readonly<Record<string, MeanInterval>>;
  /** Share of each class among those with an overall score. */
  readonly classes: Readonly<Record<BondClass, Share>>;
  /** Strongly attached for each one who is turning away; null when nobody is. */
  readonly ratio: number | null;
}

/**
 * Bond of a location or a company: mean of people's scores, overall and by dimension, with t intervals; classes with
 * Wilson intervals. The dimensions confidence, integrity, pride and passion follow Fleming & Asplund, Human Sigma,
 * 2007; items, limits and scoring are ours, so figures do not compare with theirs.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible sums or confidence.
 * @example
 * const classes = { fully_engaged: 3, engaged: 4, not_engaged: 2, actively_disengaged: 1 };
 * const overall = { n: 10, sum: 30, sumSquares: 100, full: 4 };
 * bondScore({ overall, parts: {}, classes }).overall.mean // => 75
 * bondScore({ overall, parts: {}, classes }).ratio // => 3
 */
export function bondScore(sums: Pick<BondSums, 'overall' | 'parts' | 'classes'>, confidence = 0.95): BondScore {
  const { classes } = sums;
  const n = BOND_CLASSES.reduce((total, name) => total + classes[name], 0);
  const share = (name: BondClass) => wilson(classes[name], n, confidence);
  return {
    ...compositeMeans(sums, confidence),
    classes: {
      fully_engaged: share('fully_engaged'),
      engaged: share('engaged'),
      not_engaged: share('not_engaged'),
      actively_disengaged: share('actively_disengaged'),
    },
    ratio: classes.actively_disengaged > 0 ? classes.fully_engaged / classes.actively_disengaged : null,
  };
}

/**
 * Means of a composite (bond, employee index) and of its parts, mean ± t(n - 1) sd / √n (Student 1908). For one
 * location; for a company of several see `clusteredComposite`.
 *
 * @throws RangeError for impossible sums or confidence.
 * @example
 * compositeMeans({ overall: { n: 1, sum: 3, sumSquares: 9, full: 4 }, parts: {} }).overall.mean // => 75
 */
export function compositeMeans(
  { overall, parts }: Pick<CompositeSums, 'overall' | 'parts'>,
  confidence = 0.95,
): Pick<BondScore, 'overall' | 'parts'> {
  return {
    overall: meanInterval(pointsOf(overall), confidence),
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, moments]) => [name, meanInterval(pointsOf(moments), confidence)]),
    ),
  };
}

/**
 * Overall score of a company whose locations these are, with the interval that respects them: formula and source at
 * `clusteredMean` (Kish 1965).
 *
 * @throws RangeError for impossible sums or confidence.
 * @example
 * clusteredComposite([{ overall: { n: 2, sum: 6, sumSquares: 20, full: 4 } }]).mean // => 75
 */
export function clusteredComposite(
  locations: readonly Pick<CompositeSums, 'overall'>[],
  confidence = 0.95,
): ClusteredMean {
  return clusteredMean(
    locations.map(({ overall }) => pointsOf(overall)),
    confidence,
  );
}
