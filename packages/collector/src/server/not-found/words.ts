/** What a person reads at an address that leads nowhere. */
const en = {
  title: 'There is nothing here',
  text: 'The link may be old, or a letter may have gone astray on the way. If you came by a code, please ask the people at the place where you found it.',
  home: 'Go to the first page',
};

export type NotFoundWords = typeof en;

const sv: NotFoundWords = {
  title: 'Här finns ingenting',
  text: 'Länken kan vara gammal, eller så har en bokstav kommit bort på vägen. Kom du hit med en kod? Fråga gärna personalen på platsen där du hittade den.',
  home: 'Till startsidan',
};

const da: NotFoundWords = {
  title: 'Her er ikke noget',
  text: 'Linket er måske gammelt, eller et bogstav er faldet ud på vejen. Kom du hertil med en kode? Spørg gerne personalet på det sted, hvor du fandt den.',
  home: 'Gå til forsiden',
};

const nb: NotFoundWords = {
  title: 'Her er det ingenting',
  text: 'Lenken kan være gammel, eller en bokstav kan ha falt ut på veien. Kom du hit med en kode? Spør gjerne de ansatte på stedet der du fant den.',
  home: 'Gå til forsiden',
};

const nl: NotFoundWords = {
  title: 'Hier is niets te vinden',
  text: 'De link is misschien oud, of er is onderweg een letter weggevallen. Kwam je hier met een code? Vraag het gerust op de plek waar je die vond.',
  home: 'Naar de startpagina',
};

const languages: Readonly<Record<string, NotFoundWords>> = { en, sv, da, nb, no: nb, nn: nb, nl };

/** These words in the first of some languages that has them, English otherwise. */
export function notFoundWords(tags: readonly string[]): { readonly lang: string; readonly words: NotFoundWords } {
  for (const tag of tags) {
    const lang = tag.toLowerCase().split('-')[0] ?? '';
    const words = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
    if (words) return { lang, words };
  }
  return { lang: 'en', words: en };
}
