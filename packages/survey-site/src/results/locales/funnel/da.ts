import type { FunnelMessages } from './en.js';

export const funnel: FunnelMessages = {
  label: 'Score og antal svar',
  finding: (count, n) =>
    n === 0
      ? 'Få svar svinger langt. Ingen enhed forlader tragten.'
      : n === 1
        ? 'Få svar svinger langt. Én enhed forlader tragten.'
        : `Få svar svinger langt. ${count} enheder forlader tragten.`,
  explain:
    'Hver prik er en enhed. Ved tilfældighed alene ville 19 af 20 blive i den mørkere del og 499 af 500 i den lysere.',
  unusual: (count, n) =>
    n === 0
      ? 'Ingen skiller sig ud fra, hvordan enheder plejer at være forskellige.'
      : n === 1
        ? 'Én skiller sig ud, selv fra hvordan enheder plejer at være forskellige.'
        : `${count} skiller sig ud, selv fra hvordan enheder plejer at være forskellige.`,
  answers: 'svar fra enheden',
};
