/** Readers of untrusted JSON, for who takes requests: one pass names every fault by its path, nothing throws. */
export { localeTag, name, storable } from './internal/names.js';
export {
  boolean,
  distinct,
  expected,
  fault,
  integer,
  list,
  member,
  oneOf,
  optional,
  parse,
  type Reader,
  record,
  type Spot,
  string,
  withDefault,
} from './internal/read.js';
export { dayOfYear, somePoints } from './loyalty/parse/values.js';
export { instant } from './response/instant.js';
