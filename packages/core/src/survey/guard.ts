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

const isStep = (value: unknown): value is Fields => isRecord(value) && maybe(value.when, isCondition);
const isEntry = (value: unknown): value is Fields => isStep(value) && isText(value.title);
const isNamed = (value: unknown): value is Fields => isEntry(value) && isWords(value.id);

/** Whether an item has the lists that its type cannot be shown without. */
function isWhole({ type, labels, rows, options, points = 3 }: Fields): boolean {
  if (!isWords(type)) return false;
  if (/^(likert|matrix)$/.test(type)) return some(labels, isText) && (type === 'likert' || some(rows, isNamed));
  if (/^((multi-)?choice|ranking|allocation)$/.test(type)) return some(options, isNamed);
  return (
    /^(nps|rating|text|number|date|consent|contact|statement)$/.test(type) && typeof points === 'number' && points <= 10
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
    isWords(item.id) &&
    /^[A-Za-z][\w-]*$/.test(item.id) &&
    ids.size < ids.add(item.id).size &&
    maybe(item.wordings, (list) => every(list, (wording) => isEntry(wording) && isRecord(wording.when))) &&
    isWhole(item);
  return (
    isRecord(json) &&
    json.schema === 1 &&
    isWords(json.id) &&
    Number.isInteger(json.version) &&
    isText(json.title) &&
    some(json.locales, isWords) &&
    some(
      json.pages,
      (page) => isStep(page) && maybe(page.next, (list) => every(list, isStep)) && some(page.items, isItem),
    ) &&
    every(json.endings, isEntry)
  );
}
