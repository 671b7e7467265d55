/** What the score says at once. The other locales have the same keys, or they do not compile. */
export const en = {
  nps: 'Would recommend',
  bond: 'Bond',
  csat: 'Satisfied',
  ces: 'Found it easy',
  engagement: 'Engagement',
  trust: 'Trust',
  enps: 'Would recommend the job',
  percent: (figure: string) => `${figure}%`,
  range: (lo: string, hi: string) => `${lo} to ${hi}`,
  likely: (lo: string, hi: string) => `Most likely between ${lo} and ${hi}`,
  answers: (count: number, figure: string) => `${figure} ${count === 1 ? 'answer' : 'answers'}`,
  failed: 'Can’t be shown. Try again',
  loading: 'Loading',
};
