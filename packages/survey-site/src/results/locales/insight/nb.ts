import { advice, pay, wallet } from '../advice/nb.js';
import { funnel } from '../funnel/nb.js';
import { spread } from '../spread/nb.js';
import { steps } from '../steps/nb.js';
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
    movedFrom: (field) => `Har flyttet fra ${field.toLowerCase()}, reelt`,
    notMoved: 'Ingen sikker flytting',
    noBefore: 'Ingen plass før',
    since: 'Siden perioden før',
    sureColumn: 'Hvor sikkert',
  },

  parts: {
    confidence: 'Tillit',
    integrity: 'Ærlighet',
    pride: 'Stolthet',
    passion: 'Lidenskap',
    leadership: 'Ledelsen',
    tasks: 'Oppgavene',
    manager: 'Nærmeste leder',
  },

  link: {
    finding: {
      linked: 'Der medarbeiderne er engasjerte, har kundene et sterkere bånd.',
      against: 'Der medarbeiderne er engasjerte, har kundene et svakere bånd.',
      perhaps: 'Kanskje har kundene et sterkere bånd der medarbeiderne er engasjerte.',
      perhapsAgainst: 'Kanskje har kundene et svakere bånd der medarbeiderne er engasjerte.',
      cannotTell: 'Om engasjerte medarbeidere henger sammen med kundenes bånd, kan ikke disse svarene si.',
      tooFew: (n, many) => `${many === 1 ? 'Én enhet er' : `${n} enheter er`} for få til å snakke om en sammenheng.`,
      outcome: {
        growth: 'Der kundene har et sterkt bånd, vokser enheten.',
        margin: 'Der kundene har et sterkt bånd, tjener enheten mer.',
      },
    },
    sub: 'Korrelasjon mellom enheter, med 95 %-intervaller. Sammen, som ikke er det samme som på grunn av.',
    least: (x, y) => `Bare enheter med minst ${x} medarbeidere og ${y} kunder teller.`,
    people: 'Medarbeidere',
    buyers: 'Kunder',
    units: (n, many) => `${n} ${count(many, 'enhet', 'enheter')}`,
    label: 'Medarbeidere og kunder',
    slope: (points) => `Ti poeng mer engasjerte, ${points} poeng sterkere bånd.`,
    noSlope: 'Ingen linje tegnes: den kunne like gjerne gå opp som ned.',
    chart:
      'Hver enhet etter medarbeidernes gjennomsnittlige engasjement og kundenes gjennomsnittlige bånd. Tallene står i tabellen nedenfor.',
    explain:
      'Hver prikk er en enhet. Båndet viser hvor linjen mest sannsynlig går. Navn har de som står lengst fra den.',
    explainDots: 'Hver prikk er en enhet.',
    corrected: (r, lo, hi) =>
      `Små grupper gjør bildet uklart. Uten det er sammenhengen mest sannsynlig ${r}, et sted mellom ${lo} og ${hi}.`,
    overOne: 'Det er mer enn det kan være: gruppene er for små for denne rettelsen.',
    reliability: (x, y) => `Gjennomsnittenes pålitelighet: medarbeidere ${x}, kunder ${y}.`,
    needed: (r, needed, have) =>
      `Å se en sammenheng på ${r} fire ganger av fem krever ${needed} enheter; her er ${have}.`,
    partsLabel: 'Hvilken del av engasjementet henger sammen med båndet',
    partsSure: (names) => `${names} henger sammen med båndet, reelt.`,
    partsUnsure: 'Hvilken del som betyr mest, kan ikke svarene si.',
    partsChart:
      'Korrelasjon mellom hver del av engasjementet og båndet, med intervall. Tallene står i tabellen nedenfor.',
    lagLabel: 'Hva som kommer først, etter periode',
    leader: {
      employees: 'Medarbeiderne, én periode foran.',
      customers: 'Kundene, én periode foran.',
      unclear: 'Hva som beveger seg først, kan ikke disse periodene si.',
    },
    lags: { employeesAhead: 'Medarbeiderne én foran', same: 'Samme periode', customersAhead: 'Kundene én foran' },
    lagChart:
      'Korrelasjon innen enheter over tid, i tre rekkefølger, med intervaller. Tallene står i tabellen nedenfor.',
    lagUnits: (units, many, periods) => `${units} ${count(many, 'enhet', 'enheter')} i ${periods} perioder.`,
    lagFew: 'Det trengs omtrent åtte perioder for ti enheter.',
    lagShocks: 'Det som rammer alle enheter samtidig, kan ligne en rekkefølge i tid.',
    what: 'Hva',
    r: 'Korrelasjon',
    pairs: 'Par',
  },

  steps,
  advice,
  funnel,
  spread,
  pay,
  wallet,

  sheet: {
    open: (unit) => `Ark for ${unit}`,
    title: 'Ett ark for hver enhet',
    sub: 'En side å skrive ut for den lokale lederen: hvor enheten står, hva kundene sa, og ett første steg.',
    choose: 'Velg en enhet',
    all: 'Alle ark',
    print: 'Skriv ut arket',
    forUnit: 'Ark for enheten',
    finding: {
      better: 'Flere av kundene deres anbefaler dere enn andre enheters, og det er reelt.',
      weaker: 'Færre av kundene deres anbefaler dere enn andre enheters, og det er reelt.',
      alike: 'Kundene deres anbefaler dere omtrent som andre enheters kunder gjør.',
      alone: 'Hva kundene sier om dere.',
      hidden: 'For få kunder har svart for et resultat ennå.',
      lowest: (part) => `Det som henger mest etter, er ${part.toLowerCase()}.`,
    },
    score: (lo, hi, n) => `Ville anbefale, NPS. Mest sannsynlig mellom ${lo} og ${hi}, fra ${n} svar.`,
    compare: 'Hver grå strek er en annen enhet. Sammenlign med dere selv neste gang, ikke med naboen.',
    tooFew: (minimum) => `Færre enn ${minimum} svar: ikke noe tall ennå.`,
    placeChart: 'Enhetens resultat med sitt spenn, blant de andre enhetene. Ordene nedenfor sier det samme.',
    you: 'Dere',
    all1: (score) => `Alle enheter ${score}`,
    threads: 'De fire trådene',
    threadsKey: 'Tykk linje: dere. Grått: mest sannsynlig. Strek: alle enheter.',
    farthest: (part) => `${part} ligger lengst under.`,
    said: 'Hva kundene deres sa',
    nothingSaid: 'Ingen har skrevet noe i perioden.',
    quotesNote: 'For enheten selv. Spør før dere viser dem andre steder.',
    people: 'Folkene deres',
    engagement: (lo, hi, n) => `engasjement, mest sannsynlig ${lo} til ${hi}, ${n} svar.`,
    allUnits: (score) => `Alle enheter ${score}.`,
    peopleHidden: (minimum) => `Vises fra ${minimum} medarbeidere, så ingen kan pekes ut.`,
    lowestItem: (item) => `Lavest: «${item}»`,
    both: 'Begge sammen',
    certain: 'sikkert',
    notCertain: 'ikke sikkert',
    noPlace: 'Et felt krever svar fra kunder og fra nok medarbeidere.',
    firstStep: (practice) => `Første steg: ${practice}`,
    yours: 'Dere bestemmer; dette er et råd.',
    what: 'Hva vi gjør',
    who: 'Hvem',
    when: 'Når',
    foot: (minimum) =>
      `Enkeltes svar blant medarbeiderne vises aldri, og grupper under ${minimum} er skjult. Spennene er 95 %-intervaller.`,
    printed: (date) => `Skrevet ut ${date}.`,
    live: 'Det levende arket er bak koden, for dem som har nøkkelen.',
    code: 'QR-kode til det levende arket',
  },
};
