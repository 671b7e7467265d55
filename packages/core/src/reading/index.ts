export { readingOf } from './builder.js';
export { readingCells } from './cells.js';
export { canShowReading } from './guard.js';
export { ALL } from './hierarchy.js';
export { parseReading } from './parse.js';
export { isReleased, periodBefore, quarterOf, yearBefore } from './periods.js';
export * from './reading.js';
export type { PeriodSummaries, ReadingRequest } from './wave.js';
