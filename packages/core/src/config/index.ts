export type * from './config.js';
export { parseConfig } from './parse.js';
export { monthOf, type Period, parsePeriod, periodCovers } from './period.js';
