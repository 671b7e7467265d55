import type { FunnelMessages } from './en.js';

export const funnel: FunnelMessages = {
  label: 'Poengsum og antall svar',
  finding: (count, n) =>
    n === 0
      ? 'Få svar svinger langt. Ingen enhet forlater trakten.'
      : n === 1
        ? 'Få svar svinger langt. Én enhet forlater trakten.'
        : `Få svar svinger langt. ${count} enheter forlater trakten.`,
  explain:
    'Hver prikk er en enhet. Ved tilfeldighet alene ville 19 av 20 blitt i den mørkere delen og 499 av 500 i den lysere.',
  unusual: (count, n) =>
    n === 0
      ? 'Ingen skiller seg ut fra hvordan enheter pleier å være ulike.'
      : n === 1
        ? 'Én skiller seg ut selv fra hvordan enheter pleier å være ulike.'
        : `${count} skiller seg ut selv fra hvordan enheter pleier å være ulike.`,
  answers: 'svar fra enheten',
};
