export { type NpsCounts, type NpsInterval, npsCounts, npsInterval, npsScore } from './nps.js';
export { type NpsLimits, npsAdjustedWald, npsTango } from './nps-limits.js';
