interface ExampleWords {
  readonly values: { readonly right: string; readonly example: string };
  readonly bread: string;
  readonly table: string;
  readonly cake: string;
  readonly opening: string;
}

const en: ExampleWords = {
  values: { right: 'Freedom to do right', example: 'Share the good example' },
  bread: 'Emil cycled to a customer with the bread she had left behind, before breakfast.',
  table: 'Sara drew how she lays the breakfast counter. Now it looks the same in Lund, Malmö and Helsingborg.',
  cake: 'They changed the cake without a single word about a receipt.',
  opening: 'Freja taught three new colleagues to open the shop, and wrote the routine that now hangs in all sixty.',
};

/** What stands on the example wall of the home page, by language. The deeds and the people in them are made up. */
export const exampleWords: Readonly<Record<string, ExampleWords>> & { readonly en: ExampleWords } = {
  en,
  sv: {
    values: { right: 'Frihet att göra rätt', example: 'Dela det goda exemplet' },
    bread: 'Emil cyklade hem till en kund med brödet hon hade glömt, före frukost.',
    table: 'Sara ritade av hur hon lägger upp frukostdisken. Nu ser den likadan ut i Lund, Malmö och Helsingborg.',
    cake: 'De bytte tårtan utan ett enda ord om kvitto.',
    opening: 'Freja lärde tre nya kollegor att öppna butiken och skrev rutinen som nu hänger i alla sextio.',
  },
  da: {
    values: { right: 'Frihed til at gøre det rigtige', example: 'Del det gode eksempel' },
    bread: 'Emil cyklede hjem til en kunde med det brød, hun havde glemt, før morgenmaden.',
    table: 'Sara tegnede, hvordan hun dækker morgendisken. Nu ser den ens ud i Lund, Malmø og Helsingborg.',
    cake: 'De byttede kagen uden et eneste ord om kvittering.',
    opening: 'Freja lærte tre nye kolleger at åbne butikken og skrev den rutine, der nu hænger i alle tres.',
  },
  nb: {
    values: { right: 'Frihet til å gjøre det rette', example: 'Del det gode eksempelet' },
    bread: 'Emil syklet hjem til en kunde med brødet hun hadde glemt, før frokost.',
    table: 'Sara tegnet hvordan hun dekker frokostdisken. Nå ser den lik ut i Lund, Malmö og Helsingborg.',
    cake: 'De byttet kaken uten et eneste ord om kvittering.',
    opening: 'Freja lærte tre nye kolleger å åpne butikken og skrev rutinen som nå henger i alle seksti.',
  },
  nl: {
    values: { right: 'De vrijheid om het goed te doen', example: 'Deel het goede voorbeeld' },
    bread: 'Emil fietste nog voor het ontbijt naar een klant met het brood dat ze had laten liggen.',
    table:
      'Sara tekende hoe ze de ontbijttoonbank indeelt. Nu ziet die er in Lund, Malmö en Helsingborg hetzelfde uit.',
    cake: 'Ze ruilden de taart zonder één woord over een bonnetje.',
    opening: 'Freja leerde drie nieuwe collega’s de winkel openen en schreef de routine die nu in alle zestig hangt.',
  },
};
