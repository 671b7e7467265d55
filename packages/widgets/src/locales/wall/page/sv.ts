import type { WallPageWords } from './index.js';

export const svPage: WallPageWords = {
  search: 'Sök',
  allValues: 'Alla värden',
  allTeams: 'Alla team',
  allKinds: 'Alla slag',
  quote: 'En kunds ord',
  cards: 'Vägg',
  list: 'Lista',
  more: 'Visa fler',
  pause: 'Pausa',
  goOn: 'Fortsätt',
  agree: 'Håller med',
  shown: (count) => `${count} visas`,
  nothing: 'Inget här passar.',
  showAll: 'Visa allt',
  none: 'Ingen har fått ett tack än.',
  behind: (when) => `Inte uppdaterad sedan ${when}.`,
};
