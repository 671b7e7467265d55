import { advice, pay, wallet } from '../advice/da.js';
import { funnel } from '../funnel/da.js';
import { spread } from '../spread/da.js';
import { steps } from '../steps/da.js';
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
    movedFrom: (field) => `Er flyttet fra ${field.toLowerCase()}, reelt`,
    notMoved: 'Ingen sikker flytning',
    noBefore: 'Ingen plads før',
    since: 'Siden perioden før',
    sureColumn: 'Hvor sikkert',
  },

  parts: {
    confidence: 'Tillid',
    integrity: 'Ærlighed',
    pride: 'Stolthed',
    passion: 'Passion',
    leadership: 'Ledelsen',
    tasks: 'Opgaverne',
    manager: 'Nærmeste leder',
  },

  link: {
    finding: {
      linked: 'Hvor medarbejderne er engagerede, har kunderne et stærkere bånd.',
      against: 'Hvor medarbejderne er engagerede, har kunderne et svagere bånd.',
      perhaps: 'Måske har kunderne et stærkere bånd, hvor medarbejderne er engagerede.',
      perhapsAgainst: 'Måske har kunderne et svagere bånd, hvor medarbejderne er engagerede.',
      cannotTell: 'Om engagerede medarbejdere hører sammen med kundernes bånd, kan disse svar ikke sige.',
      tooFew: (n, many) => `${many === 1 ? 'Én enhed er' : `${n} enheder er`} for få til at tale om en sammenhæng.`,
      outcome: {
        growth: 'Hvor kunderne har et stærkt bånd, vokser enheden.',
        margin: 'Hvor kunderne har et stærkt bånd, tjener enheden mere.',
      },
    },
    sub: 'Korrelation mellem enheder, med 95 %-intervaller. Sammen, hvilket ikke er det samme som på grund af.',
    least: (x, y) => `Kun enheder med mindst ${x} medarbejdere og ${y} kunder tæller med.`,
    people: 'Medarbejdere',
    buyers: 'Kunder',
    units: (n, many) => `${n} ${count(many, 'enhed', 'enheder')}`,
    label: 'Medarbejdere og kunder',
    slope: (points) => `Ti point mere engagerede, ${points} point stærkere bånd.`,
    noSlope: 'Der tegnes ingen linje: den kunne lige så godt gå op som ned.',
    chart:
      'Hver enhed efter medarbejdernes gennemsnitlige engagement og kundernes gennemsnitlige bånd. Tallene står i tabellen nedenfor.',
    explain:
      'Hver prik er en enhed. Båndet viser, hvor linjen mest sandsynligt går. Navn har dem, der står længst fra den.',
    explainDots: 'Hver prik er en enhed.',
    corrected: (r, lo, hi) =>
      `Små grupper slører billedet. Uden det er sammenhængen mest sandsynligt ${r}, et sted mellem ${lo} og ${hi}.`,
    overOne: 'Det er mere, end der kan være: grupperne er for små til denne rettelse.',
    reliability: (x, y) => `Gennemsnittenes pålidelighed: medarbejdere ${x}, kunder ${y}.`,
    needed: (r, needed, have) =>
      `At se en sammenhæng på ${r} fire gange ud af fem kræver ${needed} enheder; her er ${have}.`,
    partsLabel: 'Hvilken del af engagementet hører sammen med båndet',
    partsSure: (names) => `${names} hører sammen med båndet, reelt.`,
    partsUnsure: 'Hvilken del der betyder mest, kan svarene ikke sige.',
    partsChart:
      'Korrelation mellem hver del af engagementet og båndet, med interval. Tallene står i tabellen nedenfor.',
    lagLabel: 'Hvad der kommer først, efter periode',
    leader: {
      employees: 'Medarbejderne, én periode foran.',
      customers: 'Kunderne, én periode foran.',
      unclear: 'Hvad der flytter sig først, kan disse perioder ikke sige.',
    },
    lags: { employeesAhead: 'Medarbejderne én foran', same: 'Samme periode', customersAhead: 'Kunderne én foran' },
    lagChart:
      'Korrelation inden for enheder over tid, i tre rækkefølger, med intervaller. Tallene står i tabellen nedenfor.',
    lagUnits: (units, many, periods) => `${units} ${count(many, 'enhed', 'enheder')} i ${periods} perioder.`,
    lagFew: 'Der skal omkring otte perioder for ti enheder til.',
    lagShocks: 'Det, der rammer alle enheder på én gang, kan ligne en rækkefølge i tid.',
    what: 'Hvad',
    r: 'Korrelation',
    pairs: 'Par',
  },

  steps,
  advice,
  funnel,
  spread,
  pay,
  wallet,

  sheet: {
    open: (unit) => `Ark til ${unit}`,
    title: 'Ét ark til hver enhed',
    sub: 'En side til at printe til den lokale leder: hvor enheden står, hvad kunderne sagde, og ét første skridt.',
    choose: 'Vælg en enhed',
    all: 'Alle ark',
    print: 'Udskriv arket',
    forUnit: 'Ark til enheden',
    finding: {
      better: 'Flere af jeres kunder anbefaler jer end andre enheders, og det er reelt.',
      weaker: 'Færre af jeres kunder anbefaler jer end andre enheders, og det er reelt.',
      alike: 'Jeres kunder anbefaler jer omtrent, som andre enheders kunder gør.',
      alone: 'Hvad jeres kunder siger om jer.',
      hidden: 'For få kunder har svaret til et resultat endnu.',
      lowest: (part) => `Det, der halter mest, er ${part.toLowerCase()}.`,
    },
    score: (lo, hi, n) => `Ville anbefale, NPS. Mest sandsynligt mellem ${lo} og ${hi}, fra ${n} svar.`,
    compare: 'Hver grå streg er en anden enhed. Sammenlign med jer selv næste gang, ikke med naboen.',
    tooFew: (minimum) => `Færre end ${minimum} svar: intet tal endnu.`,
    placeChart: 'Enhedens resultat med sit spænd, blandt de andre enheder. Ordene nedenfor siger det samme.',
    you: 'I',
    all1: (score) => `Alle enheder ${score}`,
    threads: 'De fire tråde',
    threadsKey: 'Tyk linje: I. Gråt: mest sandsynligt. Streg: alle enheder.',
    farthest: (part) => `${part} ligger længst under.`,
    said: 'Hvad jeres kunder sagde',
    nothingSaid: 'Ingen har skrevet noget i perioden.',
    quotesNote: 'Til enheden selv. Spørg, før I viser dem andre steder.',
    people: 'Jeres folk',
    engagement: (lo, hi, n) => `engagement, mest sandsynligt ${lo} til ${hi}, ${n} svar.`,
    allUnits: (score) => `Alle enheder ${score}.`,
    peopleHidden: (minimum) => `Vises fra ${minimum} medarbejdere, så ingen kan udpeges.`,
    lowestItem: (item) => `Lavest: »${item}«`,
    both: 'Begge sammen',
    certain: 'sikkert',
    notCertain: 'ikke sikkert',
    noPlace: 'Et felt kræver svar fra kunder og fra nok medarbejdere.',
    firstStep: (practice) => `Første skridt: ${practice}`,
    yours: 'I bestemmer; dette er et råd.',
    what: 'Hvad vi gør',
    who: 'Hvem',
    when: 'Hvornår',
    foot: (minimum) =>
      `Enkelte medarbejderes svar vises aldrig, og grupper under ${minimum} er skjult. Spænd er 95 %-intervaller.`,
    printed: (date) => `Udskrevet ${date}.`,
    live: 'Det levende ark er bag koden, for dem, der har nøglen.',
    code: 'QR-kode til det levende ark',
  },
};
