import type { WallPageWords } from './index.js';

export const daPage: WallPageWords = {
  search: 'Søg',
  allValues: 'Alle værdier',
  allTeams: 'Alle team',
  allKinds: 'Alle slags',
  quote: 'En kundes ord',
  cards: 'Væg',
  list: 'Liste',
  more: 'Vis flere',
  pause: 'Pause',
  goOn: 'Fortsæt',
  agree: 'Enig',
  shown: (count) => `${count} vises`,
  nothing: 'Intet her passer.',
  showAll: 'Vis alt',
  none: 'Ingen er blevet takket endnu.',
  behind: (when) => `Ikke opdateret siden ${when}.`,
};
