/** What a reading measures. `nps` and `enps` lie between -100 and 100, the others between 0 and 100. */
export type ReadingMeasure = 'nps' | 'bond' | 'engagement' | 'trust' | 'csat' | 'ces' | 'enps';

/** Every measure, customers first. */
export const READING_MEASURES: readonly ReadingMeasure[] = [
  'nps',
  'bond',
  'csat',
  'ces',
  'engagement',
  'trust',
  'enps',
];

/**
 * What a reading says besides its figure. `up` and `down`: against `previous`, and for real. `unclear`: the interval of the
 * change holds 0. `alone`: there is nothing to compare with. Without a figure, `too-few`: fewer answers than the minimum,
 * or a shown figure would give another one away; `unreliable`: the items of a bond do not hang together; `empty`: no answers.
 */
export type ReadingVerdict = 'up' | 'down' | 'unclear' | 'alone' | 'too-few' | 'unreliable' | 'empty';

/** A figure, the range it most likely lies in (95 %), and the answers behind it. */
export interface ReadingFigure {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
}

/** A figure that may be missing; then all of it is null, its n too. */
export type MaybeFigure = ReadingFigure | { readonly [K in keyof ReadingFigure]: null };

/** The figure of an earlier period, and how far the reading is from it: now minus then, with its interval. */
export interface PreviousReading extends ReadingFigure {
  readonly period: string;
  readonly change: { readonly value: number; readonly lo: number; readonly hi: number };
}

/** A dimension of the bond, a driver of engagement or an item of trust. */
export type ReadingPart = MaybeFigure & { readonly name: string };

/** One period of a series. */
export type ReadingPoint = MaybeFigure & {
  readonly period: string;
  /** Weighted mean of this and all earlier periods with the limits of an unchanged process, see `ewmaChart`. */
  readonly ewma?: { readonly value: number; readonly lo: number; readonly hi: number; readonly out: boolean };
};

/** Another unit of the same level in the same period. */
export interface ReadingPeer {
  readonly unit: string;
  readonly name?: string;
  readonly value: number;
  readonly n: number;
}

/**
 * A figure ready to show, already suppressed: what gauges and displays receive. `value`, `lo`, `hi` and `n` are null together;
 * the verdict then says why.
 */
export type Reading = MaybeFigure & {
  readonly schema: 1;
  readonly measure: ReadingMeasure;
  /** Id of the unit; `*` for all of them together. */
  readonly unit: string;
  /** Name of the unit, where there is one. */
  readonly name?: string;
  /** `YYYY-MM`, `YYYY-Qn`, `YYYY`, or `*` for all time. */
  readonly period: string;
  readonly verdict: ReadingVerdict;
  /** Fewest answers for a figure. */
  readonly minimum?: number;
  readonly target?: number;
  readonly previous?: PreviousReading;
  readonly parts?: readonly ReadingPart[];
  /** Oldest first; the last point is the reading itself. */
  readonly series?: readonly ReadingPoint[];
  /** Every unit of the level that may be shown, this one among them. */
  readonly peers?: readonly ReadingPeer[];
};

/** Nothing to show. */
export const NO_FIGURE = { value: null, lo: null, hi: null, n: null } as const;

/**
 * Lowest and highest figure a measure can have.
 *
 * @example
 * rangeOfMeasure('nps') // => [-100, 100]
 * rangeOfMeasure('bond') // => [0, 100]
 */
export function rangeOfMeasure(measure: ReadingMeasure): readonly [number, number] {
  return measure === 'nps' || measure === 'enps' ? [-100, 100] : [0, 100];
}
