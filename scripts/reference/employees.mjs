import { compositeScore, meanOfItems, validOn } from '@samklang/core/score';

const STEPS = { min: 1, max: 5 };

/** Scales of the employees' columns, with the items the config names. */
export function scalesOf(config) {
  const items = [...Object.values(config.engagement.drivers).flat(), ...Object.values(config.trust.items)];
  return {
    ...Object.fromEntries(items.map((item) => [item, { ...STEPS, integer: true }])),
    enps: { min: 0, max: 10, integer: true },
  };
}

export const indexDefinition = ({ engagement }) => ({
  parts: engagement.drivers,
  minItems: engagement.min_items_per_driver,
  minParts: engagement.min_drivers,
  scale: STEPS,
});

/** Cleaned columns and `drivers`, `index`, `trust`. */
export function respondentOf(raw, config) {
  const clean = Object.fromEntries(
    Object.entries(scalesOf(config)).map(([column, scale]) => [column, validOn(scale, raw[column])]),
  );
  const score = compositeScore(clean, indexDefinition(config));
  const { items, min_items } = config.trust;
  return {
    ...raw,
    ...clean,
    raw,
    drivers: score.parts,
    index: score.overall,
    trust: meanOfItems(clean, Object.values(items), min_items, STEPS),
  };
}
