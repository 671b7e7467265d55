const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

/** Words of the tab of answers. */
export const answers = {
  title: 'What they say',
  sub: 'Newest first. Only the month is shown, so that no one can be picked out by the minute.',
  subEmployees: 'Newest quarter first, in no order within it. Nothing tells when in the quarter something was written.',
  unit: 'Unit',
  allUnits: 'All units',
  none: 'No one has written anything yet.',
  noneHere: 'No one has written anything in this unit and period.',
  noneFound: 'Nothing fits what you are looking for.',
  score: (score: string) => `${score} of 10`,
  noScore: 'no score',
  more: 'Show more',

  /** How many of those who were asked wrote something. */
  wrote: (question: string, n: string, share: string, missing: string) =>
    `“${question}” ${n} wrote something, ${share} % of those asked. ${missing} left it out.`,
  rate: (n: string, of: string, share: string) => `${n} of ${of} employees answered, ${share} %.`,

  search: 'Find words',
  band: 'Score',
  bands: { '': 'All scores', promoter: '9 and 10', passive: '7 and 8', detractor: '0 to 6', none: 'No score' },
  consent: 'Agreed to',
  consents: { '': 'All answers', quote: 'Being quoted', contact: 'Being contacted' },
  tag: 'Tag',
  allTags: 'All tags',
  state: 'Follow-up',
  states: { '': 'All', open: 'Open', handled: 'Handled' },

  mayQuote: 'may be quoted',
  wantsContact: 'wants to be contacted',
  handledBy: (name: string, day: string) => `Handled by ${name}, ${day}`,
  handledOn: (day: string) => `Handled ${day}`,
  with: (name: string) => `With ${name}`,

  care: 'Follow up',
  tags: 'Tags, with commas between',
  by: 'Who takes care of it',
  note: 'Note',
  handled: 'Handled',
  save: 'Save',
  staysHere: 'Tags and notes stay on this device.',
  quote: 'Propose as a quote',
  board: 'Board',
  quoteText: 'Words to show. Leave some out with …, change none.',
  erase: 'Erase this answer',
  eraseSure: 'The words and the scores of this answer will be gone for good.',
  eraseWords: 'Erase these words',
  eraseWordsSure: 'These words will be gone for good. The scores stay, and nothing tells whose words they were.',
  eraseYes: 'Erase for good',
  keep: 'Keep it',
  said: {
    saved: 'Saved.',
    erased: 'Erased.',
    proposed: 'Proposed. It waits on the board’s list to be looked at.',
    failed: 'That did not work. Try again.',
    'no-consent': 'The customer has not agreed to be quoted.',
    'not-approved': 'Somebody has to look at it first.',
    empty: 'There are no words left.',
    changed: 'Leave words out with … in their place, but change none.',
    names: 'This names somebody. Leave the name out with … in its place.',
    'not-yet': 'This may show from the day after the answer.',
  },

  receipt: {
    title: 'An answer by its receipt',
    sub: 'The survey ends with a code. Who sends it to you can have that answer found, and erased.',
    code: 'Code of the receipt',
    find: 'Find',
    found: (many: number) =>
      count(many, 'This answer has the code.', 'Several answers have this code. Ask where and when it was.'),
    employee: 'An employee gave this answer. What it says is shown to nobody; it can only be erased.',
    said: {
      none: 'No answer has this code. It may not have arrived yet, or is erased.',
      wrong: 'A code has six letters and digits, such as 60E ECF.',
      failed: 'That did not work. Try again.',
      erased: 'Erased.',
    },
  },

  alerts: {
    title: (n: string, many: number) => `${n} ${count(many, 'customer wants', 'customers want')} to hear from you.`,
    sub: 'They agreed to be contacted and said where. The lowest scores come first; who is handled leaves the list.',
  },
};

export type AnswersMessages = typeof answers;
