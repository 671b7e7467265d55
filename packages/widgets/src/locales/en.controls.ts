const plural = new Intl.PluralRules('en');

/** What the controls beyond a score, steps and free words say, and what can be wrong with their answers. */
export const enControls = {
  pointOf: (point: string, points: string) => `${point} of ${points}`,
  other: 'In your own words',
  chooseFrom: (least: string, most: string) => `Choose ${least} to ${most}.`,
  chooseAtLeast: (_count: number, least: string) => `Choose at least ${least}.`,
  chooseAtMost: (_count: number, most: string) => `Choose up to ${most}.`,
  chooseAny: 'Choose as many as you like.',
  agree: 'Yes, I agree',
  tapInOrder: 'Tap them in order, the best first.',
  dragToMove: 'Drag to move, or use the arrows.',
  place: (option: string) => `Put ${option} next`,
  moveUp: (option: string) => `Move ${option} up`,
  moveDown: (option: string) => `Move ${option} down`,
  placeNow: (option: string, place: string, total: string) => `${option}: place ${place} of ${total}`,
  sharesLeft: (count: number, digits: string) =>
    plural.select(count) === 'one' ? `${digits} is left to place.` : `${digits} are left to place.`,
  sharesOver: (_count: number, digits: string) => `That is ${digits} too many.`,
  sharesDone: (total: string) => `All ${total} are placed.`,
  sumIs: (sum: string, total: string) => `The shares add up to ${sum} of ${total}.`,
  tooFew: (_count: number, least: string) => `Choose at least ${least}.`,
  tooMany: (_count: number, most: string, chosen: string) => `Choose at most ${most}. You have chosen ${chosen}.`,
  notTogether: 'One of these stands alone and can’t be chosen together with others.',
  notANumber: 'Write a number in figures, such as 12.',
  below: (least: string) => `The smallest number that fits is ${least}.`,
  above: (most: string) => `The largest number that fits is ${most}.`,
  wrongStep: (step: string, from: string) => `Only steps of ${step} from ${from} fit.`,
  notADate: 'Write the whole date: day, month and year.',
  notAnEmail: 'Write the whole address, such as name@example.com.',
  notAPhone: 'Write the whole phone number in figures, such as +46 70 123 45 67.',
};
