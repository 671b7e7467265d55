import type { Item, Survey, SurveyMeasures } from '@samklang/core';
import { type Measures, measuresOf, scalesOf } from '@samklang/core/summary';
import { bondParts, engagementParts, isEmployeeMeaning, type Meaning, stepsOf } from './meaning.js';

/** A column that holds answers. */
export interface AnswerColumn {
  readonly index: number;
  readonly id: string;
  readonly meaning: Meaning;
}

/** The columns of answers; of several with one name only the first. */
export function answerColumns(headers: readonly string[], meanings: readonly Meaning[]): readonly AnswerColumn[] {
  const answers: readonly Meaning[] = ['item', 'comment', 'share', 'spend', 'rank', 'brands'];
  return headers.flatMap((header, index) => {
    const meaning = meanings[index] ?? 'none';
    const isAnswer = answers.includes(meaning) || stepsOf(meaning) !== undefined;
    return isAnswer && headers.indexOf(header) === index ? [{ index, id: header.trim(), meaning }] : [];
  });
}

export const audienceOf = (columns: readonly AnswerColumn[]): Survey['audience'] =>
  columns.some(({ meaning }) => isEmployeeMeaning(meaning)) ? 'employee' : 'customer';

/** A definition good enough to count by: bond, engagement and trust are put together as in the kit's own surveys. */
export function surveyOfTable(
  id: string,
  columns: readonly AnswerColumn[],
  known: ReadonlyMap<string, Item>,
  audience: Survey['audience'],
): Survey {
  const items = columns.flatMap((column) => itemOf(column, known));
  const measures = audience === 'customer' ? customerMeasures(columns) : employeeMeasures(columns);
  return {
    schema: 1,
    id,
    version: 1,
    audience,
    locales: ['en'],
    title: id,
    pages: [{ items }],
    endings: [],
    measures,
  };
}

const idsOf = (columns: readonly AnswerColumn[], meaning: Meaning): readonly string[] =>
  columns.filter((column) => column.meaning === meaning).map(({ id }) => id);

/** The parts of a score that the table has columns of; undefined when it has none. */
function partsOf(columns: readonly AnswerColumn[], names: readonly Meaning[]) {
  const parts = names.map((name) => [name, idsOf(columns, name)] as const).filter(([, ids]) => ids.length > 0);
  return parts.length > 0 ? { parts: Object.fromEntries(parts) } : undefined;
}

function customerMeasures(columns: readonly AnswerColumn[]): SurveyMeasures {
  const [recommendation] = idsOf(columns, 'nps');
  const [satisfaction] = idsOf(columns, 'sat');
  const bond = partsOf(columns, bondParts);
  return {
    ...(recommendation && { recommendation }),
    ...(satisfaction && { satisfaction: { item: satisfaction } }),
    ...(bond && { bond }),
  };
}

function employeeMeasures(columns: readonly AnswerColumn[]): SurveyMeasures {
  const [outcome] = idsOf(columns, 'enps');
  const engagement = partsOf(columns, engagementParts);
  const trust = idsOf(columns, 'trust');
  return {
    ...(engagement && { engagement }),
    ...(trust.length > 0 && { trust: { items: trust } }),
    ...(outcome && { outcome }),
  };
}

/** How the answers of a table are counted: what the site's own definition says, and the columns beside it. */
export function measuresOfTable(
  id: string,
  columns: readonly AnswerColumn[],
  known: ReadonlyMap<string, Item>,
  definition?: Survey,
): Measures {
  const audience = definition?.audience ?? audienceOf(columns);
  const measured = measuresOf(surveyOfTable(id, columns, known, audience));
  const [share, spend, rank, brands] = (['share', 'spend', 'rank', 'brands'] as const).map(
    (meaning) => idsOf(columns, meaning)[0],
  );
  const wallet = audience === 'customer' &&
    share && { share, ...(spend && { spend }), ...(rank && { rank }), ...(brands && { brands }) };
  const own = { ...measured, ...(wallet && { wallet }) };
  return definition ? unitedMeasures(measuresOf(definition), own) : own;
}

function itemOf({ id, meaning }: AnswerColumn, known: ReadonlyMap<string, Item>): readonly Item[] {
  const defined = known.get(id);
  if (meaning === 'item') return defined ? [defined] : [];
  if (meaning === 'comment') return [{ id, type: 'text', title: id }];
  const steps = stepsOf(meaning);
  if (!steps) return [];
  if (steps.size === 11) return [{ id, type: 'nps', title: id }];
  const labels = Array.from({ length: steps.size }, (_, index) => String(index + 1));
  return [{ id, type: 'likert', title: id, labels }];
}

/** The scale a column's values are held against, undefined for words and for numbers without steps. */
export function scaleOfColumn(
  { id, meaning }: AnswerColumn,
  known: ReadonlyMap<string, Item>,
): { readonly from: number; readonly size: number } | undefined {
  const item = meaning === 'item' ? known.get(id) : undefined;
  return item ? scalesOf({ pages: [{ items: [item] }] })[0] : stepsOf(meaning);
}

/** Both definitions of one survey in one: files of one survey may have other columns. What both say, the first says. */
export function unitedMeasures(a: Measures, b: Measures): Measures {
  const union = <T extends { readonly id: string }>(x: readonly T[] = [], y: readonly T[] = []) => [
    ...new Map([...y, ...x].map((item) => [item.id, item])).values(),
  ];
  return { ...b, ...a, items: union(a.items, b.items), answers: union(a.answers, b.answers) };
}
