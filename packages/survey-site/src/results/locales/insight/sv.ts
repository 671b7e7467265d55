import { advice, pay, wallet } from '../advice/sv.js';
import { funnel } from '../funnel/sv.js';
import { spread } from '../spread/sv.js';
import { steps } from '../steps/sv.js';
import type { InsightMessages } from './en.js';

const count = (n: number, one: string, other: string) => (n === 1 ? one : other);

export const insight: InsightMessages = {
  more: 'Mer',
  moreLabel: 'Fler resultat',

  missing: {
    title: 'Här behövs båda sidor.',
    customers: 'Inga svar från kunder under perioden.',
    employees: 'Inga svar från medarbetare under perioden, eller för få i varje enhet.',
    few: 'Färre än två enheter har tillräckligt många svar från båda sidor.',
    needs: 'Kunderna svarar om bandet, medarbetarna om sitt arbete; varje enhet räknas med båda.',
    allTime: 'Visa hela tiden',
  },

  matrix: {
    fields: { optimised: 'Båda höga', inward_focused: 'Inåtvänd', eroding: 'Nöts ned', both_low: 'Båda låga' },
    finding: {
      optimised: (n, many) =>
        many === 1
          ? 'En enhet har både kunderna och medarbetarna med sig.'
          : `${n} enheter har både kunderna och medarbetarna med sig.`,
      noneHigh: 'Ingen enhet har säkert både kunderna och medarbetarna med sig.',
      eroding: (n, many) =>
        many === 1
          ? 'En håller på att förlora dem som håller kvar kunderna.'
          : `${n} håller på att förlora dem som håller kvar kunderna.`,
      both_low: (n, many) => `${many === 1 ? 'En' : n} har ingendera.`,
      inward_focused: (n, many) => `${many === 1 ? 'En' : n} har glada medarbetare och svala kunder.`,
    },
    sub: (n, many, minimum) =>
      `${n} ${count(many, 'enhet', 'enheter')} med minst ${minimum} medarbetare och ett mått på bandet.`,
    leftOut: (n, many, minimum) =>
      `${n} ${count(many, 'annan', 'andra')} har färre än ${minimum} medarbetare eller inget band och är inte med.`,
    chart:
      'Varje enhet efter kundernas band, uppåt, och medarbetarnas engagemang, åt sidan. Siffrorna står i tabellen nedanför.',
    customers: 'Kundernas band',
    employees: 'Medarbetarnas engagemang',
    certainOf: (certain, units) => `${certain} säkra av ${units}`,
    sure: 'Säkert fält, minst 80 %',
    unsure: 'Kan höra till ett annat',
    range: 'Troligast, åt båda håll',
    follows: 'Vad som följer av varje fält',
    field: 'Fält',
    units: 'Enheter',
    certain: 'Säkra',
    percent: (value) => `${value} %`,
    outcome: { growth: 'Tillväxt', margin: 'Marginal' },
    outcomeFinding: {
      growth: {
        more: 'Båda höga växer mer än båda låga.',
        less: 'Båda höga växer mindre än båda låga.',
        unclear: 'Om båda höga växer mer än båda låga kan de här enheterna inte säga.',
        few: 'För få enheter i fälten för att jämföra tillväxten.',
      },
      margin: {
        more: 'Båda höga tjänar mer än båda låga.',
        less: 'Båda höga tjänar mindre än båda låga.',
        unclear: 'Om båda höga tjänar mer än båda låga kan de här enheterna inte säga.',
        few: 'För få enheter i fälten för att jämföra marginalen.',
      },
    },
    outcomeNote: 'Tillsammans, vilket inte är samma sak som på grund av. Siffran bör komma efter svaren.',
    noOutcome: 'Öppna en tabell över enheter med tillväxt eller marginal i procent, så jämförs fälten med den.',
    openTable: 'Öppna en tabell',
    choose: 'Välj en enhet i diagrammet eller tabellen för att se dess två spann.',
    lines:
      'Linjerna är medelvärden för alla enheter, så hälften är alltid låga. De flesta ihåliga punkter ligger nära en linje: kalla inte en enhet efter ett fält den kanske inte ligger i.',
    unitIn: (unit, field) => `${unit}, ${field.toLowerCase()}.`,
    percentSure: (percent) => `${percent} % säkert`,
    onLine: 'Precis på en linje',
    notSure: 'Den ligger nära en linje: fråga fler innan ni handlar efter fältet.',
    steps: {
      optimised: 'Besök för att lära: fråga vad de gör som andra kunde göra.',
      eroding:
        'Kunderna har bandet, medarbetarna inte, och det slits igenom med tiden. Lyssna först: en puls i enheten, sedan en förändring som den valt.',
      inward_focused:
        'En bra arbetsplats som har tappat kunderna ur sikte. Ställ en tom stol vid varje möte och läs kommentarerna först.',
      both_low: 'Båda sidor säger samma sak. Börja med reglerna som står emellan dem.',
    },
    movedFrom: (field) => `Har flyttat från ${field.toLowerCase()}, på riktigt`,
    notMoved: 'Ingen säker förflyttning',
    noBefore: 'Ingen plats tidigare',
    since: 'Sedan perioden innan',
    sureColumn: 'Hur säkert',
  },

  parts: {
    confidence: 'Tillit',
    integrity: 'Ärlighet',
    pride: 'Stolthet',
    passion: 'Passion',
    leadership: 'Ledningen',
    tasks: 'Arbetsuppgifterna',
    manager: 'Närmaste chefen',
  },

  link: {
    finding: {
      linked: 'Där medarbetarna är engagerade har kunderna ett starkare band.',
      against: 'Där medarbetarna är engagerade har kunderna ett svagare band.',
      perhaps: 'Kanske har kunderna ett starkare band där medarbetarna är engagerade.',
      perhapsAgainst: 'Kanske har kunderna ett svagare band där medarbetarna är engagerade.',
      cannotTell: 'Om engagerade medarbetare hör ihop med kundernas band kan de här svaren inte säga.',
      tooFew: (n, many) => `${many === 1 ? 'En enhet är' : `${n} enheter är`} för få för att tala om ett samband.`,
      outcome: {
        growth: 'Där kunderna har ett starkt band växer enheten.',
        margin: 'Där kunderna har ett starkt band tjänar enheten mer.',
      },
    },
    sub: 'Korrelation mellan enheter, med 95-procentiga intervall. Tillsammans, vilket inte är samma sak som på grund av.',
    least: (x, y) => `Bara enheter med minst ${x} medarbetare och ${y} kunder räknas.`,
    people: 'Medarbetare',
    buyers: 'Kunder',
    units: (n, many) => `${n} ${count(many, 'enhet', 'enheter')}`,
    label: 'Medarbetare och kunder',
    slope: (points) => `Tio poäng mer engagerade, ${points} poäng starkare band.`,
    noSlope: 'Ingen linje ritas: den kunde lika gärna gå upp som ner.',
    chart:
      'Varje enhet efter medarbetarnas genomsnittliga engagemang och kundernas genomsnittliga band. Siffrorna står i tabellen nedanför.',
    explain: 'Varje prick är en enhet. Bandet visar var linjen troligast går. Namn har de som står längst ifrån den.',
    explainDots: 'Varje prick är en enhet.',
    corrected: (r, lo, hi) =>
      `Små grupper gör bilden suddig. Utan det är sambandet troligast ${r}, någonstans mellan ${lo} och ${hi}.`,
    overOne: 'Det är mer än vad som finns: grupperna är för små för den här rättningen.',
    reliability: (x, y) => `Medelvärdenas tillförlitlighet: medarbetare ${x}, kunder ${y}.`,
    needed: (r, needed, have) =>
      `För att se ett samband på ${r} fyra gånger av fem krävs ${needed} enheter; här finns ${have}.`,
    partsLabel: 'Vilken del av engagemanget hör ihop med bandet',
    partsSure: (names) => `${names} hör ihop med bandet, på riktigt.`,
    partsUnsure: 'Vilken del som betyder mest kan svaren inte säga.',
    partsChart:
      'Korrelation mellan varje del av engagemanget och bandet, med intervall. Siffrorna står i tabellen nedanför.',
    lagLabel: 'Vad som kommer först, efter period',
    leader: {
      employees: 'Medarbetarna, en period före.',
      customers: 'Kunderna, en period före.',
      unclear: 'Vad som rör sig först kan de här perioderna inte säga.',
    },
    lags: { employeesAhead: 'Medarbetarna en före', same: 'Samma period', customersAhead: 'Kunderna en före' },
    lagChart: 'Korrelation inom enheter över tid, i tre ordningar, med intervall. Siffrorna står i tabellen nedanför.',
    lagUnits: (units, many, periods) => `${units} ${count(many, 'enhet', 'enheter')} under ${periods} perioder.`,
    lagFew: 'Det krävs ungefär åtta perioder för tio enheter.',
    lagShocks: 'Det som drabbar alla enheter samtidigt kan se ut som en ordning i tiden.',
    what: 'Vad',
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
    open: (unit) => `Blad för ${unit}`,
    title: 'Ett blad för varje enhet',
    sub: 'En sida att skriva ut för den lokala chefen: var enheten står, vad kunderna sa och ett första steg.',
    choose: 'Välj en enhet',
    all: 'Alla blad',
    print: 'Skriv ut bladet',
    forUnit: 'Blad för enheten',
    finding: {
      better: 'Fler av era kunder rekommenderar er än andra enheters, och det är på riktigt.',
      weaker: 'Färre av era kunder rekommenderar er än andra enheters, och det är på riktigt.',
      alike: 'Era kunder rekommenderar er ungefär som andra enheters kunder gör.',
      alone: 'Vad era kunder säger om er.',
      hidden: 'För få kunder har svarat för ett resultat ännu.',
      lowest: (part) => `Det som släpar mest är ${part.toLowerCase()}.`,
    },
    score: (lo, hi, n) => `Skulle rekommendera, NPS. Troligast mellan ${lo} och ${hi}, från ${n} svar.`,
    compare: 'Varje grått streck är en annan enhet. Jämför med er själva nästa gång, inte med grannen.',
    tooFew: (minimum) => `Färre än ${minimum} svar: ingen siffra ännu.`,
    placeChart: 'Enhetens resultat med sitt spann, bland de andra enheterna. Orden nedanför säger detsamma.',
    you: 'Ni',
    all1: (score) => `Alla enheter ${score}`,
    threads: 'De fyra trådarna',
    threadsKey: 'Tjock linje: ni. Grått: troligast. Streck: alla enheter.',
    farthest: (part) => `${part} ligger längst under.`,
    said: 'Vad era kunder sa',
    nothingSaid: 'Ingen har skrivit något under perioden.',
    quotesNote: 'För enheten själv. Fråga innan ni visar dem någon annanstans.',
    people: 'Era medarbetare',
    engagement: (lo, hi, n) => `engagemang, troligast ${lo} till ${hi}, ${n} svar.`,
    allUnits: (score) => `Alla enheter ${score}.`,
    peopleHidden: (minimum) => `Visas från ${minimum} medarbetare, så att ingen kan pekas ut.`,
    lowestItem: (item) => `Lägst: ”${item}”`,
    both: 'Båda tillsammans',
    certain: 'säkert',
    notCertain: 'inte säkert',
    noPlace: 'Ett fält kräver svar från kunder och från tillräckligt många medarbetare.',
    firstStep: (practice) => `Första steget: ${practice}`,
    yours: 'Ni bestämmer; detta är ett råd.',
    what: 'Vad vi gör',
    who: 'Vem',
    when: 'Till när',
    foot: (minimum) =>
      `Enskilda medarbetares svar visas aldrig, och grupper under ${minimum} är dolda. Spannen är 95-procentiga intervall.`,
    printed: (date) => `Utskrivet ${date}.`,
    live: 'Det levande bladet finns bakom koden, för dem som har nyckeln.',
    code: 'QR-kod till det levande bladet',
  },
};
