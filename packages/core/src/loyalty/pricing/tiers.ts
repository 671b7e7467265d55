import type { Downgrade, Level, Tiers } from '../programme.js';
import type { CalendarUnit } from '../time/calendar.js';
import { type Span, spanOf } from '../time/duration.js';

/** Levels with their texts read. */
export interface CompiledTiers {
  readonly by: Tiers['by'];
  readonly window:
    | { readonly kind: 'lifetime' }
    | { readonly kind: 'calendar'; readonly unit: CalendarUnit }
    | { readonly kind: 'rolling'; readonly over: Span };
  readonly policy: Downgrade['policy'];
  readonly period: CalendarUnit;
  readonly grace: Span | undefined;
  readonly oneDown: boolean;
  readonly levels: readonly CompiledLevel[];
}

export interface CompiledLevel {
  readonly level: Level;
  readonly from: number;
  readonly after: Span | undefined;
}

export function compileTiers(tiers: Tiers): CompiledTiers {
  const { window = { kind: 'lifetime' }, downgrade = { policy: 'at-once' } } = tiers;
  return {
    by: tiers.by,
    window: window.kind === 'rolling' ? { kind: 'rolling', over: spanOf(window.over) } : window,
    policy: downgrade.policy,
    period: downgrade.period ?? (window.kind === 'calendar' ? window.unit : 'year'),
    grace: downgrade.grace === undefined ? undefined : spanOf(downgrade.grace),
    oneDown: downgrade.step === 'one-down',
    levels: tiers.levels.map((level) => ({
      level,
      from: level.from ?? 0,
      after: level.after === undefined ? undefined : spanOf(level.after),
    })),
  };
}
