import type { WallPageWords } from './index.js';

export const nlPage: WallPageWords = {
  search: 'Zoeken',
  allValues: 'Alle waarden',
  allTeams: 'Alle teams',
  allKinds: 'Alle soorten',
  quote: 'De woorden van een klant',
  cards: 'Muur',
  list: 'Lijst',
  more: 'Meer tonen',
  pause: 'Pauzeren',
  goOn: 'Verder',
  agree: 'Mee eens',
  shown: (count) => `${count} getoond`,
  nothing: 'Hier past niets bij.',
  showAll: 'Alles tonen',
  none: 'Er is nog niemand bedankt.',
  behind: (when) => `Niet bijgewerkt sinds ${when}.`,
};
