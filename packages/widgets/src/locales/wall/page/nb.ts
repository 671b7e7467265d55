import type { WallPageWords } from './index.js';

export const nbPage: WallPageWords = {
  search: 'Søk',
  allValues: 'Alle verdier',
  allTeams: 'Alle team',
  allKinds: 'Alle slag',
  quote: 'En kundes ord',
  cards: 'Vegg',
  list: 'Liste',
  more: 'Vis flere',
  pause: 'Pause',
  goOn: 'Fortsett',
  agree: 'Enig',
  shown: (count) => `${count} vises`,
  nothing: 'Ingenting her passer.',
  showAll: 'Vis alt',
  none: 'Ingen har fått takk ennå.',
  behind: (when) => `Ikke oppdatert siden ${when}.`,
};
