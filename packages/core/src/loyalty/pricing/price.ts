import type { OrderEvent, VisitEvent } from '../events.js';
import { decimal, type Fraction, ONE, plus, round, times, whole, ZERO } from '../fraction.js';
import type { Reason } from '../reasons.js';
import { pointsFor, portionsOf } from './basis.js';
import { type CompiledRule, NONE, type RuleSet } from './compiled-rule.js';
import { type Circumstances, holds, linesOf } from './conditions.js';
import type { Terms } from './terms.js';

/** Where the steps of a price are written down when someone asks why; left out while replaying. */
export type Trace = Reason[] | undefined;

/** Most points one event can earn: a million such events still add up exactly. */
export const MOST_POINTS = 1_000_000_000;

/**
 * What an order or visit earns, in the order of the rules: base, multipliers, level, bonuses, and one rounding.
 * `used` takes the rules that held. With `statusOnly`, rules that do not count for status are left out.
 */
export function priceVisit(
  terms: Terms,
  c: Circumstances,
  used: CompiledRule[] | undefined,
  trace: Trace,
  statusOnly = false,
): number {
  const base = chosen(terms.base, c, statusOnly);
  const multipliers = chosen(terms.multipliers, c, statusOnly);
  const bonuses = chosen(terms.bonuses, c, statusOnly);
  if (used) used.push(...base, ...multipliers, ...bonuses);
  let sum = baseOf(terms, c, base, multipliers, trace);
  for (const { rule, rate, scope } of multipliers) {
    if (scope || rule.kind !== 'multiplier') continue;
    sum = step(terms, times(sum, rate));
    trace?.push({ code: 'multiplier', rule: rule.id, by: rule.by, exact: decimal(sum) });
  }
  const rate = c.level === undefined ? ONE : (terms.levelRates.get(c.level) ?? ONE);
  if (rate !== ONE && c.level !== undefined) {
    sum = step(terms, times(sum, rate));
    trace?.push({ code: 'level', level: c.level, by: decimal(rate), exact: decimal(sum) });
  }
  for (const { rule, rate: points } of bonuses) {
    sum = plus(sum, points);
    trace?.push({ code: 'bonus', rule: rule.id, points: Number(points.n), exact: decimal(sum) });
  }
  const points = round(sum, terms.rounding);
  if (sum.d !== 1) trace?.push({ code: 'rounding', mode: terms.rounding, exact: decimal(sum), points });
  return points;
}

/** What fixed rules give: sums of whole points, never multiplied. */
export function priceFixed(
  rules: readonly CompiledRule[],
  c: Circumstances,
  used: CompiledRule[] | undefined,
  trace: Trace,
  statusOnly = false,
): number {
  let sum = 0;
  for (const held of rules) {
    const { rule, tests, qualifying } = held;
    if (rule.kind !== 'action' && rule.kind !== 'join' && rule.kind !== 'birthday') continue;
    if (rule.kind === 'action' && !(c.deed.kind === 'action' && c.deed.action === rule.action)) continue;
    if ((statusOnly && !qualifying) || !holds(tests, c)) continue;
    sum += rule.points;
    used?.push(held);
    trace?.push({ code: 'fixed', rule: rule.id, kind: rule.kind, points: rule.points });
  }
  return sum;
}

function baseOf(
  terms: Terms,
  c: Circumstances,
  base: readonly CompiledRule[],
  multipliers: readonly CompiledRule[],
  trace: Trace,
): Fraction {
  const deed = c.deed as OrderEvent | VisitEvent;
  let sum = ZERO;
  if (deed.kind === 'order') {
    const boosts = terms.byLine ? multipliers.filter(({ scope }) => scope) : NONE;
    for (const portion of portionsOf(deed, c.money, base, boosts, terms)) {
      let points = step(terms, pointsFor(portion.rule, portion.basis));
      if (trace) trace.push(spendReason(portion.rule, portion.basis, plus(sum, points)));
      for (const { rate, rule } of portion.boosts) {
        points = step(terms, times(points, rate));
        if (rule.kind === 'multiplier')
          trace?.push({ code: 'multiplier', rule: rule.id, by: rule.by, exact: decimal(plus(sum, points)) });
      }
      sum = plus(sum, points);
    }
  }
  for (const held of base) {
    if (held.rule.kind === 'visit') {
      sum = plus(sum, held.rate);
      trace?.push({ code: 'visit', rule: held.rule.id, points: held.rule.points, exact: decimal(sum) });
    } else if (held.rule.kind === 'item' && deed.kind === 'order') {
      const quantity = quantityOf(deed, held, terms);
      sum = plus(sum, whole(quantity * held.rule.points));
      trace?.push({ code: 'item', rule: held.rule.id, quantity, points: held.rule.points, exact: decimal(sum) });
    }
  }
  return sum;
}

function quantityOf(order: OrderEvent, { scope }: CompiledRule, { exclusions }: Terms): number {
  let sum = 0;
  for (const line of linesOf(order)) if (!exclusions?.(line) && (!scope || scope(line))) sum += line.quantity ?? 1;
  return sum;
}

/** The rules that hold; where one of them stands alone, that one, the highest priority first. */
function chosen({ rules, plain }: RuleSet, c: Circumstances, statusOnly: boolean): readonly CompiledRule[] {
  if (plain && !statusOnly) return rules;
  const held: CompiledRule[] = [];
  let alone: CompiledRule | undefined;
  for (const rule of rules) {
    if ((statusOnly && !rule.qualifying) || !holds(rule.tests, c)) continue;
    held.push(rule);
    if (rule.alone && (!alone || rule.priority > alone.priority)) alone = rule;
  }
  return alone ? [alone] : held;
}

function step(terms: Terms, exact: Fraction): Fraction {
  return terms.roundsEach ? whole(round(exact, terms.rounding)) : exact;
}

function spendReason({ rule }: CompiledRule, basis: Fraction, exact: Fraction): Reason {
  const [points, per] =
    rule.kind === 'spend' ? [rule.points, rule.per] : [rule.kind === 'cashback' ? rule.rate : '0', 1];
  return { code: 'spend', rule: rule.id, basis: decimal(basis), points, per, exact: decimal(exact) };
}
