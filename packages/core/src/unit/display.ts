/** Fewest answers for any score, and the reliability under which a unit's own score is not yet its own. */
const FEWEST_ANSWERS = 10;
const RELIABLE = 0.7;

/**
 * How a unit may be shown. `too-few`: no score; `uncertain`: the shrunken score in grey with its interval, no rank;
 * `score`: score, interval and rank range.
 */
export type UnitDisplay = 'too-few' | 'uncertain' | 'score';

/** The owner's limits, where they differ from ours. */
export interface DisplayLimits {
  /** Default 10. */
  readonly fewestAnswers?: number;
  /** Default 0.7. */
  readonly reliable?: number;
}

/**
 * Display rule for a unit's score, our own: small units must not be over-read.
 *
 * @param reliability of the unit's mean, null when nothing varies.
 * @example
 * unitDisplay(9, 0.9) // => 'too-few'
 * unitDisplay(40, 0.6) // => 'uncertain'
 * unitDisplay(40, 0.8) // => 'score'
 */
export function unitDisplay(n: number, reliability: number | null, limits: DisplayLimits = {}): UnitDisplay {
  const { fewestAnswers = FEWEST_ANSWERS, reliable = RELIABLE } = limits;
  if (n < fewestAnswers) return 'too-few';
  return reliability !== null && reliability >= reliable ? 'score' : 'uncertain';
}
