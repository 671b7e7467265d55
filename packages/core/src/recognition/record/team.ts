import type { Named } from './recognition.js';

/**
 * Whether a whole team is meant and nobody by name: there is nobody to ask, and the team shows as it is.
 *
 * @example
 * isTeam({ name: '', team: 'Haga' }) // => true
 * @example
 * isTeam({ name: 'Bo Ek', team: 'Haga' }) // => false
 */
export function isTeam({ name, team }: Pick<Named, 'name' | 'team'>): boolean {
  return name === '' && team !== undefined;
}

/** Whether somebody still stands there: a person who did not take the name out, or a team. */
export function isLeft(one: Pick<Named, 'name' | 'team'>): boolean {
  return one.name !== '' || isTeam(one);
}
