import { type Change, type ReadingMeasure, type Total, totalOf } from '@samklang/core/reading';
import { missingShare } from '@samklang/core/summary';
import type { Counted } from '../sources/source.js';
import type { Figures } from '../state.js';
import { recommendationItem } from './items.js';
import { remember, rememberEach } from './remember.js';
import { type Shown, shownFigure } from './shown.js';
import type { SidesNow } from './sides.js';

/** A figure as the screen may show it; a bond whose items do not hang together has none. */
export type Score = Shown | { readonly kind: 'unreliable' };

/** One measure of all units together, as the screen may show it. */
export interface Measured {
  readonly score: Score;
  /** Those with enough answers. */
  readonly parts: Total['parts'];
  readonly reliability: Total['reliability'];
  /** Against the period before; undefined when there is nothing to compare with. */
  readonly change: Change | undefined;
}

/** How many answered on one side, and how much they left out. */
export interface Answered {
  readonly responses: number;
  /** 0 to 1. */
  readonly missing: number | null;
}

/** What customers and employees say, whichever survey asked for it. */
export interface Overall {
  readonly measures: ReadonlyMap<ReadingMeasure, Measured>;
  readonly answered: { readonly customer: Answered | undefined; readonly employee: Answered | undefined };
}

interface Pair {
  readonly now: Counted;
  readonly before: Counted | undefined;
}

const measures = ['nps', 'bond', 'csat', 'engagement', 'trust', 'enps'] as const satisfies readonly ReadingMeasure[];

/** Every measure from the chosen survey, else from the one that its side is known by; without what `overviewOf` makes. */
export const overallOf = remember(({ current, previous }: Figures, sides: SidesNow | undefined): Overall => {
  const own = ownRecommendation(current);
  const pairs: readonly Pair[] = [
    { now: current, before: previous },
    ...sidePairs(sides?.customers, sides?.previous?.customers),
    ...sidePairs(sides?.employees, sides?.previous?.employees),
  ];
  return {
    measures: new Map(
      measures.flatMap((measure) => {
        const found = measure === own ? undefined : firstMeasured(measure, pairs);
        return found ? [[measure, found] as const] : [];
      }),
    ),
    answered: { customer: answeredOf('customer', pairs), employee: answeredOf('employee', pairs) },
  };
});

/** The recommendation that the overview of a survey shows by itself. */
function ownRecommendation({ audience, summaries }: Counted): ReadingMeasure | undefined {
  if (recommendationItem(summaries) === undefined) return undefined;
  return audience === 'customer' ? 'nps' : 'enps';
}

const sidePairs = (now: Counted | undefined, before: Counted | undefined): readonly Pair[] =>
  now ? [{ now, before }] : [];

function firstMeasured(measure: ReadingMeasure, pairs: readonly Pair[]): Measured | undefined {
  for (const { now, before } of pairs) {
    const known = measuredIn(now)(before);
    if (!known.has(measure)) known.set(measure, measuredOf(totalOf(measure, now.summaries, before?.summaries), now));
    const measured = known.get(measure);
    if (measured) return measured;
  }
  return undefined;
}

/** What was measured of a pair, which is asked for again when the other side has come. */
const measuredIn = rememberEach((_: Counted) =>
  remember((_before: Counted | undefined) => new Map<ReadingMeasure, Measured | undefined>()),
);

function measuredOf(total: Total | undefined, { minimum }: Counted): Measured | undefined {
  if (!total) return undefined;
  const isUnreliable = total.reliability?.verdict === 'items-do-not-hang-together';
  const score: Score = isUnreliable ? { kind: 'unreliable' } : shownFigure(total.figure, minimum);
  return {
    score,
    parts: total.parts.filter(({ figure }) => shownFigure(figure, minimum).kind === 'shown'),
    reliability: total.reliability,
    change: score.kind === 'shown' ? total.change : undefined,
  };
}

function answeredOf(audience: Counted['audience'], pairs: readonly Pair[]): Answered | undefined {
  const side = pairs.find(({ now }) => now.audience === audience && now.summaries.length > 0)?.now;
  if (!side) return undefined;
  const responses = side.summaries.reduce((sum, summary) => sum + summary.responses, 0);
  return responses < side.minimum ? undefined : { responses, missing: missingShare(side.summaries) };
}
