export type * from './config/config.js';
export type * from './response/response.js';
export type * from './result.js';
export type * from './summary/summary.js';
export type * from './survey/definition.js';
