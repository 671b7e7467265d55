import type { Text } from '../survey/definition.js';
import type { Level, Programme, Version } from './programme.js';
import type { Statement } from './statement.js';

/** A reward within sight: what it costs, what the member has towards it and what is missing. */
export interface RewardAhead {
  /** `points`, or the card it is on. */
  readonly account: string;
  /** Id of the reward; of a card its own id. */
  readonly reward: string;
  readonly title: Text;
  readonly cost: number;
  readonly have: number;
  /** 0 when it can be had now. */
  readonly missing: number;
}

/** The level above, or the one to keep. */
export interface TierAhead {
  readonly level: string;
  readonly name: Text;
  /** Needed in all, and still missing: points, minor units or visits; 0 for levels by time. */
  readonly from: number;
  readonly missing: number;
}

export interface ExpiryAhead {
  readonly at: string;
  readonly points: number;
}

// Instants are few here, so the platform reads them: the engine's own reader would be a part of every badge.

/** The version in force at the statement's instant. */
export function versionOf({ programme, asOf }: Statement): Version | undefined {
  return inForce(programme, Date.parse(asOf));
}

export function inForce({ versions }: Programme, at: number): Version | undefined {
  return versions.filter(({ from }) => Date.parse(from) <= at).at(-1);
}

/**
 * All rewards the member's level may have, the ones they can have now first (the dearest before the cheaper), then the
 * others by how little is missing. Full cards are rewards too.
 */
export function rewardsAhead(statement: Statement): readonly RewardAhead[] {
  const version = versionOf(statement);
  const level = statement.tier?.level;
  const { spendable, deficit } = statement.balance;
  const ofPoints = (version?.rewards ?? [])
    .filter(({ tiers }) => !tiers || (level !== undefined && tiers.includes(level)))
    .map(({ id, title, cost }) => ahead('points', id, title, cost, spendable - deficit));
  const ofCards = (version?.cards ?? []).map(({ id, reward, size }) => {
    const balance = statement.cards.find(({ card }) => card === id)?.balance;
    return ahead(id, id, reward, size, (balance?.spendable ?? 0) - (balance?.deficit ?? 0));
  });
  return [...ofPoints, ...ofCards].sort(byNearness);
}

/**
 * What's in it for me: the reward that the least is missing for, as a share of its cost; when everything can be had, the
 * dearest. Null when there are no rewards.
 */
export function nextReward(statement: Statement): RewardAhead | null {
  const rewards = rewardsAhead(statement);
  return rewards.find(({ missing }) => missing > 0) ?? rewards[0] ?? null;
}

/** The level above the member's, and how far it is. Null at the top, without levels, and before joining. */
export function nextTier(statement: Statement): TierAhead | null {
  const { tier } = statement;
  const tiers = versionOf(statement)?.tiers;
  const place = tiers?.levels.findIndex(({ id }) => id === tier?.level) ?? -1;
  const above = place < 0 ? undefined : tiers?.levels[place + 1];
  return tier && above ? missingFor(above, tier.quantity) : null;
}

/** What keeps the member's level once it is in danger: the quantity still missing, and until when. Null while it is safe. */
export function tierAtRisk(statement: Statement): (TierAhead & { readonly until: string }) | null {
  const { tier } = statement;
  const level = versionOf(statement)?.tiers?.levels.find(({ id }) => id === tier?.level);
  return tier?.until && level ? { ...missingFor(level, tier.quantity), until: tier.until } : null;
}

/** The next instant at which points end, and how many. Pending points and stamps are not among them. */
export function nextExpiry(statement: Statement): ExpiryAhead | null {
  let next: { at: string; points: number } | null = null;
  for (const { account, pending, expiresAt, remaining } of statement.lots) {
    if (account !== 'points' || pending || expiresAt === null) continue;
    if (!next || expiresAt < next.at) next = { at: expiresAt, points: remaining };
    else if (expiresAt === next.at) next.points += remaining;
  }
  return next;
}

/**
 * How many of the points that can be spent now end by an instant, that instant included.
 *
 * @param instant RFC 3339 date-time.
 */
export function expiringBy({ lots }: Statement, instant: string): number {
  const until = Date.parse(instant);
  let points = 0;
  for (const { account, pending, expiresAt, remaining } of lots) {
    if (account === 'points' && !pending && expiresAt !== null && Date.parse(expiresAt) <= until) points += remaining;
  }
  return points;
}

/**
 * What points are worth in minor units, in whole multiples of what the terms redeem. 0 where points are no money.
 */
export function worthOf({ redemption }: Version, points: number): number {
  return redemption ? Math.floor(points / redemption.points) * redemption.amount : 0;
}

function ahead(account: string, reward: string, title: Text, cost: number, have: number): RewardAhead {
  return { account, reward, title, cost, have: Math.max(0, have), missing: Math.max(0, cost - have) };
}

function byNearness(a: RewardAhead, b: RewardAhead): number {
  return a.missing / a.cost - b.missing / b.cost || (a.missing === 0 ? b.cost - a.cost : a.cost - b.cost);
}

function missingFor({ id, name, from = 0 }: Level, quantity: number): TierAhead {
  return { level: id, name, from, missing: Math.max(0, from - quantity) };
}
