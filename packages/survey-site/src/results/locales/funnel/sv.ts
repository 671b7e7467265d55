import type { FunnelMessages } from './en.js';

export const funnel: FunnelMessages = {
  label: 'Poäng och antal svar',
  finding: (count, n) =>
    n === 0
      ? 'Få svar svänger långt. Ingen enhet lämnar tratten.'
      : n === 1
        ? 'Få svar svänger långt. En enhet lämnar tratten.'
        : `Få svar svänger långt. ${count} enheter lämnar tratten.`,
  explain:
    'Varje punkt är en enhet. Av slumpen ensam skulle 19 av 20 stanna i den mörkare delen och 499 av 500 i den ljusare.',
  unusual: (count, n) =>
    n === 0
      ? 'Ingen sticker ut mot hur enheter brukar skilja sig.'
      : n === 1
        ? 'En sticker ut även mot hur enheter brukar skilja sig.'
        : `${count} sticker ut även mot hur enheter brukar skilja sig.`,
  answers: 'svar från enheten',
};
