import type { OrderEvent, OrderLine } from '../events.js';
import { type Fraction, ONE, plus, times, whole, ZERO } from '../fraction.js';
import { type CompiledRule, isSpending, NONE } from './compiled-rule.js';
import { linesOf } from './conditions.js';
import type { Terms } from './terms.js';

/** Money that one rule prices, and the multipliers that hold for those lines only. */
export interface Portion {
  readonly rule: CompiledRule;
  basis: Fraction;
  readonly boosts: readonly CompiledRule[];
}

/** The money an order brings: what points paid is left out unless the terms let it earn. */
export function moneyOf(order: OrderEvent, earnOnPoints: boolean | undefined): number {
  return earnOnPoints ? order.total : order.total - (order.paidWithPoints ?? 0);
}

/**
 * Splits the money of an order among the spending rules that hold. Each line goes to the rule with the closest scope;
 * excluded lines to none; the other lines and what is beyond all lines (delivery) to every rule without scope.
 */
export function portionsOf(
  order: OrderEvent,
  money: number,
  base: readonly CompiledRule[],
  boosts: readonly CompiledRule[],
  terms: Terms,
): readonly Portion[] {
  if (!terms.byLine || !order.lines?.length) return wholeOrder(money, base);
  const spend = base.filter(isSpending);
  const open = spend.filter(({ scope }) => !scope);
  const portions: Portion[] = [];
  const sum = linesOf(order).reduce((total, { amount }) => total + amount, 0);
  // A discount on the whole order is shared by its lines.
  const share = sum > money ? { n: money, d: sum } : ONE;
  for (const line of linesOf(order)) {
    if (terms.exclusions?.(line)) continue;
    const claim = closest(line, spend);
    const on = boosts.filter(({ scope }) => scope?.(line));
    for (const rule of claim ? [claim] : open) add(portions, rule, times(whole(line.amount), share), on);
  }
  if (money > sum) for (const rule of open) add(portions, rule, whole(money - sum), []);
  return portions;
}

function wholeOrder(money: number, base: readonly CompiledRule[]): readonly Portion[] {
  const portions: Portion[] = [];
  for (const rule of base)
    if (!rule.scope && isSpending(rule)) portions.push({ rule, basis: whole(money), boosts: NONE });
  return portions;
}

/** The rule whose scope fits a line best; then the higher priority, then the first. */
function closest(line: OrderLine, rules: readonly CompiledRule[]): CompiledRule | undefined {
  let best: CompiledRule | undefined;
  let [fit, priority] = [0, 0];
  for (const rule of rules) {
    const fits = rule.scope?.(line) ?? 0;
    if (fits > fit || (fits > 0 && fits === fit && rule.priority > priority))
      [best, fit, priority] = [rule, fits, rule.priority];
  }
  return best;
}

function add(portions: Portion[], rule: CompiledRule, basis: Fraction, boosts: readonly CompiledRule[]): void {
  const same = portions.find(
    (one) =>
      one.rule === rule &&
      one.boosts.length === boosts.length &&
      one.boosts.every((boost, index) => boost === boosts[index]),
  );
  if (same) same.basis = plus(same.basis, basis);
  else portions.push({ rule, basis, boosts });
}

/** What a spending rule gives for an amount of money. */
export function pointsFor({ rate, step }: CompiledRule, basis: Fraction): Fraction {
  if (step === undefined) return times(basis, rate);
  const [over, under] = [BigInt(basis.n), BigInt(basis.d) * BigInt(step)];
  const steps = whole(Number(over / under));
  return steps.n === 0 ? ZERO : times(times(steps, whole(step)), rate);
}
