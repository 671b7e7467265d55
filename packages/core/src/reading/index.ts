export { BOND_COMPLETE_MIN, type BondReliability } from './bond-reliability.js';
export { readingOf } from './builder.js';
export { readingCells } from './cells.js';
export type { Change } from './change.js';
export { emptied } from './emptied.js';
export { canShowReading } from './guard.js';
export { ALL } from './hierarchy.js';
export { parseReading } from './parse.js';
export { isReleased, periodBefore, quarterOf, releasedFrom, releasedQuarters, yearBefore } from './periods.js';
export * from './reading.js';
export {
  answersByFigure,
  type HiddenUnit,
  type ReleasedView,
  type ReleaseRule,
  releasedView,
  viewOfViews,
} from './released.js';
export { type Total, type TotalPart, totalOf } from './total.js';
export type { PeriodSummaries, ReadingRequest } from './wave.js';
