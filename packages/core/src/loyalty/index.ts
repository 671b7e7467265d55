export { circleOf } from './circles.js';
export type * from './events.js';
export { type Explanation, explain } from './explain.js';
export {
  type ExpiryAhead,
  expiringBy,
  nextExpiry,
  nextReward,
  nextTier,
  type RewardAhead,
  rewardsAhead,
  type TierAhead,
  tierAtRisk,
  worthOf,
} from './next.js';
export { mergeEvents, type ParsedEvents, parseEvent, parseEvents, type RefusedEvent } from './parse/events.js';
export { parseProgramme } from './parse/programme.js';
export type * from './programme.js';
export { type Quote, quote, type RedeemQuote, redeemable } from './quote.js';
export type * from './reasons.js';
export { replay, replayAll, type Statements } from './replay.js';
export type * from './statement.js';
export { beginningOf, dayIn } from './time/day.js';
export {
  type AppleIssuer,
  applePass,
  type GoogleIssuer,
  googleLoyaltyObject,
  type PassField,
  type WalletMember,
  type WalletWords,
} from './wallet-pass.js';
