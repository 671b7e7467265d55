const en = {
  name: 'Survey',
  close: 'Close',
  notNow: 'Not now',
  opened: (question: string) => `A short survey is open in the corner of the page: ${question}`,
  start: 'Tap to answer',
  stillThere: 'Are you still there?',
  startsOver: (digits: string) => `Starting over in ${digits} s`,
  goOn: 'Continue',
  queue: (count: number, digits: string) =>
    count === 1 ? `${digits} answer waits to be sent` : `${digits} answers wait to be sent`,
};

/** What is said around a survey that is not in the flow of a page. */
export type ModeWords = typeof en;

const sv: ModeWords = {
  name: 'Enkät',
  close: 'Stäng',
  notNow: 'Inte nu',
  opened: (question) => `En kort enkät ligger öppen i sidans hörn: ${question}`,
  start: 'Tryck för att svara',
  stillThere: 'Är du kvar?',
  startsOver: (digits) => `Börjar från början om ${digits} s`,
  goOn: 'Fortsätt',
  queue: (_count, digits) => `${digits} svar väntar på att skickas`,
};

const da: ModeWords = {
  name: 'Spørgeskema',
  close: 'Luk',
  notNow: 'Ikke nu',
  opened: (question) => `Et kort spørgeskema er åbent i hjørnet af siden: ${question}`,
  start: 'Tryk for at svare',
  stillThere: 'Er du der stadig?',
  startsOver: (digits) => `Starter forfra om ${digits} s`,
  goOn: 'Fortsæt',
  queue: (_count, digits) => `${digits} svar venter på at blive sendt`,
};

const nb: ModeWords = {
  name: 'Undersøkelse',
  close: 'Lukk',
  notNow: 'Ikke nå',
  opened: (question) => `En kort undersøkelse er åpen i hjørnet av siden: ${question}`,
  start: 'Trykk for å svare',
  stillThere: 'Er du der fortsatt?',
  startsOver: (digits) => `Starter på nytt om ${digits} s`,
  goOn: 'Fortsett',
  queue: (_count, digits) => `${digits} svar venter på å bli sendt`,
};

const nl: ModeWords = {
  name: 'Vragenlijst',
  close: 'Sluiten',
  notNow: 'Niet nu',
  opened: (question) => `In de hoek van de pagina staat een korte vragenlijst open: ${question}`,
  start: 'Tik om te antwoorden',
  stillThere: 'Ben je er nog?',
  startsOver: (digits) => `Begint opnieuw over ${digits} s`,
  goOn: 'Doorgaan',
  queue: (count, digits) =>
    count === 1 ? `${digits} antwoord wacht op verzending` : `${digits} antwoorden wachten op verzending`,
};

const languages: Readonly<Record<string, ModeWords>> = { en, sv, da, nb, no: nb, nn: nb, nl };

/** These words in a language, English where there is none. All in one file: they are few, and come with the modes alone. */
export function modeWords(locale: string): ModeWords {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(languages, language) ? languages[language] : undefined) ?? en;
}
