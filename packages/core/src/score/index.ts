export { BOND_CLASS_LIMITS, BOND_CLASSES, type BondClass, type BondClassLimits, bondClass } from './bond-class.js';
export { type Cleaned, countCleaned, type ItemScale, validOn } from './clean.js';
export { type Composite, type CompositeScore, compositeScore, type ItemAnswers, meanOfItems } from './composite.js';
export { type NpsCounts, type NpsInterval, npsCounts, npsInterval, npsScore } from './nps.js';
export { type NpsDifference, npsDifference, npsMoments } from './nps-difference.js';
export { type NpsIntervals, npsIntervals } from './nps-intervals.js';
export { type NpsLimits, npsAdjustedWald, npsTango } from './nps-limits.js';
export { type SatisfactionLimits, SEGMENTS, type Segment, segmentOf } from './segment.js';
export { walletAllocationShare } from './war.js';
