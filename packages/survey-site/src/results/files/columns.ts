import type { Item, Survey } from '@samklang/core';

/** What a column of a table means. Names are compared in lower case without spaces, dashes and underscores. */
export type Role = 'id' | 'survey' | 'unit' | 'period' | 'time' | 'locale';

const roles: Readonly<Record<Role, readonly string[]>> = {
  id: ['id', 'responseid', 'respondentid'],
  survey: ['survey', 'surveyid'],
  unit: ['unit', 'unitid', 'location', 'locationid', 'department', 'dept'],
  period: ['period', 'quarter', 'month', 'year'],
  time: ['answeredat', 'date', 'time', 'timestamp'],
  locale: ['locale', 'language', 'lang'],
};

/** Columns of our own export that say nothing the page shows. */
const passedOver = ['version', 'channel', 'schema'];

const recommendation = ['nps', 'enps', 'recommend', 'recommendation'];
const satisfaction = ['sat', 'satisfaction', 'csat'];
const words = ['comment', 'comments', 'why', 'text'];

export const plainName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');

/** How a table is read: the place of each role, the columns that hold answers, and those that are not used. */
export interface Columns {
  readonly roles: ReadonlyMap<Role, number>;
  readonly answers: readonly { readonly index: number; readonly item: Item }[];
  readonly unused: readonly string[];
  readonly audience: Survey['audience'];
}

/**
 * Finds out what each column means. Items of `known` surveys are matched by id, common names by their usual scale.
 * A role that comes twice is taken from the more usual name.
 */
export function readColumns(headers: readonly string[], known: readonly Survey[]): Columns {
  const names = headers.map(plainName);
  const found = new Map<Role, number>();
  for (const [role, aliases] of Object.entries(roles) as [Role, readonly string[]][]) {
    const index = aliases.map((alias) => names.indexOf(alias)).find((place) => place >= 0);
    if (index !== undefined) found.set(role, index);
  }
  const taken = new Set(found.values());
  const answers = headers.flatMap((header, index) => {
    const item = taken.has(index) ? undefined : itemFor(header.trim(), known);
    return item ? [{ index, item }] : [];
  });
  for (const { index } of answers) taken.add(index);
  const unused = headers.filter((_, index) => !taken.has(index) && !passedOver.includes(names[index] ?? ''));
  return { roles: found, answers, unused, audience: names.includes('enps') ? 'employee' : 'customer' };
}

function itemFor(header: string, known: readonly Survey[]): Item | undefined {
  const defined = known.flatMap(({ pages }) => pages.flatMap(({ items }) => items)).find(({ id }) => id === header);
  if (defined) return defined;
  const name = plainName(header);
  if (recommendation.includes(name)) return { id: header, type: 'nps', title: header };
  if (satisfaction.includes(name))
    return { id: header, type: 'likert', title: header, labels: ['1', '2', '3', '4', '5'] };
  return words.includes(name) ? { id: header, type: 'text', title: header } : undefined;
}

/** Values of an item's scale, undefined for words. */
export function scaleOf(item: Item): { from: number; to: number } | undefined {
  if (item.type === 'nps') return { from: 0, to: 10 };
  return item.type === 'likert' ? { from: 1, to: item.labels.length } : undefined;
}

/** A definition good enough to count by, for answers whose survey this site does not know. */
export function surveyOf(id: string, audience: Survey['audience'], items: readonly Item[]): Survey {
  return { schema: 1, id, version: 1, audience, locales: ['en'], title: id, pages: [{ items }], endings: [] };
}
