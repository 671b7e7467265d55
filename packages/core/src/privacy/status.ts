/**
 * What may be published of one count.
 *
 * - `empty`: nobody answered; zero may be shown.
 * - `shown`: enough answers.
 * - `primary`: fewer than the minimum, hidden with its score and its n.
 * - `secondary`: enough answers, but hidden so that a total minus the shown parts does not give back a primary one.
 */
export type Status = 'empty' | 'shown' | 'primary' | 'secondary';

/** Primary suppression: `0 < n < minimum` is hidden. */
export function primaryStatus(n: number, minimum: number): Status {
  if (n === 0) return 'empty';
  return n < minimum ? 'primary' : 'shown';
}

/** True for both kinds of hidden counts. */
export function isHidden(status: Status): boolean {
  return status === 'primary' || status === 'secondary';
}
