import type { Programme, Reward, Rule, Version } from '@samklang/core/loyalty';
import { Say } from '@samklang/widgets';
import type { Messages } from './locales/index.js';

/** Most rewards that are named before a person joins. */
const REWARDS = 4;

/** The version in force at an instant (milliseconds since 1970); before the first, the first. */
export function versionAt({ versions }: Programme, at: number): Version | undefined {
  return versions.filter(({ from }) => Date.parse(from) <= at).at(-1) ?? versions[0];
}

/** What a member gets by a version, a line each, the first steps first. */
export function gainsOf(programme: Programme, version: Version, words: Messages, locale: string): string[] {
  const say = new Say(programme, locale);
  const { terms } = words;
  const ruleLine = (rule: Rule): string => {
    if (rule.kind === 'join') return terms.join(say.points(rule.points));
    if (rule.kind === 'birthday') return terms.birthday(say.points(rule.points));
    if (!rule.title) return '';
    const isGift = rule.kind === 'action' || rule.kind === 'referral';
    return isGift ? `${say.text(rule.title)}: ${say.points(rule.points)}` : say.text(rule.title);
  };
  const inOrder = [...version.rules].sort((a, b) => Number(b.kind === 'join') - Number(a.kind === 'join'));
  const { redemption, cards = [] } = version;
  return [
    ...inOrder.map(ruleLine),
    ...cards.map(({ size, reward }) => terms.stamps(say.number(size), say.text(reward))),
    ...rewardLines(version.rewards ?? [], say, words),
    redemption ? terms.money(say.points(redemption.points), say.money(redemption.amount)) : '',
    ...(programme.club?.benefits ?? []).map((text) => say.text(text)),
  ].filter(Boolean);
}

function rewardLines(rewards: readonly Reward[], say: Say, { terms }: Messages): string[] {
  const cheapest = [...rewards].sort((a, b) => a.cost - b.cost).slice(0, REWARDS);
  return cheapest.map(({ title, cost }) => terms.reward(say.text(title), say.points(cost)));
}

/** The terms of a version in sentences: expiry, waiting, refunds, changes, and what is kept about a member. */
export function termsOf(version: Version, { terms }: Messages, locale: string): string[] {
  const span = (duration: string) => spanText(duration, locale);
  const { pending } = version;
  const collects = version.rules.length > 0 || (version.cards?.length ?? 0) > 0;
  return [
    collects ? expiryLine(version, terms, span) : '',
    pending && collects ? terms.pending(span(pending)) : '',
    collects ? terms.refund : '',
    terms.change,
    terms.kept,
    terms.leave,
  ].filter(Boolean);
}

const UNITS: Readonly<Record<string, string>> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
};

/**
 * A duration of a programme in words.
 * @example spanText('12M_U', 'en') // => '12 months'
 */
export function spanText(duration: string, locale: string): string {
  const [, count = '0', letter = 'D'] = /^(\d+)([smhDWMY])/.exec(duration) ?? [];
  const style = { style: 'unit', unit: UNITS[letter] ?? 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, style).format(Number(count));
}

function expiryLine(version: Version, terms: Messages['terms'], span: (duration: string) => string): string {
  const expiry = version.expiry ?? version.cards?.find((card) => card.expiry)?.expiry ?? { kind: 'none' };
  switch (expiry.kind) {
    case 'none':
      return terms.never;
    case 'rolling':
      return terms.rolling(span(expiry.after));
    case 'inactivity':
      return terms.inactivity(span(expiry.after));
    case 'calendar':
      return terms.calendar;
  }
}

/** What a member gets on their birthday; undefined where the programme does not ask for it. */
export function birthdayGift(version: Version): number | undefined {
  const rule = version.rules.find(({ kind }) => kind === 'birthday');
  return rule?.kind === 'birthday' ? rule.points : undefined;
}
