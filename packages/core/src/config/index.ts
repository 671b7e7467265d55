export type * from './config.js';
export { type ParsedConfig, parseConfig } from './parse.js';
export { monthOf, type Period, parsePeriod, periodCovers } from './period.js';
