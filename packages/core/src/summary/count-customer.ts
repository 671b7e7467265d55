import { bondClass } from '../score/bond-class.js';
import { segmentOf } from '../score/segment.js';
import { compositeCounter, type ScoreCounter, type WholeScores } from './count-scores.js';
import { type Add, type AnswerOf, addMoments, type PlaceOf, type StepOf } from './counter.js';
import type { Measures, WalletItems } from './measures.js';
import { allocationParts, FULL_SHARE } from './wallet-parts.js';
import { compositeScale } from './whole-scores.js';

type Bond = NonNullable<Measures['bond']>;

/** Counts the sections of a customer's row: bond, classes, segments and wallet. */
export function customerCounter(measures: Measures, placeOf: PlaceOf) {
  const { bond, wallet } = measures;
  const countBond = bond && bondCounter(measures, bond, compositeCounter('bond', bond, placeOf), placeOf);
  const countWallet = wallet && walletCounter(wallet, placeOf);
  return (answerOf: AnswerOf, stepOf: StepOf, add: Add): void => {
    const share = wallet ? amount(answerOf(wallet.share), wallet.full ?? FULL_SHARE) : null;
    countBond?.(stepOf, share, add);
    countWallet?.(answerOf, share, add);
  };
}

function bondCounter(measures: Measures, bond: Bond, countScores: ScoreCounter, placeOf: PlaceOf) {
  const { satisfaction, recommendation } = measures;
  const points = pointsIn(bond);
  return (stepOf: StepOf, share: number | null, add: Add): void => {
    const bondOf = bondClass(points(countScores(stepOf, add)), bond.classes);
    if (bondOf === null) return;
    add(placeOf(`class:${bondOf}`), 1);
    const segment = satisfaction && segmentOf(bondOf, stepOf(satisfaction.item), satisfaction);
    if (!segment) return;
    add(placeOf(`segment:${segment}:n`), 1);
    const likely = recommendation === undefined ? null : stepOf(recommendation);
    if (likely !== null) add(placeOf(`segment:${segment}:${kindOf(likely)}`), 1);
    if (share !== null) addMoments(placeOf(`segment:${segment}:share:n`), share, add);
  };
}

/** Whole parts to points of 0 to 100, one division each, so that class limits are hit exactly. */
function pointsIn(bond: Bond) {
  const { parts, full } = compositeScale(bond);
  const toPoints = (whole: number | null, of: number) => (whole === null ? null : (100 * whole) / of);
  return (scores: WholeScores) => ({
    parts: Object.fromEntries(parts.map(({ name, mean }, i) => [name, toPoints(scores.parts[i] ?? null, mean.full)])),
    overall: toPoints(scores.overall, full),
  });
}

/** Promoter, passive or detractor by an answer of 0 to 10. */
export function kindOf(likely: number): 'promoters' | 'passives' | 'detractors' {
  if (likely >= 9) return 'promoters';
  return likely >= 7 ? 'passives' : 'detractors';
}

function walletCounter({ spend, rank, brands }: WalletItems, placeOf: PlaceOf) {
  const [shares, allocations, spendings] = [placeOf('share:n'), placeOf('allocation:n'), placeOf('spend:n')];
  const numberOf = (answerOf: AnswerOf, item?: string) => (item === undefined ? null : amount(answerOf(item)));
  return (answerOf: AnswerOf, share: number | null, add: Add): void => {
    const spent = numberOf(answerOf, spend);
    const allocation = allocationParts(numberOf(answerOf, rank), numberOf(answerOf, brands));
    if (share !== null) addMoments(shares, share, add);
    if (allocation !== null) addMoments(allocations, allocation, add);
    if (share === null || spent === null) return;
    add(spendings, 1);
    add(spendings + 1, 100 * spent);
    add(spendings + 2, share * 100 * spent);
  };
}

/** A finite number from 0, else null. */
function amount(answer: unknown, most = Number.MAX_SAFE_INTEGER): number | null {
  return typeof answer === 'number' && answer >= 0 && answer <= most ? answer : null;
}
