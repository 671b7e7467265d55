export type * from './destination.js';
export { fill } from './fill.js';
export { interpret, type Outcome, type Reply, retryAfter } from './interpret.js';
export { parseDestination } from './parse.js';
export { valueAt } from './path.js';
export { isSimple, render } from './render.js';
export { warningsOn } from './warnings.js';
