/** By what is low: the practice it points at, one first step, and how to go about it. */
export const steps = {
  confidence: {
    practice: 'training to serve well',
    step: 'Choose the one promise you break most often, and practise keeping it together for a week.',
    how: 'Write down each time it held and each time it did not.',
  },
  integrity: {
    practice: 'freedom to act',
    step: 'Give everyone who meets customers a sum a day to put a mistake right, without asking.',
    how: 'Write down each time it is used. Read the notes together on Monday.',
  },
  pride: {
    practice: 'knowing what customers think',
    step: 'Read three customers’ own words aloud at the start of each shift.',
    how: 'Let someone else choose them each day.',
  },
  passion: {
    practice: 'being your own customer',
    step: 'Spend a day as your own customer. Write down three things, and fix one.',
    how: 'Go in pairs, and choose the one that takes the least.',
  },
  leadership: {
    practice: 'goals with a reason',
    step: 'Tell everyone this week why one customer goal matters, with one customer’s story.',
    how: 'Ask each one afterwards how they would tell it.',
  },
  tasks: {
    practice: 'gaining from loyal customers',
    step: 'Ask each person what stands in the way of good work, and take away one thing.',
    how: 'Tell everyone which one it was, and why not the others.',
  },
  manager: {
    practice: 'sharing good examples',
    step: 'Name one good deed each day, with the name of the one who did it.',
    how: 'Say what it meant to the customer.',
  },
  trust: {
    practice: 'leaders reading complaints',
    step: 'Leaders answer three complaints themselves this week.',
    how: 'Let the people who met those customers read the answers first.',
  },
  eroding: {
    practice: 'gaining from loyal customers',
    step: 'Listen first: a pulse in the unit, then one change it chose.',
    how: 'Say by when, and tell what became of it.',
  },
  inward_focused: {
    practice: 'customers in sight',
    step: 'Put an empty chair for the customer in each meeting, and read the comments first.',
    how: 'End by asking what the chair would have said.',
  },
  both_low: {
    practice: 'freedom to act',
    step: 'Take away one rule that stands between the people and the customers.',
    how: 'Let the people choose which.',
  },
  gain: {
    practice: 'gaining from loyal customers',
    step: 'Agree with one team what it gains when more of its customers come back.',
    how: 'The tab Pay reckons what that would cost before you promise it.',
  },
  hire: {
    practice: 'hiring for attitude',
    step: 'Ask everyone you meet for a job to tell of somebody they helped, and what it took.',
    how: 'Let a colleague who meets customers sit in and have a say.',
  },
  keep: {
    practice: 'sharing good examples',
    step: 'Write down what you do that customers come back for, and show it to another unit.',
    how: 'Ask more people in the meantime: the answers do not point at one thing yet.',
  },
};

export type StepMessages = typeof steps;
