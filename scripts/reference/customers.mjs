import { bondClass, compositeScore, segmentOf, validOn, walletAllocationShare } from '@samklang/core/score';

const STEPS = { min: 1, max: 5 };

/** Scales of the customers' columns, with the bond items the config names. */
export function scalesOf(config) {
  const items = Object.values(config.bond.dimensions).flat();
  return {
    nps: { min: 0, max: 10, integer: true },
    sat: { min: 1, max: 5, integer: true },
    ces: { min: 1, max: 7, integer: true },
    ...Object.fromEntries(items.map((item) => [item, { ...STEPS, integer: true }])),
    sow: { min: 0, max: 100, integer: false },
    spend: { min: 0, max: Number.MAX_VALUE, integer: false },
  };
}

export const bondDefinition = ({ bond }) => ({
  parts: bond.dimensions,
  minItems: bond.min_items_per_dimension,
  minParts: bond.min_dimensions,
  scale: STEPS,
});

export const classLimits = ({ classes }) => ({
  fullOverall: classes.full_overall,
  fullEachPart: classes.full_each_dimension,
  engagedOverall: classes.engaged_overall,
  engagedEachPart: classes.engaged_each_dimension,
  disengagedBelow: classes.disengaged_below,
});

export const satisfactionLimits = ({ satisfaction }) => ({
  satisfiedMin: satisfaction.satisfied_min,
  dissatisfiedMax: satisfaction.dissatisfied_max,
});

/** Cleaned columns and `dimensions`, `overall`, `class`, `segment`, `segment_strict`, `war` (share 0 to 1). */
export function respondentOf(raw, config) {
  const clean = Object.fromEntries(
    Object.entries(scalesOf(config)).map(([column, scale]) => [column, validOn(scale, raw[column])]),
  );
  const score = compositeScore(clean, bondDefinition(config));
  const category = bondClass(score, classLimits(config));
  const limits = satisfactionLimits(config);
  return {
    ...raw,
    ...clean,
    raw,
    dimensions: score.parts,
    overall: score.overall,
    class: category,
    segment: segmentOf(category, clean.sat, limits),
    segment_strict: segmentOf(category, clean.sat, { ...limits, satisfiedMin: STEPS.max }),
    war: walletAllocationShare(raw.war_rank, raw.war_brands),
  };
}
