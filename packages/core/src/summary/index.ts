export { type Cell, cellsOf, type Scale, scalesOf, summaryFromCells } from './cells.js';
export type { Column, Columns } from './columns/columns.js';
export { fromColumns, type SummaryTable, summariesOf } from './columns/from-columns.js';
export { createWorkspace, type Workspace } from './columns/workspace.js';
export { type CrossProducts, covarianceMatrix, productIndex } from './cross-products.js';
export type * from './measures.js';
export { measuresOf } from './measures-of.js';
export { merge } from './merge.js';
export { missingShare } from './missing-share.js';
export type * from './moments.js';
export { parseSummary } from './parse.js';
export type * from './sections.js';
export { pointsOf } from './sections.js';
export { emptySummary, summarise, summariseByUnit } from './summarise.js';
export {
  emptyMeasures,
  measuredCells,
  type Row,
  summariseRows,
  summaryFromMeasuredCells,
} from './summarise-rows.js';
export type * from './summary.js';
