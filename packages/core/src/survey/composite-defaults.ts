import type { Composite } from '../score/composite.js';
import type { CompositeMeasure } from './measures.js';
import type { Scale } from './scales.js';

/** Half of some items, at least one: fewer say too little of a score (the half-scale rule of the SF-36 manual). */
export const half = (size: number): number => Math.max(1, Math.ceil(size / 2));

/** A composite with its defaults: half of the items of the largest part, all parts but one. */
export function defaultedComposite({ parts, minItems, minParts }: CompositeMeasure, scale: Scale): Composite {
  const sizes = Object.values(parts).map((items) => items.length);
  return {
    parts,
    minItems: minItems ?? half(Math.max(0, ...sizes)),
    minParts: minParts ?? Math.max(1, sizes.length - 1),
    scale: rangeOf(scale),
  };
}

/** Lowest and highest step. */
export const rangeOf = ({ from, size }: Scale): Composite['scale'] => ({ min: from, max: from + size - 1 });
