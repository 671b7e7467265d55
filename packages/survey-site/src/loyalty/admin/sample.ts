import type { Text } from '@samklang/core';
import { type LedgerEvent, type Programme, replay } from '@samklang/core/loyalty';
import { amountIn } from '../money.js';
import { versionAt } from '../terms.js';

/** What a sample member has after a year. */
export interface SampleYear {
  /** Points earned, left to use and expired. */
  readonly earned: number;
  readonly usable: number;
  readonly expired: number;
  readonly level: Text | undefined;
  readonly fullCards: number;
}

const DAY = 86_400_000;
const FORTNIGHT = 14 * DAY;
const PURCHASES = 26;

/** An amount that was typed, where it is one a sample can be bought for. */
export function sampleAmount(text: string, currency: string): number | undefined {
  return amountIn(text, currency) || undefined;
}

/**
 * A year of somebody who joins when a version begins and buys for the same amount every other week, worked out by the
 * engine that keeps the ledgers.
 *
 * @param from RFC 3339 date-time.
 * @param total Of each purchase, in minor units.
 */
export function sampleYear(programme: Programme, from: string, total: number): SampleYear {
  const start = Date.parse(from);
  const category = stampedBy(programme, start);
  const events: LedgerEvent[] = [{ id: 'join', member: 'sample', at: iso(start), kind: 'join' }];
  for (let index = 0; index < PURCHASES; index += 1) {
    const at = iso(start + index * FORTNIGHT + DAY / 2);
    const lines = category === undefined ? {} : { lines: [{ category, amount: total }] };
    events.push({ id: `order-${index}`, member: 'sample', at, kind: 'order', total, ...lines });
  }
  const asOf = start + 365 * DAY;
  const { balance, tier, cards } = replay(programme, events, iso(asOf));
  const levels = versionAt(programme, asOf)?.tiers?.levels ?? [];
  return {
    earned: balance.earned,
    usable: balance.spendable + balance.pending,
    expired: balance.expired,
    level: levels.find(({ id }) => id === tier?.level)?.name,
    fullCards: cards.reduce((sum, { ready }) => sum + ready, 0),
  };
}

/** A category that some card gives stamps for: a sample that buys nothing of it would show nothing. */
function stampedBy(programme: Programme, at: number): string | undefined {
  const earns = (versionAt(programme, at)?.cards ?? []).map(({ earn }) => earn);
  return earns.flatMap((earn) => (earn?.kind === 'item' ? (earn.scope.categories ?? []) : []))[0];
}

const iso = (instant: number) => new Date(instant).toISOString();
