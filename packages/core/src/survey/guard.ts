import type { Survey } from './definition.js';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWords = (value: unknown): value is string => typeof value === 'string';
const isText = (value: unknown) => isWords(value) || (isRecord(value) && Object.values(value).every(isWords));
const maybe = (value: unknown, check: (value: unknown) => boolean) => value === undefined || check(value);
const every = (value: unknown, check: (value: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.every((entry) => check(entry));
const some = (value: unknown, check: (value: unknown) => boolean) => every(value, check) && value.length > 0;

function isCondition(value: unknown, depth = 0): boolean {
  if (!isRecord(value) || depth > 16) return false;
  const deeper = (part: unknown) => isCondition(part, depth + 1);
  if ('all' in value) return every(value.all, deeper);
  if ('any' in value) return every(value.any, deeper);
  if ('not' in value) return deeper(value.not);
  return isWords(value.item) && isWords(value.op) && (value.op !== 'in' || Array.isArray(value.value));
}

const isEntry = (value: unknown): value is Fields =>
  isRecord(value) && isText(value.title) && maybe(value.when, isCondition);
const isNamed = (value: unknown) => isEntry(value) && isWords(value.id);
const isJump = (value: unknown) => isRecord(value) && isWords(value.to) && maybe(value.when, isCondition);

/** The lists an item cannot be shown without, by its type. */
const NEEDS: Readonly<Record<string, string>> = {
  nps: '',
  rating: '',
  likert: 'labels',
  matrix: 'labels rows',
  choice: 'options',
  'multi-choice': 'options',
  text: '',
  number: '',
  date: '',
  ranking: 'options',
  allocation: 'options',
  consent: '',
  contact: '',
  statement: '',
};

function isItemOfItsKind(item: Fields): boolean {
  const needs = isWords(item.type) && Object.hasOwn(NEEDS, item.type) ? NEEDS[item.type] : undefined;
  return (
    needs !== undefined &&
    maybe(item.points, (points) => Number(points) > 2 && Number(points) <= 10) &&
    needs.split(' ').every((list) => !list || some(item[list], list === 'labels' ? isText : isNamed))
  );
}

/**
 * A quick look at a definition before it is shown: whether showing it cannot fail. It is far smaller than `parseSurvey`
 * and says nothing about why, so an embed loads the parser, and its words, only for a definition that is refused here.
 * A definition with an item of an unknown type is refused too, although `parseSurvey` takes it.
 */
export function canShow(json: unknown): json is Survey {
  const ids = new Set();
  const isItem = (item: unknown) =>
    isNamed(item) &&
    isEntry(item) &&
    /^[A-Za-z][\w-]*$/.test(String(item.id)) &&
    ids.size < ids.add(item.id).size &&
    maybe(item.wordings, (list) => every(list, (wording) => isEntry(wording) && isRecord(wording.when))) &&
    isItemOfItsKind(item);
  const isPage = (page: unknown) =>
    isRecord(page) &&
    maybe(page.when, isCondition) &&
    maybe(page.next, (list) => every(list, isJump)) &&
    some(page.items, isItem);
  return (
    isRecord(json) &&
    json.schema === 1 &&
    isWords(json.id) &&
    Number.isInteger(json.version) &&
    isText(json.title) &&
    maybe(json.hidden, (list) => every(list, isWords)) &&
    maybe(json.redirectHosts, (list) => every(list, isWords)) &&
    some(json.locales, isWords) &&
    some(json.pages, isPage) &&
    every(json.endings, isEntry)
  );
}
