import type { Item, Survey } from '@samklang/core';
import { scalesOf } from '@samklang/core/summary';
import {
  bondParts,
  engagementParts,
  isCustomerMeaning,
  isEmployeeMeaning,
  isScore,
  isUnitMeaning,
  type Meaning,
  mayRepeat,
} from './meaning.js';

/** How a table is read: what each column means, and whether `03/04/2026` is in April or in March. */
export interface Mapping {
  readonly meanings: readonly Meaning[];
  readonly dayFirst: boolean;
}

/** Names are compared in lower case without spaces, dashes and underscores. The earlier name wins where two columns fit. */
const names: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  id: ['responseid', 'respondentid', 'id', 'svarsid', 'svarid', 'antwoordid'],
  survey: ['surveyid', 'survey'],
  unit: [
    ...['unitid', 'unit', 'locationid', 'location', 'shop', 'store', 'branch', 'department', 'dept'],
    ...['butik', 'butikk', 'enhet', 'enhed', 'avdelning', 'avdeling', 'afdeling', 'vestiging', 'winkel', 'filiaal'],
  ],
  period: [
    ...['period', 'quarter', 'month', 'year', 'answeredat', 'date', 'time', 'timestamp', 'submittedat', 'createdat'],
    ...['periode', 'kvartal', 'kwartaal', 'månad', 'måned', 'maand', 'datum', 'dato'],
  ],
  locale: ['locale', 'language', 'lang'],
  nps: ['nps', 'recommendation', 'recommend', 'ltr', 'likelihoodtorecommend'],
  sat: ['sat', 'satisfaction', 'csat'],
  ces: ['ces', 'effort'],
  share: ['sow', 'shareofwallet', 'walletshare'],
  spend: ['spend', 'spending'],
  rank: ['warrank'],
  brands: ['warbrands'],
  enps: ['enps'],
  name: ['unitname', 'locationname', 'name'],
  region: ['region', 'parent'],
  headcount: ['headcount', 'fte', 'employees'],
  growth: ['growthpct', 'growth', 'salesgrowth'],
  margin: ['marginpct', 'margin'],
};

const words = ['comment', 'comments', 'why', 'text', 'kommentar', 'opmerking'];

/** Columns of the kit's own files that say nothing the page shows. */
const passedOver = ['version', 'channel', 'schema'];

export const plainName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

/** Finds out what each column means, by its name: usual names, the kit's own item numbers, items of `known` surveys. */
export function guessMeanings(headers: readonly string[], known: readonly Survey[]): readonly Meaning[] {
  const plain = headers.map(plainName);
  const meanings = new Array<Meaning>(headers.length).fill('none');
  const give = (index: number, meaning: Meaning) => {
    if (index >= 0 && meanings[index] === 'none') meanings[index] = meaning;
  };
  for (const [meaning, aliases] of Object.entries(names) as [Meaning, readonly string[]][]) {
    const index = aliases.map((alias) => plain.indexOf(alias)).find((place) => place >= 0);
    if (index !== undefined) give(index, meaning);
  }
  for (const [name, meaning] of numbered(plain)) give(plain.indexOf(name), meaning);
  const items = itemsOf(known);
  headers.forEach((header, index) => {
    if (words.includes(plain[index] ?? '')) give(index, 'comment');
    if (items.has(header.trim()) && headers.indexOf(header) === index) give(index, 'item');
  });
  return oneKind(meanings);
}

/** A table of answers says nothing of units, so that a column `name` or `region` in it stays unused. */
function oneKind(meanings: readonly Meaning[]): readonly Meaning[] {
  if (!meanings.some(isScore)) return meanings;
  return oneSide(meanings).map((meaning) => (isUnitMeaning(meaning) ? 'none' : meaning));
}

/** Rows that name no survey are of customers or of employees, as most columns say: those of the other side stay unused. */
function oneSide(meanings: readonly Meaning[]): readonly Meaning[] {
  const [customers, employees] = [isCustomerMeaning, isEmployeeMeaning].map((is) => meanings.filter(is).length);
  if (meanings.includes('survey') || !customers || !employees) return meanings;
  const isOther = customers > employees ? isEmployeeMeaning : isCustomerMeaning;
  return meanings.map((meaning) => (isOther(meaning) ? 'none' : meaning));
}

/** `b1` to `b8` are the bond items in the order of the kit's survey, `e1` to `e12` those of the pulse; all or none. */
function numbered(plain: readonly string[]): readonly (readonly [string, Meaning])[] {
  const row = (letter: string, size: number, parts: readonly Meaning[], each: number) => {
    const ids = Array.from({ length: size }, (_, index) => `${letter}${index + 1}`);
    if (!ids.every((id) => plain.includes(id))) return [];
    return ids.map((id, index) => [id, parts[Math.floor(index / each)] ?? 'none'] as const);
  };
  return [...row('b', 8, bondParts, 2), ...row('e', 12, [...engagementParts, 'trust'], 3)];
}

/** Items of this site's surveys that a column can hold: those with steps and those with words. */
export function itemsOf(known: readonly Survey[]): ReadonlyMap<string, Item> {
  const stepped = new Set(known.flatMap((survey) => scalesOf(survey).map(({ id }) => id)));
  const items = known.flatMap(({ pages }) => pages.flatMap((page) => page.items));
  return new Map(items.filter(({ id, type }) => stepped.has(id) || type === 'text').map((item) => [item.id, item]));
}

/** Headers of columns that nothing is read from. */
export function unusedColumns(headers: readonly string[], meanings: readonly Meaning[]): readonly string[] {
  return headers.filter(
    (header, index) =>
      meanings[index] === 'none' &&
      header.trim() !== '' &&
      !passedOver.includes(plainName(header)) &&
      headers.indexOf(header) === index,
  );
}

/** Headers that stand more than once: the first column of the name is read, the others are not. */
export const repeatedColumns = (headers: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const header of headers) {
    if (header.trim() !== '' && seen.has(header)) repeated.add(header);
    seen.add(header);
  }
  return [...repeated];
};

/** True when the table holds answers to count, or says something of units. */
export function isUseful(meanings: readonly Meaning[]): boolean {
  return meanings.some(isScore) || isUnitTable(meanings);
}

export const isUnitTable = (meanings: readonly Meaning[]): boolean =>
  meanings.includes('unit') && meanings.some(isUnitMeaning) && !meanings.some(isScore);

/** A mapping of one side, in which each meaning that may stand once does: the first column keeps it. */
export function tidied({ meanings, dayFirst }: Mapping): Mapping {
  const kept = meanings.map((meaning, index) =>
    mayRepeat(meaning) || meanings.indexOf(meaning) === index ? meaning : 'none',
  );
  return { meanings: oneSide(kept), dayFirst };
}
