/** What the elements say around the first question. The other locales have the same keys, or they do not compile. */
export const en = {
  visit: (unit: string) => `Your visit to ${unit}`,
  unlikely: 'Not at all likely',
  likely: 'Extremely likely',
};
