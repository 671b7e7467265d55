import { type MeanInterval, meanInterval } from '../stats/mean-interval.js';
import { type MeanDifference, welch } from '../stats/welch.js';
import { type Share, wilson } from '../stats/wilson.js';
import { type BondSums, pointsOf } from '../summary/sections.js';
import { type NpsInterval, npsInterval } from './nps.js';
import { SEGMENTS, type Segment } from './segment.js';

/** What customers of one segment do. */
export interface SegmentScore {
  /** Share of the customers that have a segment. */
  readonly share: Share;
  readonly nps: NpsInterval | null;
  /** Stated share of wallet, 0 to 100. */
  readonly wallet: MeanInterval;
}

/** The segments side by side, and the two contrasts that matter. */
export interface SegmentScores {
  readonly segments: Readonly<Record<Segment, SegmentScore>>;
  /** Does a bond add to satisfaction? Share of wallet, emotionally minus rationally satisfied. */
  readonly emotionalVsRational: MeanDifference;
  /** Does satisfaction without a bond help at all? Rationally satisfied minus dissatisfied. */
  readonly rationalVsDissatisfied: MeanDifference;
}

/**
 * Segments with their recommendation and share of wallet. That rationally satisfied customers behave like dissatisfied
 * ones (Fleming & Asplund, Human Sigma, 2007) is a hypothesis to test with each company's own data, by Welch's t test.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible sums or confidence.
 * @example
 * const nps = { promoters: 0, passives: 0, detractors: 0, n: 0 };
 * const none = { n: 0, nps, share: { n: 0, sum: 0, sumSquares: 0, full: 100 } };
 * const bonded = { emotionally_satisfied: { ...none, n: 3 }, rationally_satisfied: { ...none, n: 1 } };
 * segmentScores({ ...bonded, neutral: none, dissatisfied: none }).segments.emotionally_satisfied.share.p // => 0.75
 */
export function segmentScores(segments: BondSums['segments'], confidence = 0.95): SegmentScores {
  const n = SEGMENTS.reduce((total, name) => total + segments[name].n, 0);
  const score = (name: Segment): SegmentScore => ({
    share: wilson(segments[name].n, n, confidence),
    nps: npsInterval(segments[name].nps, confidence),
    wallet: meanInterval(pointsOf(segments[name].share), confidence),
  });
  const contrast = (a: Segment, b: Segment) =>
    welch(pointsOf(segments[a].share), pointsOf(segments[b].share), confidence);
  return {
    segments: {
      emotionally_satisfied: score('emotionally_satisfied'),
      rationally_satisfied: score('rationally_satisfied'),
      neutral: score('neutral'),
      dissatisfied: score('dissatisfied'),
    },
    emotionalVsRational: contrast('emotionally_satisfied', 'rationally_satisfied'),
    rationalVsDissatisfied: contrast('rationally_satisfied', 'dissatisfied'),
  };
}
