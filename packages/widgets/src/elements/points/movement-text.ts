import type { Text } from '@samklang/core';
import type { Movement, Rule } from '@samklang/core/loyalty';
import { versionOf } from '@samklang/core/loyalty/next';
import type { Parts } from './parts.js';

/** What a movement is called, and what it says below. */
export interface MovementText {
  readonly title: string;
  readonly note: string;
}

type Around = Pick<Parts, 'statement' | 'say' | 'words' | 'place'>;

/** Titles of rules, rewards, levels and cards, looked up in the terms that priced a movement, else in those of now. */
function titleIn({ statement, say }: Around, version: number, find: (terms: Terms) => Text | undefined): string {
  const { versions } = statement.programme;
  const found = [versions[version], versionOf(statement), ...versions]
    .map((terms) => terms && find(terms))
    .find(Boolean);
  return found ? say.text(found) : '';
}

type Terms = NonNullable<ReturnType<typeof versionOf>>;

export const ruleTitle = (around: Around, version: number, wanted: (rule: Rule) => boolean) =>
  titleIn(around, version, ({ rules }) => rules.find(wanted)?.title);
export const cardTitle = (around: Around, version: number, card: string) =>
  titleIn(around, version, ({ cards }) => cards?.find(({ id }) => id === card)?.title);
export const levelName = (around: Around, version: number, level: string) =>
  titleIn(around, version, ({ tiers }) => tiers?.levels.find(({ id }) => id === level)?.name);
const rewardTitle = (around: Around, version: number, reward: string) =>
  titleIn(around, version, ({ rewards }) => rewards?.find(({ id }) => id === reward)?.title);

export function movementText(around: Around, movement: Movement): MovementText {
  const { words, say } = around;
  const note = noteOf(around, movement);
  if (movement.kind === 'expire') return { title: words.expired, note: words.unused };
  if (movement.kind === 'receive') return { title: words.giftFrom, note };
  if (movement.kind === 'restore') return { title: words.cancelled, note };
  if (movement.account !== 'points' && movement.kind === 'earn') {
    const card = cardTitle(around, movement.version, movement.account);
    return { title: words.stamp(card || say.text(around.statement.programme.title)), note };
  }
  return { title: deedTitle(around, movement), note };
}

function deedTitle(around: Around, { deed, version, rule }: Movement): string {
  const { words, place } = around;
  const at = (title: string, unit: string | undefined) => [title, place(unit ?? '')].filter(Boolean).join(', ');
  if (rule) return ruleTitle(around, version, ({ id }) => id === rule) || words.friend;
  switch (deed.kind) {
    case 'order':
      return at(words.order, deed.unit);
    case 'visit':
      return at(words.visit, deed.unit);
    case 'action':
      return ruleTitle(around, version, (one) => one.kind === 'action' && one.action === deed.action) || words.action;
    case 'join':
      return ruleTitle(around, version, ({ kind }) => kind === 'join') || words.welcome;
    case 'birthday':
      return words.birthday;
    case 'level':
      return words.reached(levelName(around, version, deed.level));
    case 'redeem':
      if (deed.reward) return rewardTitle(around, version, deed.reward) || words.redeemed;
      return (deed.card && cardTitle(around, version, deed.card)) || words.redeemed;
    case 'refund':
      return words.refund;
    case 'cancel':
      return words.cancelled;
    case 'give':
      return words.giftTo;
    case 'reinstate':
      return words.reinstated;
    default:
      return words.correction;
  }
}

function noteOf(
  { statement, say, words }: Around,
  { deed, kind, share, availableAt, at, points, account, version }: Movement,
): string {
  if (availableAt && Date.parse(availableAt) > Date.parse(statement.asOf)) return words.waits(say.date(availableAt));
  if (share) {
    const from = statement.movements.find((one) => one.deed.id === share.event);
    return from ? words.share(say.points(share.points), say.date(from.at, 'short')) : '';
  }
  if (deed.kind === 'adjust') return deed.reason;
  if (deed.kind === 'birthday') return words.yearly;
  if (deed.kind === 'order' && kind === 'earn') return words.onMoney(say.money(deed.total));
  if (deed.kind === 'redeem' && kind === 'spend') return deed.card ? words.fullCard : deed.reward ? words.oldest : '';
  if (kind !== 'earn') return say.date(at);
  // Where nobody collects points, a visit lacks none.
  const collects = (statement.programme.versions[version]?.rules.length ?? 0) > 0;
  return points === 0 && account === 'points' && collects ? words.nothing : '';
}
