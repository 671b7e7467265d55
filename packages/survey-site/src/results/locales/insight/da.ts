import type { InsightMessages } from './en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const insight: InsightMessages = {
  more: 'Mere',
  moreLabel: 'Flere resultater',

  missing: {
    title: 'Her skal begge sider med.',
    customers: 'Ingen svar fra kunder i perioden.',
    employees: 'Ingen svar fra medarbejdere i perioden, eller for få i hver enhed.',
    few: 'Færre end to enheder har nok svar fra begge sider.',
    needs: 'Kunderne svarer om båndet, medarbejderne om deres arbejde; hver enhed tælles med begge.',
    allTime: 'Vis hele tiden',
  },

  matrix: {
    fields: { optimised: 'Begge høje', inward_focused: 'Indadvendt', eroding: 'Slides ned', both_low: 'Begge lave' },
    finding: {
      optimised: (n, many) =>
        many === 1
          ? 'Én enhed har både sine kunder og sine folk med sig.'
          : `${n} enheder har både deres kunder og deres folk med sig.`,
      noneHigh: 'Ingen enhed har med sikkerhed både sine kunder og sine folk med sig.',
      eroding: (n, many) =>
        many === 1
          ? 'Én er ved at miste dem, der holder på kunderne.'
          : `${n} er ved at miste dem, der holder på kunderne.`,
      both_low: (n, many) => `${many === 1 ? 'Én' : n} har ingen af delene.`,
      inward_focused: (n, many) => `${many === 1 ? 'Én' : n} har glade folk og kølige kunder.`,
    },
    sub: (n, many, minimum) =>
      `${n} ${count(many, 'enhed', 'enheder')} med mindst ${minimum} medarbejdere og et mål for båndet.`,
    leftOut: (n, many, minimum) =>
      `${n} ${count(many, 'anden', 'andre')} har færre end ${minimum} medarbejdere eller intet bånd og er ikke med.`,
    chart:
      'Hver enhed efter kundernes bånd, opad, og medarbejdernes engagement, til siden. Tallene står i tabellen nedenfor.',
    customers: 'Kundernes bånd',
    employees: 'Medarbejdernes engagement',
    certainOf: (certain, units) => `${certain} sikre af ${units}`,
    sure: 'Sikkert felt, mindst 80 %',
    unsure: 'Kan høre til et andet',
    range: 'Mest sandsynligt, begge veje',
    follows: 'Hvad der følger af hvert felt',
    field: 'Felt',
    units: 'Enheder',
    certain: 'Sikre',
    percent: (value) => `${value} %`,
    outcome: { growth: 'Vækst', margin: 'Margin' },
    outcomeFinding: {
      growth: {
        more: 'Begge høje vokser mere end begge lave.',
        less: 'Begge høje vokser mindre end begge lave.',
        unclear: 'Om begge høje vokser mere end begge lave, kan disse enheder ikke sige.',
        few: 'For få enheder i felterne til at sammenligne væksten.',
      },
      margin: {
        more: 'Begge høje tjener mere end begge lave.',
        less: 'Begge høje tjener mindre end begge lave.',
        unclear: 'Om begge høje tjener mere end begge lave, kan disse enheder ikke sige.',
        few: 'For få enheder i felterne til at sammenligne marginen.',
      },
    },
    outcomeNote: 'Sammen, hvilket ikke er det samme som på grund af. Tallet bør komme efter svarene.',
    noOutcome: 'Åbn en tabel over enheder med vækst eller margin i procent, så sammenlignes felterne efter den.',
    openTable: 'Åbn en tabel',
    choose: 'Vælg en enhed i diagrammet eller tabellen for at se dens to spænd.',
    lines:
      'Linjerne er gennemsnit af alle enheder, så halvdelen er altid lave. De fleste hule prikker ligger tæt på en linje: kald ikke en enhed efter et felt, den måske ikke ligger i.',
    unitIn: (unit, field) => `${unit}, ${field.toLowerCase()}.`,
    percentSure: (percent) => `${percent} % sikkert`,
    onLine: 'Præcis på en linje',
    notSure: 'Den ligger tæt på en linje: spørg flere, før I handler efter feltet.',
    steps: {
      optimised: 'Besøg for at lære: spørg, hvad de gør, som andre kunne gøre.',
      eroding:
        'Kunderne har båndet, folkene har det ikke, og det slides igennem med tiden. Lyt først: en puls i enheden, så én ændring, den selv har valgt.',
      inward_focused:
        'Et godt sted at arbejde, som har tabt kunderne af syne. Stil en tom stol til hvert møde, og læs kommentarerne først.',
      both_low: 'Begge sider siger det samme. Begynd med de regler, der står imellem dem.',
    },
    movedFrom: (field) => `Er flyttet fra ${field.toLowerCase()}, reelt.`,
    notMoved: 'Ingen sikker flytning.',
    noBefore: 'Ingen plads før',
    since: 'Siden perioden før',
    sureColumn: 'Hvor sikkert',
  },

  sheet: {
    open: (unit) => `Ark til ${unit}`,
  },
};
