/** What the badge says. The other locales have the same keys, or they do not compile. */
export const en = {
  to: (amount: string, reward: string) => `${amount} to ${reward}`,
  yours: (reward: string) => `${reward} is yours`,
  /** The first word of a reward that is written small inside a sentence. */
  article: /^(an?|the|one|free)\s/i,
  stamps: (count: number, figure: string) => `${figure} ${count === 1 ? 'stamp' : 'stamps'}`,
  visits: (count: number, figure: string) => `${figure} ${count === 1 ? 'visit' : 'visits'}`,
  points: 'points',
  collect: (units: string) => `Collect ${units} here`,
  collectMoney: 'Get money back here',
  asOf: (when: string) => `as of ${when}`,
  failed: 'Can’t be shown. Try again',
  loading: 'Loading',
};
