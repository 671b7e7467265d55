export const funnel = {
  label: 'Score and number of answers',
  finding: (count: string, n: number) =>
    n === 0
      ? 'Few answers swing far. No unit leaves the funnel.'
      : n === 1
        ? 'Few answers swing far. One unit leaves the funnel.'
        : `Few answers swing far. ${count} units leave the funnel.`,
  explain:
    'Each dot is a unit. By chance alone 19 of 20 would stay in the darker part and 499 of 500 in the paler one.',
  unusual: (count: string, n: number) =>
    n === 0
      ? 'None stands out from how units usually differ.'
      : n === 1
        ? 'One stands out even from how units usually differ.'
        : `${count} stand out even from how units usually differ.`,
  answers: 'answers from the unit',
};

export type FunnelMessages = typeof funnel;
