import { advice, pay, wallet } from '../advice/nl.js';
import { funnel } from '../funnel/nl.js';
import { spread } from '../spread/nl.js';
import { steps } from '../steps/nl.js';
import type { InsightMessages } from './en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const insight: InsightMessages = {
  more: 'Meer',
  moreLabel: 'Meer resultaten',

  missing: {
    title: 'Hier zijn beide kanten nodig.',
    customers: 'Geen antwoorden van klanten in deze periode.',
    employees: 'Geen antwoorden van medewerkers in deze periode, of te weinig in elke vestiging.',
    few: 'Minder dan twee vestigingen hebben aan beide kanten genoeg antwoorden.',
    needs: 'Klanten antwoorden over de band, medewerkers over hun werk; elke vestiging telt met allebei.',
    allTime: 'Toon de hele tijd',
  },

  matrix: {
    fields: {
      optimised: 'Allebei hoog',
      inward_focused: 'Naar binnen gekeerd',
      eroding: 'Brokkelt af',
      both_low: 'Allebei laag',
    },
    finding: {
      optimised: (n, many) =>
        many === 1
          ? 'Eén vestiging heeft haar klanten én haar mensen mee.'
          : `${n} vestigingen hebben hun klanten én hun mensen mee.`,
      noneHigh: 'Geen vestiging heeft zeker haar klanten én haar mensen mee.',
      eroding: (n, many) =>
        many === 1
          ? 'Eén verliest de mensen die de klanten vasthouden.'
          : `${n} verliezen de mensen die de klanten vasthouden.`,
      both_low: (n, many) => (many === 1 ? 'Eén heeft geen van beide.' : `${n} hebben geen van beide.`),
      inward_focused: (n, many) =>
        many === 1 ? 'Eén heeft blije mensen en koele klanten.' : `${n} hebben blije mensen en koele klanten.`,
    },
    sub: (n, many, minimum) =>
      `${n} ${count(many, 'vestiging', 'vestigingen')} met minstens ${minimum} medewerkers en een score voor de band.`,
    leftOut: (n, many, minimum) =>
      `${n} ${count(many, 'andere heeft', 'andere hebben')} minder dan ${minimum} medewerkers of geen band en ${count(many, 'telt', 'tellen')} niet mee.`,
    chart:
      'Elke vestiging naar de band van haar klanten, omhoog, en de bevlogenheid van haar medewerkers, opzij. De cijfers staan in de tabel hieronder.',
    customers: 'Band van klanten',
    employees: 'Bevlogenheid van medewerkers',
    certainOf: (certain, units) => `${certain} zeker van ${units}`,
    sure: 'Zeker van het vak, minstens 80 %',
    unsure: 'Kan in een ander vak liggen',
    range: 'Waarschijnlijk, beide kanten op',
    follows: 'Wat uit elk vak volgt',
    field: 'Vak',
    units: 'Vestigingen',
    certain: 'Zeker',
    percent: (value) => `${value} %`,
    outcome: { growth: 'Groei', margin: 'Marge' },
    outcomeFinding: {
      growth: {
        more: 'Allebei hoog groeit meer dan allebei laag.',
        less: 'Allebei hoog groeit minder dan allebei laag.',
        unclear: 'Of allebei hoog meer groeit dan allebei laag, kunnen deze vestigingen niet zeggen.',
        few: 'Te weinig vestigingen in de vakken om hun groei te vergelijken.',
      },
      margin: {
        more: 'Allebei hoog verdient meer dan allebei laag.',
        less: 'Allebei hoog verdient minder dan allebei laag.',
        unclear: 'Of allebei hoog meer verdient dan allebei laag, kunnen deze vestigingen niet zeggen.',
        few: 'Te weinig vestigingen in de vakken om hun marge te vergelijken.',
      },
    },
    outcomeNote: 'Samen, wat niet hetzelfde is als daardoor. Het cijfer hoort na de antwoorden te komen.',
    noOutcome:
      'Open een tabel van vestigingen met groei of marge in procenten, dan worden de vakken daarmee vergeleken.',
    openTable: 'Open een tabel',
    choose: 'Kies een vestiging in de grafiek of de tabel om haar twee marges te zien.',
    lines:
      'De lijnen zijn de gemiddelden van alle vestigingen, dus de helft is altijd laag. De meeste holle stippen liggen dicht bij een lijn: noem een vestiging niet naar een vak waar ze misschien niet in ligt.',
    unitIn: (unit, field) => `${unit}, ${field.toLowerCase()}.`,
    percentSure: (percent) => `${percent} % zeker`,
    onLine: 'Precies op een lijn',
    notSure: 'Ze ligt dicht bij een lijn: vraag meer mensen voordat je naar het vak handelt.',
    steps: {
      optimised: 'Ga kijken om te leren: vraag wat zij doen dat anderen ook kunnen.',
      eroding:
        'De klanten zijn gehecht, de mensen niet, en dat slijt op den duur door. Luister eerst: een korte peiling in de vestiging, dan één verandering die zij kiest.',
      inward_focused:
        'Een fijne werkplek die haar klanten uit het oog is verloren. Zet bij elk overleg een lege stoel en lees eerst de opmerkingen.',
      both_low: 'Beide kanten zeggen hetzelfde. Begin bij de regels die ertussen staan.',
    },
    movedFrom: (field) => `Verschoven vanuit ${field.toLowerCase()}, echt`,
    notMoved: 'Geen zekere verschuiving',
    noBefore: 'Eerder geen plaats',
    since: 'Sinds de periode ervoor',
    sureColumn: 'Hoe zeker',
  },

  parts: {
    confidence: 'Vertrouwen',
    integrity: 'Eerlijkheid',
    pride: 'Trots',
    passion: 'Passie',
    leadership: 'De leiding',
    tasks: 'De taken',
    manager: 'De leidinggevende',
  },

  link: {
    finding: {
      linked: 'Waar medewerkers bevlogen zijn, zijn klanten gehecht.',
      against: 'Waar medewerkers bevlogen zijn, zijn klanten minder gehecht.',
      perhaps: 'Misschien zijn klanten meer gehecht waar medewerkers bevlogen zijn.',
      perhapsAgainst: 'Misschien zijn klanten minder gehecht waar medewerkers bevlogen zijn.',
      cannotTell: 'Of bevlogen medewerkers samengaan met gehechte klanten, kunnen deze antwoorden niet zeggen.',
      tooFew: (n, many) =>
        `${many === 1 ? 'Eén vestiging is' : `${n} vestigingen zijn`} te weinig om van een verband te spreken.`,
      outcome: {
        growth: 'Waar klanten gehecht zijn, groeit de vestiging.',
        margin: 'Waar klanten gehecht zijn, verdient de vestiging meer.',
      },
    },
    sub: 'Correlatie tussen vestigingen, met 95%-intervallen. Samen, wat niet hetzelfde is als daardoor.',
    least: (x, y) => `Alleen vestigingen met minstens ${x} medewerkers en ${y} klanten tellen mee.`,
    people: 'Medewerkers',
    buyers: 'Klanten',
    units: (n, many) => `${n} ${count(many, 'vestiging', 'vestigingen')}`,
    label: 'Medewerkers en klanten',
    slope: (points) => `Tien punten bevlogener, ${points} punten meer gehecht.`,
    noSlope: 'Er wordt geen lijn getekend: die kan net zo goed omhoog als omlaag lopen.',
    chart:
      'Elke vestiging naar de gemiddelde bevlogenheid van haar medewerkers en de gemiddelde band van haar klanten. De cijfers staan in de tabel hieronder.',
    explain:
      'Elke stip is een vestiging. De band laat zien waar de lijn waarschijnlijk loopt. Een naam hebben de stippen die er het verst vanaf staan.',
    explainDots: 'Elke stip is een vestiging.',
    corrected: (r, lo, hi) =>
      `Kleine groepen maken het beeld wazig. Zonder dat is het verband waarschijnlijk ${r}, ergens tussen ${lo} en ${hi}.`,
    overOne: 'Dat is meer dan er kan zijn: de groepen zijn te klein voor deze correctie.',
    reliability: (x, y) => `Betrouwbaarheid van de gemiddelden: medewerkers ${x}, klanten ${y}.`,
    needed: (r, needed, have) =>
      `Om een verband van ${r} vier van de vijf keer te zien zijn ${needed} vestigingen nodig; hier zijn er ${have}.`,
    partsLabel: 'Welk deel van de bevlogenheid samengaat met de band',
    partsSure: (names, many) => `${names} ${count(many, 'gaat', 'gaan')} echt samen met de band.`,
    partsUnsure: 'Welk deel het zwaarst telt, kunnen de antwoorden niet zeggen.',
    partsChart:
      'Correlatie van elk deel van de bevlogenheid met de band, met interval. De cijfers staan in de tabel hieronder.',
    lagLabel: 'Wat eerst komt, per periode',
    leader: {
      employees: 'De medewerkers, één periode eerder.',
      customers: 'De klanten, één periode eerder.',
      unclear: 'Wat het eerst beweegt, kunnen deze perioden niet zeggen.',
    },
    lags: { employeesAhead: 'Medewerkers één eerder', same: 'Zelfde periode', customersAhead: 'Klanten één eerder' },
    lagChart:
      'Correlatie binnen vestigingen in de tijd, in drie volgordes, met intervallen. De cijfers staan in de tabel hieronder.',
    lagUnits: (units, many, periods) => `${units} ${count(many, 'vestiging', 'vestigingen')} in ${periods} perioden.`,
    lagFew: 'Er zijn ongeveer acht perioden van tien vestigingen nodig.',
    lagShocks: 'Wat alle vestigingen tegelijk raakt, kan op een volgorde in de tijd lijken.',
    what: 'Wat',
    r: 'Correlatie',
    pairs: 'Paren',
  },

  steps,
  advice,
  funnel,
  spread,
  pay,
  wallet,

  sheet: {
    open: (unit) => `Blad voor ${unit}`,
    title: 'Eén blad voor elke vestiging',
    sub: 'Een pagina om te printen voor de leidinggevende ter plaatse: waar de vestiging staat, wat klanten zeiden en één eerste stap.',
    choose: 'Kies een vestiging',
    all: 'Alle bladen',
    print: 'Print het blad',
    forUnit: 'Blad voor de vestiging',
    finding: {
      better: 'Meer van jullie klanten bevelen jullie aan dan die van andere vestigingen, en dat is echt zo.',
      weaker: 'Minder van jullie klanten bevelen jullie aan dan die van andere vestigingen, en dat is echt zo.',
      alike: 'Jullie klanten bevelen jullie ongeveer zo aan als die van andere vestigingen.',
      alone: 'Wat jullie klanten over jullie zeggen.',
      hidden: 'Te weinig klanten hebben geantwoord voor een score.',
      lowest: (part) => `Wat het meest achterblijft is ${part.toLowerCase()}.`,
    },
    score: (lo, hi, n) => `Zou aanbevelen, NPS. Waarschijnlijk tussen ${lo} en ${hi}, uit ${n} antwoorden.`,
    compare: 'Elk grijs streepje is een andere vestiging. Vergelijk de volgende keer met jezelf, niet met de buren.',
    tooFew: (minimum) => `Minder dan ${minimum} antwoorden: nog geen cijfer.`,
    placeChart:
      'De score van deze vestiging met haar marge, tussen de andere vestigingen. De woorden eronder zeggen hetzelfde.',
    you: 'Jullie',
    all1: (score) => `Alle vestigingen ${score}`,
    threads: 'De vier draden',
    threadsKey: 'Dikke lijn: jullie. Grijs: waarschijnlijk. Streepje: alle vestigingen.',
    farthest: (part) => `${part} ligt er het verst onder.`,
    said: 'Wat jullie klanten zeiden',
    nothingSaid: 'Niemand heeft in deze periode iets geschreven.',
    quotesNote: 'Voor de vestiging zelf. Vraag het voordat je ze elders laat zien.',
    people: 'Jullie mensen',
    engagement: (lo, hi, n) => `bevlogenheid, waarschijnlijk ${lo} tot ${hi}, ${n} antwoorden.`,
    allUnits: (score) => `Alle vestigingen ${score}.`,
    peopleHidden: (minimum) => `Zichtbaar vanaf ${minimum} medewerkers, zodat niemand eruit te halen is.`,
    lowestItem: (item) => `Laagst: ‘${item}’`,
    both: 'Allebei samen',
    certain: 'zeker',
    notCertain: 'niet zeker',
    noPlace: 'Een vak vraagt antwoorden van klanten en van genoeg medewerkers.',
    firstStep: (practice) => `Eerste stap: ${practice}`,
    yours: 'Jullie beslissen; dit is advies.',
    what: 'Wat we gaan doen',
    who: 'Wie',
    when: 'Voor wanneer',
    foot: (minimum) =>
      `Antwoorden van één medewerker zijn nooit te zien, en groepen onder ${minimum} zijn verborgen. Marges zijn 95%-intervallen.`,
    printed: (date) => `Afgedrukt op ${date}.`,
    live: 'Het actuele blad staat achter de code, voor wie de sleutel heeft.',
    code: 'QR-code van het actuele blad',
  },
};
