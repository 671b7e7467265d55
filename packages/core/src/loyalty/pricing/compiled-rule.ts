import type { Fraction } from '../fraction.js';
import { fraction, ONE } from '../fraction.js';
import type { Rule } from '../rules.js';
import { type Span, spanOf } from '../time/duration.js';
import type { Zone } from '../time/zone.js';
import { type Condition, conditionsOf } from './conditions.js';
import { type CompiledScope, compileScope } from './scope.js';

/** A rule with its texts read: what pricing looks at, once a version instead of once an event. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly tests: readonly Condition[];
  readonly scope: CompiledScope | undefined;
  /** Points a minor unit, points an item or a visit, or what is multiplied by. */
  readonly rate: Fraction;
  /** Minor units a step, where only full steps count. */
  readonly step: number | undefined;
  readonly alone: boolean;
  readonly priority: number;
  readonly pending: Span | undefined;
  readonly qualifying: boolean;
}

/** Rules of one sort; `plain` when all of them always hold. */
export interface RuleSet {
  readonly rules: readonly CompiledRule[];
  readonly plain: boolean;
}

export function ruleSet(rules: readonly CompiledRule[]): RuleSet {
  return { rules, plain: rules.every(({ tests, alone }) => !alone && tests.length === 0) };
}

export const NONE: readonly CompiledRule[] = [];

export const isSpending = ({ rule }: CompiledRule): boolean => rule.kind === 'spend' || rule.kind === 'cashback';

export function compileRule(rule: Rule, zone: Zone): CompiledRule {
  const scope = 'scope' in rule && rule.scope ? compileScope(rule.scope) : undefined;
  return {
    rule,
    tests: conditionsOf(rule, scope, zone),
    scope,
    rate: rateOf(rule),
    step: rule.kind === 'spend' && rule.full ? rule.per : undefined,
    alone: 'alone' in rule && rule.alone === true,
    priority: ('priority' in rule && rule.priority) || 0,
    pending: rule.pending === undefined ? undefined : spanOf(rule.pending),
    qualifying: rule.qualifying !== false,
  };
}

function rateOf(rule: Rule): Fraction {
  switch (rule.kind) {
    case 'spend': {
      const { n, d } = fraction(rule.points);
      return { n, d: Number(d) * rule.per };
    }
    case 'cashback':
      return fraction(rule.rate);
    case 'multiplier':
      return fraction(rule.by);
    default:
      return rule.points === 1 ? ONE : { n: rule.points, d: 1 };
  }
}
