export { configContext, type SamklangConfig } from './context.js';
export { SamklangProvider } from './elements/provider/provider.js';
export { SamklangSurvey } from './elements/survey/survey.js';
export * from './events.js';
export { type BraidShape, braidPaths, threadPath } from './internal/braid.js';
