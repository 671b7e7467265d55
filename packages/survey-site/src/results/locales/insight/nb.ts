import type { InsightMessages } from './en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const insight: InsightMessages = {
  more: 'Mer',
  moreLabel: 'Flere resultater',

  missing: {
    title: 'Her trengs begge sider.',
    customers: 'Ingen svar fra kunder i perioden.',
    employees: 'Ingen svar fra medarbeidere i perioden, eller for få i hver enhet.',
    few: 'Færre enn to enheter har nok svar fra begge sider.',
    needs: 'Kundene svarer om båndet, medarbeiderne om arbeidet sitt; hver enhet telles med begge.',
    allTime: 'Vis hele tiden',
  },

  matrix: {
    fields: { optimised: 'Begge høye', inward_focused: 'Innadvendt', eroding: 'Slites ned', both_low: 'Begge lave' },
    finding: {
      optimised: (n, many) =>
        many === 1
          ? 'Én enhet har både kundene og folkene sine med seg.'
          : `${n} enheter har både kundene og folkene sine med seg.`,
      noneHigh: 'Ingen enhet har sikkert både kundene og folkene sine med seg.',
      eroding: (n, many) =>
        many === 1
          ? 'Én er i ferd med å miste dem som holder på kundene.'
          : `${n} er i ferd med å miste dem som holder på kundene.`,
      both_low: (n, many) => `${many === 1 ? 'Én' : n} har ingen av delene.`,
      inward_focused: (n, many) => `${many === 1 ? 'Én' : n} har glade folk og kjølige kunder.`,
    },
    sub: (n, many, minimum) =>
      `${n} ${count(many, 'enhet', 'enheter')} med minst ${minimum} medarbeidere og et mål på båndet.`,
    leftOut: (n, many, minimum) =>
      `${n} ${count(many, 'annen', 'andre')} har færre enn ${minimum} medarbeidere eller ikke noe bånd og er ikke med.`,
    chart:
      'Hver enhet etter kundenes bånd, oppover, og medarbeidernes engasjement, til siden. Tallene står i tabellen nedenfor.',
    customers: 'Kundenes bånd',
    employees: 'Medarbeidernes engasjement',
    certainOf: (certain, units) => `${certain} sikre av ${units}`,
    sure: 'Sikkert felt, minst 80 %',
    unsure: 'Kan høre til et annet',
    range: 'Mest sannsynlig, begge veier',
    follows: 'Hva som følger av hvert felt',
    field: 'Felt',
    units: 'Enheter',
    certain: 'Sikre',
    percent: (value) => `${value} %`,
    outcome: { growth: 'Vekst', margin: 'Margin' },
    outcomeFinding: {
      growth: {
        more: 'Begge høye vokser mer enn begge lave.',
        less: 'Begge høye vokser mindre enn begge lave.',
        unclear: 'Om begge høye vokser mer enn begge lave, kan ikke disse enhetene si.',
        few: 'For få enheter i feltene til å sammenligne veksten.',
      },
      margin: {
        more: 'Begge høye tjener mer enn begge lave.',
        less: 'Begge høye tjener mindre enn begge lave.',
        unclear: 'Om begge høye tjener mer enn begge lave, kan ikke disse enhetene si.',
        few: 'For få enheter i feltene til å sammenligne marginen.',
      },
    },
    outcomeNote: 'Sammen, som ikke er det samme som på grunn av. Tallet bør komme etter svarene.',
    noOutcome: 'Åpne en tabell over enheter med vekst eller margin i prosent, så sammenlignes feltene etter den.',
    openTable: 'Åpne en tabell',
    choose: 'Velg en enhet i diagrammet eller tabellen for å se de to spennene.',
    lines:
      'Linjene er gjennomsnitt av alle enheter, så halvparten er alltid lave. De fleste hule prikkene ligger nær en linje: ikke kall en enhet etter et felt den kanskje ikke ligger i.',
    unitIn: (unit, field) => `${unit}, ${field.toLowerCase()}.`,
    percentSure: (percent) => `${percent} % sikkert`,
    onLine: 'Nøyaktig på en linje',
    notSure: 'Den ligger nær en linje: spør flere før dere handler etter feltet.',
    steps: {
      optimised: 'Besøk for å lære: spør hva de gjør som andre kunne gjøre.',
      eroding:
        'Kundene har båndet, folkene har det ikke, og det slites gjennom med tiden. Lytt først: en puls i enheten, så én endring den selv har valgt.',
      inward_focused:
        'Et godt sted å jobbe som har mistet kundene av syne. Sett en tom stol i hvert møte, og les kommentarene først.',
      both_low: 'Begge sider sier det samme. Begynn med reglene som står mellom dem.',
    },
    movedFrom: (field) => `Har flyttet fra ${field.toLowerCase()}, reelt.`,
    notMoved: 'Ingen sikker flytting.',
    noBefore: 'Ingen plass før',
    since: 'Siden perioden før',
    sureColumn: 'Hvor sikkert',
  },

  sheet: {
    open: (unit) => `Ark for ${unit}`,
  },
};
