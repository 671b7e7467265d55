export { cellsOf, type Scale, scalesOf, summaryFromCells } from './cells.js';
export { merge } from './merge.js';
export { emptySummary, summarise, summariseByUnit } from './summarise.js';
export type * from './summary.js';
