import type { Collector, Database } from '@samklang/collector';
import type { Programme } from '@samklang/core/loyalty';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Ask, askWith } from './asking.js';
import { collectorOn, NOW, type OpenEmpty, OWNER_KEY } from './collector.js';

/** A point a krona, a bun for 150, a reward for gold, a stamp card; 100 points are worth 10 kronor. */
export const points: Programme = {
  schema: 1,
  id: 'points',
  audience: 'customer',
  locales: ['en'],
  title: 'Points',
  zone: 'Europe/Stockholm',
  currency: 'SEK',
  unit: { kind: 'points', names: { one: 'point', other: 'points' } },
  versions: [
    {
      from: '2026-01-01T00:00:00+01:00',
      rules: [
        { id: 'spend', kind: 'spend', title: 'A point a krona', points: '1', per: 100 },
        { id: 'friend', kind: 'referral', title: 'You brought a friend', points: 100, friend: 50 },
      ],
      expiry: { kind: 'rolling', after: '12M' },
      cards: [{ id: 'coffee', title: 'Coffee', size: 3, reward: 'A free coffee' }],
      rewards: [{ id: 'bun', title: 'A bun', cost: 150 }],
      redemption: { points: 100, amount: 1000 },
      pooling: { split: 'proportional' },
    },
  ],
};

export const club: Programme = { ...points, id: 'club', title: 'The club' };

/** Somebody who joined, asking with their own token. */
export interface Joined {
  readonly member: string;
  readonly number: string;
  readonly token: string;
  readonly ask: Ask;
}

/** A collector with two programmes, its owner and a till of each. */
export interface LoyaltyFixture {
  readonly db: Database;
  readonly collector: Collector;
  readonly owner: Ask;
  readonly till: Ask;
  readonly otherTill: Ask;
  readonly anyone: Ask;
  /** Sets the clock of the collector. */
  setNow(now: number): void;
  join(change?: object): Promise<Joined>;
  /** A member who has bought for a number of kronor, so that they have as many points. */
  joinWith(points: number): Promise<Joined>;
  /** What a member can spend, by their own statement. */
  spendable(joined: Joined): Promise<number>;
  close(): Promise<void>;
}

let made = 0;
/** An id that no other event of the tests has, after those before it. */
export const freshId = (): string => `e${String(++made).padStart(6, '0')}`;

export const order = (kronor: number, change: object = {}) => ({
  id: freshId(),
  kind: 'order',
  at: new Date(NOW).toISOString(),
  total: kronor * 100,
  ...change,
});

export async function loyaltyOn(db: Database): Promise<LoyaltyFixture> {
  let now = NOW;
  const { collector, close } = await collectorOn(db, { programmes: [points, club], now: () => now });
  const owner = askWith(collector, OWNER_KEY);
  const anyone = askWith(collector);
  const till = async (subject: string) => {
    const { body } = await owner('POST', '/v1/keys', { kind: 'till', subject });
    return askWith(collector, body.key);
  };
  const [ours, others] = [await till('points'), await till('club')];
  const join = async (change: object = {}): Promise<Joined> => {
    const { status, body } = await askWith(collector, undefined, freshId())('POST', '/v1/members', {
      programme: 'points',
      terms: '1',
      ...change,
    });
    if (status !== 201) throw new Error(`joining: ${status} ${JSON.stringify(body)}`);
    const { member, number, token } = body;
    return { member: String(member), number: String(number), token: String(token), ask: askWith(collector, token) };
  };
  return {
    ...{ db, collector, owner, anyone, till: ours, otherTill: others, join, close },
    setNow: (next) => {
      now = next;
    },
    joinWith: async (kronor) => {
      const joined = await join();
      const bought = order(kronor, { at: new Date(now).toISOString() });
      const { status, body } = await ours('POST', `/v1/members/${joined.member}/events`, bought);
      if (status !== 201) throw new Error(`buying: ${status} ${JSON.stringify(body)}`);
      return joined;
    },
    spendable: async ({ member, ask }) => {
      const { body } = await ask('GET', `/v1/members/${member}/statement`);
      return (body.statement as unknown as { balance: { spendable: number } }).balance.spendable;
    },
  };
}

/** One for all tests of the suite it is called in: they meet nobody else's members. The clock stands at `NOW` again before each. */
export function withLoyalty(openEmpty: OpenEmpty): () => LoyaltyFixture {
  let fixture: LoyaltyFixture;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openEmpty();
    remove = opened.remove;
    fixture = await loyaltyOn(opened.db);
  });
  beforeEach(() => fixture.setNow(NOW));
  afterAll(async () => {
    await fixture.close();
    await remove();
  });
  return () => fixture;
}
