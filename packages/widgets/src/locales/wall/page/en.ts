/** What the wall in a page says besides. */
export const enPage = {
  search: 'Search',
  allValues: 'All values',
  allTeams: 'All teams',
  allKinds: 'All kinds',
  quote: 'A customer’s words',
  cards: 'Wall',
  list: 'List',
  more: 'Show more',
  pause: 'Pause',
  goOn: 'Go on',
  agree: 'Agree',
  shown: (count: string) => `${count} shown`,
  nothing: 'Nothing here fits.',
  showAll: 'Show everything',
  none: 'Nobody has been thanked yet.',
  behind: (when: string) => `Not up to date since ${when}.`,
};
