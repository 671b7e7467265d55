/**
 * Whether a text is a card number: thirteen figures of which the last is the check digit (GS1 General Specifications,
 * section 7.9: weights 1 and 3 in turn, up to the next ten).
 *
 * @example isCardNumber('2000000000008') // => true
 */
export function isCardNumber(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  return [...text].reduce((sum, figure, place) => sum + Number(figure) * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}
