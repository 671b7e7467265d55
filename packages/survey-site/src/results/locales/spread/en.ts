export const spread = {
  label: 'What the spread means',
  nothing: 'Which unit it is explains almost nothing.',
  some: (share: string) => `Which unit it is explains ${share} % of how answers differ.`,
  unclear: 'Whether the units differ at all, the answers cannot tell.',
  share: (lo: string, hi: string) =>
    `of all differences between answers go with the unit, most likely ${lo} to ${hi} %`,
  real: (chance: string) => `points of true spread between units; chance alone would make it look like ${chance}`,
  managed: {
    'too-few': (period: string) =>
      `Fewer than 20 units answered now and in ${period}: too few to say whether the spread changes.`,
    'cannot-tell': (period: string) => `Whether the spread has changed since ${period}, the answers cannot tell.`,
    'less-variation': (period: string) => `less spread than in ${period}: the part that is managed`,
    'more-variation': (period: string) => `more spread than in ${period}`,
  },
};

export type SpreadMessages = typeof spread;
