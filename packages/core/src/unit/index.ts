export { type OneWayAnova, oneWayAnova, sizeOfOwnUnit } from './anova.js';
export { type Association, associate, type LinkVerdict, linkVerdict } from './association.js';
export { shareBelowStandard } from './below-standard.js';
export { type CombinedOptions, type CombinedScore, combinedScore } from './combined-score.js';
export { derSimonianLaird, type Effect, type Heterogeneity } from './dersimonian-laird.js';
export { type DisplayLimits, type UnitDisplay, unitDisplay } from './display.js';
export { exactFunnelLimits } from './exact-limits.js';
export { expectedRanks } from './expected-ranks.js';
export { type Funnel, type FunnelRow, funnel } from './funnel.js';
export { type FunnelFlag, type FunnelLimits, funnelFlag, funnelLimits } from './funnel-limits.js';
export { binomialVariance, totalVariance } from './funnel-variance.js';
export { type Interaction, interaction } from './interaction.js';
export { type IntraclassCorrelation, intraclass } from './intraclass.js';
export { type Linkage, type LinkMinimum, type LinkOptions, linkUnits, pairUnits, type UnitPair } from './linkage.js';
export { type ManagedShare, type ManagedVerdict, managedShare } from './managed.js';
export { type Normality, normality, standardisedMeans } from './normality.js';
export { type Overdispersion, overdispersion } from './overdispersion.js';
export { qProfile, type Tau2Interval } from './q-profile.js';
export { placeInQuadrant, QUADRANTS, type Quadrant, type QuadrantCuts, type QuadrantPlace } from './quadrant.js';
export { outcomeByQuadrant } from './quadrant-outcome.js';
export { type RankRange, rankRanges } from './rank-ranges.js';
export { type Reml, reml } from './reml.js';
export { probabilityAbove, type ShrunkenUnit, shrinkUnits } from './shrink.js';
export { type SigmaLevel, sigmaLevel } from './sigma-level.js';
export {
  answersForReliability,
  type Components,
  reliabilityOfMean,
  signalShare,
  varianceOfMeans,
} from './signal-share.js';
export { type UnitMean, type UnitMoments, unitMeans } from './unit-means.js';
export { type VarianceComponents, varianceComponents } from './variance-components.js';
