import type { StepMessages } from './en.js';

export const steps: StepMessages = {
  confidence: {
    practice: 'opplæring i å gi god service',
    step: 'Velg det løftet dere oftest bryter, og øv på å holde det sammen i en uke.',
    how: 'Skriv opp hver gang det holdt, og hver gang det ikke gjorde det.',
  },
  integrity: {
    practice: 'frihet til å handle',
    step: 'Gi alle som møter kunder en sum om dagen til å rette en feil, uten å spørre.',
    how: 'Skriv opp hver gang den brukes. Les notatene sammen på mandag.',
  },
  pride: {
    practice: 'å vite hva kundene mener',
    step: 'Les tre kunders egne ord høyt når hvert skift begynner.',
    how: 'La en ny velge dem hver dag.',
  },
  passion: {
    practice: 'å være sin egen kunde',
    step: 'Vær deres egen kunde en dag. Skriv ned tre ting, og fiks én.',
    how: 'Gå to og to, og velg den som krever minst.',
  },
  leadership: {
    practice: 'mål med en mening',
    step: 'Fortell alle denne uken hvorfor ett kundemål er viktig, med én kundes historie.',
    how: 'Spør hver enkelt etterpå hvordan de ville fortalt den.',
  },
  tasks: {
    practice: 'å vinne på trofaste kunder',
    step: 'Spør hver enkelt hva som står i veien for godt arbeid, og ta bort én ting.',
    how: 'Fortell hvilken det ble, og hvorfor ikke de andre.',
  },
  manager: {
    practice: 'å dele gode eksempler',
    step: 'Nevn én god gjerning hver dag, med navnet på den som gjorde den.',
    how: 'Si hva den betydde for kunden.',
  },
  trust: {
    practice: 'ledere som leser klager',
    step: 'Lederne svarer selv på tre klager denne uken.',
    how: 'La dem som møtte kundene lese svarene først.',
  },
  eroding: {
    practice: 'å vinne på trofaste kunder',
    step: 'Lytt først: en puls i enheten, så én endring den selv har valgt.',
    how: 'Si når, og fortell hva det ble av den.',
  },
  inward_focused: {
    practice: 'kundene for øye',
    step: 'Sett en tom stol for kunden i hvert møte, og les kommentarene først.',
    how: 'Avslutt med å spørre hva stolen ville sagt.',
  },
  both_low: {
    practice: 'frihet til å handle',
    step: 'Ta bort én regel som står mellom medarbeiderne og kundene.',
    how: 'La medarbeiderne velge hvilken.',
  },
  gain: {
    practice: 'å vinne på lojale kunder',
    step: 'Avtal med ett team hva det vinner når flere av kundene kommer tilbake.',
    how: 'Fanen Lønn regner ut hva det ville koste før dere lover det.',
  },
  hire: {
    practice: 'å ansette etter innstilling',
    step: 'Be alle dere møter til en jobb, fortelle om noen de hjalp, og hva det krevde.',
    how: 'La en kollega som møter kunder, være med og si sin mening.',
  },
  keep: {
    practice: 'å dele gode eksempler',
    step: 'Skriv ned hva dere gjør som kundene kommer tilbake for, og vis det til en annen enhet.',
    how: 'Spør flere imens: svarene peker ikke på én ting ennå.',
  },
};
