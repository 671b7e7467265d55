import type { Backend, Received, Said } from './backend.js';
import { openBackends } from './open.js';
import { serviceBackends } from './services.js';

export { type Backend, type Running, run } from './backend.js';
export { needsAsking, sendFromPage } from './page.js';

export const backends: readonly Backend[] = [...openBackends, ...serviceBackends];
export type { Received, Said };
