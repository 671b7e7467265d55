export { cronbachAlpha, feldtInterval, type ItemFit } from './alpha.js';
export { type BondScore, bondScore, clusteredComposite, compositeMeans } from './bond.js';
export { BOND_CLASS_LIMITS, BOND_CLASSES, type BondClass, type BondClassLimits, bondClass } from './bond-class.js';
export type { BoxScores } from './box-scores.js';
export { cesScore } from './ces.js';
export { type Cleaned, countCleaned, type ItemScale, validOn } from './clean.js';
export { type Composite, type CompositeScore, compositeScore, type ItemAnswers, meanOfItems } from './composite.js';
export { csatScore } from './csat.js';
export { type DriverAnalysis, driversOf } from './drivers.js';
export { favourable } from './favourable.js';
export { expectedPayout, npsLowerBound, type PayoutRule, payout, probabilityAtLeast } from './incentive.js';
export { type NpsCounts, type NpsInterval, npsCounts, npsInterval, npsScore } from './nps.js';
export {
  type NpsDifference,
  type NpsDifferenceTest,
  npsDifference,
  npsDifferenceTest,
  npsMoments,
} from './nps-difference.js';
export { type FinitePopulationNps, npsFinitePopulation } from './nps-finite-population.js';
export { type NpsIntervals, npsIntervals } from './nps-intervals.js';
export { type NpsLimits, npsAdjustedWald, npsTango } from './nps-limits.js';
export { type OneFactor, oneFactor } from './omega.js';
export { type Reliability, type ReliabilityVerdict, reliability } from './reliability.js';
export {
  correlationSampleSize,
  npsDifferenceSampleSize,
  npsSampleSize,
  reliabilitySampleSize,
  shareSampleSize,
} from './sample-size.js';
export { type SatisfactionLimits, SEGMENTS, type Segment, segmentOf } from './segment.js';
export { type SegmentScore, type SegmentScores, segmentScores } from './segment-scores.js';
export { type Line50, line50, type TrustItem, type TrustScore, trustScore } from './trust.js';
export { meanAllocation, type SpendSums, type Wallet, walletOf } from './wallet.js';
export { walletAllocationShare } from './war.js';
