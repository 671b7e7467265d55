import type { StepMessages } from './en.js';

export const steps: StepMessages = {
  confidence: {
    practice: 'oplæring i at give god service',
    step: 'Vælg det løfte, I oftest bryder, og øv jer sammen i at holde det en uge.',
    how: 'Skriv op, hver gang det holdt, og hver gang det ikke gjorde.',
  },
  integrity: {
    practice: 'frihed til at handle',
    step: 'Giv alle, der møder kunder, et beløb om dagen til at rette en fejl, uden at spørge.',
    how: 'Skriv op, hver gang det bruges. Læs noterne sammen på mandag.',
  },
  pride: {
    practice: 'at vide, hvad kunderne mener',
    step: 'Læs tre kunders egne ord højt, når hver vagt begynder.',
    how: 'Lad en ny vælge dem hver dag.',
  },
  passion: {
    practice: 'at være sin egen kunde',
    step: 'Vær jeres egen kunde en dag. Skriv tre ting ned, og ret én.',
    how: 'Gå to og to, og vælg den, der kræver mindst.',
  },
  leadership: {
    practice: 'mål med en mening',
    step: 'Fortæl alle i denne uge, hvorfor ét kundemål er vigtigt, med én kundes historie.',
    how: 'Spørg hver enkelt bagefter, hvordan de ville fortælle den.',
  },
  tasks: {
    practice: 'at vinde på trofaste kunder',
    step: 'Spørg hver enkelt, hvad der står i vejen for godt arbejde, og fjern én ting.',
    how: 'Fortæl, hvilken det blev, og hvorfor ikke de andre.',
  },
  manager: {
    practice: 'at dele gode eksempler',
    step: 'Nævn én god gerning hver dag, med navnet på den, der gjorde den.',
    how: 'Sig, hvad den betød for kunden.',
  },
  trust: {
    practice: 'ledere, der læser klager',
    step: 'Lederne svarer selv på tre klager i denne uge.',
    how: 'Lad dem, der mødte kunderne, læse svarene først.',
  },
  eroding: {
    practice: 'at vinde på trofaste kunder',
    step: 'Lyt først: en puls i enheden, så én ændring, den selv har valgt.',
    how: 'Sig hvornår, og fortæl, hvad der blev af den.',
  },
  inward_focused: {
    practice: 'kunderne for øje',
    step: 'Stil en tom stol til kunden ved hvert møde, og læs kommentarerne først.',
    how: 'Slut med at spørge, hvad stolen ville have sagt.',
  },
  both_low: {
    practice: 'frihed til at handle',
    step: 'Fjern én regel, der står mellem medarbejderne og kunderne.',
    how: 'Lad medarbejderne vælge hvilken.',
  },
  gain: {
    practice: 'at vinde ved loyale kunder',
    step: 'Aftal med ét team, hvad det vinder, når flere af dets kunder kommer igen.',
    how: 'Fanen Løn regner ud, hvad det ville koste, før I lover det.',
  },
  hire: {
    practice: 'at ansætte efter indstilling',
    step: 'Bed alle, I møder til et job, om at fortælle om en, de hjalp, og hvad det krævede.',
    how: 'Lad en kollega, der møder kunder, være med og sige sin mening.',
  },
  keep: {
    practice: 'at dele gode eksempler',
    step: 'Skriv ned, hvad I gør, som kunderne kommer igen for, og vis det til en anden enhed.',
    how: 'Spørg flere imens: svarene peger ikke på én ting endnu.',
  },
};
