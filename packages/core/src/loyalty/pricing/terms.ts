import { type Fraction, fraction, ONE, type RoundingMode } from '../fraction.js';
import type { Cap, Per, Programme, Redemption, Reward, StampCard, Version } from '../programme.js';
import type { Rule, RuleKind } from '../rules.js';
import { type Span, spanOf } from '../time/duration.js';
import { instantOf } from '../time/instant.js';
import { type Zone, zoneOf } from '../time/zone.js';
import { type CompiledRule, compileRule, type RuleSet, ruleSet } from './compiled-rule.js';
import { type CompiledExpiry, compileExpiry } from './expiry.js';
import { type CompiledScope, compileScope } from './scope.js';
import { type CompiledTiers, compileTiers } from './tiers.js';

/** A version with its texts read. */
export interface Terms {
  readonly version: Version;
  readonly index: number;
  readonly from: number;
  readonly zone: Zone;
  /** `spend`, `cashback`, `item` and `visit`. */
  readonly base: RuleSet;
  readonly multipliers: RuleSet;
  readonly bonuses: RuleSet;
  readonly fixed: Readonly<Record<'action' | 'join' | 'birthday' | 'referral', readonly CompiledRule[]>>;
  /** Whether lines must be looked at one by one. */
  readonly byLine: boolean;
  /** What must be watched when orders and visits are priced, and when fixed rules are. */
  readonly visitWatch: Watch;
  readonly fixedWatch: Watch;
  readonly exclusions: CompiledScope | undefined;
  readonly rounding: RoundingMode;
  readonly roundsEach: boolean;
  readonly pending: Span | undefined;
  readonly expiry: CompiledExpiry;
  readonly caps: readonly Cap[];
  readonly tiers: CompiledTiers | undefined;
  readonly levelRates: ReadonlyMap<string, Fraction>;
  readonly cards: readonly CompiledCard[];
  readonly rewards: ReadonlyMap<string, Reward>;
  readonly redemption: Redemption | undefined;
}

/** What pricing must keep an eye on because some rule asks for it. */
export interface Watch {
  /** A limit or a wait of its own: which rules held must be known. */
  readonly rules: boolean;
  readonly limited: readonly Rule[];
  /** Some rule does not count for status. */
  readonly status: boolean;
}

export interface CompiledCard {
  readonly card: StampCard;
  readonly scope: CompiledScope | undefined;
  readonly expiry: CompiledExpiry;
  readonly keep: Span | undefined;
}

/** A programme with its texts read. */
export interface Compiled {
  readonly programme: Programme;
  readonly zone: Zone;
  readonly versions: readonly Terms[];
  /** Every stretch over which some version caps what is earned. */
  readonly capped: readonly Per[];
}

const compiled = new WeakMap<Programme, Compiled>();

/** Reads the texts of a programme; once for each programme object. */
export function compile(programme: Programme): Compiled {
  let known = compiled.get(programme);
  if (!known) {
    const zone = zoneOf(programme.zone);
    let tiers: CompiledTiers | undefined;
    const versions = programme.versions.map((version, index) => {
      // Versions with the same levels share them, so that nothing is placed anew where nothing changed.
      const same = index > 0 && JSON.stringify(programme.versions[index - 1]?.tiers) === JSON.stringify(version.tiers);
      if (!same) tiers = version.tiers && compileTiers(version.tiers);
      return compileVersion(version, index, zone, tiers);
    });
    const capped = [...new Set(versions.flatMap(({ caps }) => caps.map(({ per }) => per)))];
    known = { programme, zone, versions, capped };
    compiled.set(programme, known);
  }
  return known;
}

/** The terms in force at an instant. */
export function termsAt({ versions }: Compiled, at: number): Terms | undefined {
  for (let index = versions.length - 1; index >= 0; index--) {
    const terms = versions[index];
    if (terms && terms.from <= at) return terms;
  }
  return undefined;
}

function compileVersion(version: Version, index: number, zone: Zone, tiers: CompiledTiers | undefined): Terms {
  const rules = version.rules.map((rule) => compileRule(rule, zone));
  const of = (...kinds: readonly RuleKind[]) => rules.filter(({ rule }) => kinds.includes(rule.kind));
  const [base, multipliers] = [of('spend', 'cashback', 'item', 'visit'), of('multiplier')];
  return {
    version,
    index,
    from: instantOf(version.from),
    zone,
    base: ruleSet(base),
    multipliers: ruleSet(multipliers),
    bonuses: ruleSet(of('bonus')),
    fixed: { action: of('action'), join: of('join'), birthday: of('birthday'), referral: of('referral') },
    byLine: version.exclusions !== undefined || [...base, ...multipliers].some(({ scope }) => scope !== undefined),
    visitWatch: watch([...base, ...multipliers, ...of('bonus')]),
    fixedWatch: watch(of('action', 'join', 'birthday')),
    exclusions: version.exclusions && compileScope(version.exclusions),
    rounding: version.rounding?.mode ?? 'down',
    roundsEach: version.rounding?.moment === 'each',
    pending: version.pending === undefined ? undefined : spanOf(version.pending),
    expiry: compileExpiry(version.expiry),
    caps: version.caps ?? [],
    tiers,
    levelRates: new Map(
      (version.tiers?.levels ?? []).map(({ id, multiplier }) => [id, multiplier ? fraction(multiplier) : ONE]),
    ),
    cards: (version.cards ?? []).map(compileCard),
    rewards: new Map((version.rewards ?? []).map((reward) => [reward.id, reward])),
    redemption: version.redemption,
  };
}

function watch(rules: readonly CompiledRule[]): Watch {
  return {
    rules: rules.some(({ rule }) => rule.limit !== undefined || rule.pending !== undefined),
    limited: rules.flatMap(({ rule }) => (rule.limit ? [rule] : [])),
    status: rules.some(({ qualifying }) => !qualifying),
  };
}

function compileCard(card: StampCard): CompiledCard {
  return {
    card,
    scope: card.earn?.kind === 'item' ? compileScope(card.earn.scope) : undefined,
    expiry: compileExpiry(card.expiry),
    keep: card.keep === undefined ? undefined : spanOf(card.keep),
  };
}
