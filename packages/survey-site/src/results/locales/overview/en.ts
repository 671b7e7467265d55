/** Words of the overview's customers beside employees. */
export const overview = {
  notAsked: 'Whether they would recommend us was not asked here.',
  unanswered: 'Nobody has said whether they would recommend us.',
  both: (customers: string, employees: string, units: string) =>
    `${customers} customers and ${employees} employees answered in ${units}. Every range is a 95 % interval.`,
  customers: 'Customers',
  employees: 'Employees',
  bond: { name: 'Bond', scale: '0 to 100, looks ahead' },
  engagement: { name: 'Engagement', scale: '0 to 100, looks ahead' },
  trust: { name: 'Trust', scale: 'mean of all questions' },
  satisfiedScale: '4 or 5 of 5, looks back',
  responses: 'in the survey',
  missing: (share: string) => `${share} % of the questions left out`,
  noneMissing: 'No question left out',
  half: { above: 'More than half, for real', below: 'Less than half, for real', unclear: 'Half, give or take' },

  threads: {
    label: 'The four threads of the bond',
    differ: (high: string, low: string) => `Strongest in ${high}, thinnest in ${low}.`,
    alike: 'No thread is thinner than the others for certain.',
    chart: 'Each part of the bond from 0 to 100, with its range. The figures stand in the table below.',
  },
  parts: {
    confidence: 'confidence',
    integrity: 'integrity',
    pride: 'pride',
    passion: 'passion',
    leadership: 'leadership',
    tasks: 'tasks',
    manager: 'own manager',
  },
  reliability: {
    together: 'The questions measure one thing.',
    apart: 'The questions do not measure one thing, so the bond has no score.',
    cannotTell: 'Whether the questions measure one thing, the answers cannot tell yet.',
    alpha: (alpha: string, lo: string, hi: string, n: string) =>
      `Alpha ${alpha}, most likely ${lo} to ${hi}, from ${n} complete answers.`,
    complete: (n: string, least: string) => `${n} complete answers; it takes ${least}.`,
    alike: (n: string) => `${n} complete answers, and all of them alike.`,
    none: 'no score',
  },

  drivers: {
    label: 'What engagement is made of',
    differ: (high: string, low: string) => `Strongest in ${high}, weakest in ${low}.`,
    alike: 'No part is weaker than the others for certain.',
    chart:
      'Each part of the employees’ engagement from 0 to 100, with its range. The figures stand in the table below.',
  },

  trusted: {
    label: 'Employees who trust, in per cent',
    above: (whom: string) => `More than half trust ${whom}.`,
    below: (whom: string) => `Less than half trust ${whom}.`,
    unclear: (whom: string) => `Whether half trust ${whom}, the answers cannot tell.`,
    whom: { e10: 'the leaders', e11: 'the organisation', e12: 'each other' },
    chart:
      'Who is trusted by how many per cent, with the range and a line at one half. The figures stand in the table below.',
    verdict: 'Against one half',
  },
  part: 'Part',
  percent: (share: string) => `${share} %`,
};

export type OverviewMessages = typeof overview;
