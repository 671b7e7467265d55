import type { Statement } from '@samklang/core/loyalty';
import { nextReward, nextTier, type RewardAhead, versionOf } from '@samklang/core/loyalty/next';
import type { PointsWords } from '../../locales/points/index.js';
import type { Say } from './say.js';

/** What's in it for me, in one line; then what there is. */
export interface Sight {
  readonly line: string;
  readonly balance: string;
  /** How much of the ring is full, 0 to 1. */
  readonly share: number;
  /** The reward can be had now. */
  readonly isReached: boolean;
}

/** The line of a member: the reward first, else the next level, else what the club gives, else the balance. */
export function sightOf(statement: Statement, say: Say, words: PointsWords): Sight {
  const balance = balanceText(statement, say, words);
  const reward = nextReward(statement);
  if (reward) {
    const isReached = reward.missing === 0;
    const share = reward.cost > 0 ? Math.min(1, reward.have / reward.cost) : 1;
    return { line: rewardLine(reward, say, words), balance, share, isReached };
  }
  const tier = nextTier(statement);
  if (tier && tier.missing > 0) {
    const by = versionOf(statement)?.tiers?.by;
    const line = words.to(quantity(tier.missing, by, say, words), say.text(tier.name));
    return { line, balance, share: (tier.from - tier.missing) / tier.from, isReached: false };
  }
  const benefit = statement.programme.club?.benefits?.[0];
  return { line: benefit ? say.text(benefit) : balance, balance: benefit ? balance : '', share: 1, isReached: false };
}

/** "40 to a free coffee", "A free coffee is yours". */
function rewardLine({ account, missing, title }: RewardAhead, say: Say, words: PointsWords): string {
  const name = say.text(title);
  if (missing === 0) return words.yours(name);
  const inside = words.article.test(name) ? name.charAt(0).toLocaleLowerCase(say.locale) + name.slice(1) : name;
  const amount = account === 'points' ? say.bare(missing) : words.stamps(missing, say.number(missing));
  return words.to(amount, inside);
}

/** A quantity that counts for a level, with its name. */
export function quantity(value: number, by: string | undefined, say: Say, words: PointsWords): string {
  if (by === 'spend') return say.money(value);
  return by === 'visits' ? words.visits(value, say.number(value)) : say.bare(value);
}

function balanceText(statement: Statement, say: Say, words: PointsWords): string {
  const { balance, cards, tier } = statement;
  const version = versionOf(statement);
  const card = version?.cards?.[0];
  const collects = (version?.rules.length ?? 0) > 0 || balance.spendable > 0 || balance.earned > 0;
  if (collects) return say.points(balance.spendable - balance.deficit);
  if (card) {
    const stamps = cards.find((standing) => standing.card === card.id)?.stamps ?? 0;
    return words.stamps(stamps, say.number(stamps));
  }
  const level = version?.tiers?.levels.find(({ id }) => id === tier?.level);
  return level ? say.text(level.name) : say.points(balance.spendable);
}
