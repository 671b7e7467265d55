export { binomialCdf } from './binomial.js';
export { chiSquaredQuantile, chiSquaredUpperP } from './chi-squared.js';
export { fQuantile, fUpperP } from './f.js';
export { normalCdf, normalCritical, normalPdf, normalQuantile, normalTwoSidedP } from './normal.js';
export { tCritical, tQuantile, tTwoSidedP } from './t.js';
