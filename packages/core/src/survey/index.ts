export type * from './definition.js';
export * from './flow.js';
export { canShow } from './guard.js';
export { parseSurvey } from './parse.js';
