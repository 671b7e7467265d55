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
    movedFrom: (field) => `Har flyttat från ${field.toLowerCase()}, på riktigt.`,
    notMoved: 'Ingen säker förflyttning.',
    noBefore: 'Ingen plats tidigare',
    since: 'Sedan perioden innan',
    sureColumn: 'Hur säkert',
  },

  sheet: {
    open: (unit) => `Blad för ${unit}`,
  },
};
