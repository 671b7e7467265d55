export type * from './config.js';
export { monthOf, type Period, parsePeriod, periodCovers } from './period.js';
