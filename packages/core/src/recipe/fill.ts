import type { Template } from './destination.js';
import { valueAt } from './path.js';

/** The names in a template, such as `{{response.id}}`; with `|json` a value is put in as JSON text. */
export const PLACEHOLDER = /\{\{([^{}|]+)(\|json)?\}\}/g;

/**
 * Fills a template. A string that is one placeholder becomes the value itself, with its type; placeholders inside other
 * words become text. A member without a value is left out. `"..."` takes in the members of an object; those named beside
 * it win. What is put in is not read again.
 *
 * @example
 * fill({ score: '{{answers.nps}}', '...': '{{hidden}}' }, { answers: { nps: 9 }, hidden: { order: 'A1' } }) // => { score: 9, order: 'A1' }
 */
export function fill(template: Template, values: unknown): unknown {
  if (typeof template === 'string') return fillString(template, values);
  if (typeof template !== 'object' || template === null) return template;
  if (isList(template)) return template.map((part) => fill(part, values) ?? null);
  const { '...': spread, ...named } = template;
  const taken = spread === undefined ? undefined : fill(spread, values);
  const entries = Object.entries(named).map(([key, part]) => [key, fill(part, values)] as const);
  const given = typeof taken === 'object' && taken !== null ? Object.entries(taken) : [];
  const others = given.filter(([key]) => !Object.hasOwn(named, key));
  return Object.fromEntries([...entries, ...others].filter(([, value]) => value !== undefined));
}

/** Puts text into a template; `protect` makes each value harmless where it stands. */
export function fillText(template: string, values: unknown, protect: (text: string, path: string) => string): string {
  return template.replace(PLACEHOLDER, (_, path: string) => protect(textOf(valueAt(values, path.trim())), path.trim()));
}

/** A value as text: words as they are, nothing for nothing, JSON for the rest. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : jsonText(value);
}

/** A value as JSON that every reader takes. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part));
}

/** Text with U+FFFD in place of half surrogate pairs, as it can be sent. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function fillString(template: string, values: unknown): unknown {
  const [only, path = '', asText] = new RegExp(`^${PLACEHOLDER.source}$`).exec(template) ?? [];
  if (only === undefined) return fillText(template, values, (text) => text);
  const value = valueAt(values, path.trim());
  return asText && value !== undefined ? jsonText(value) : value;
}

function isList(template: Template): template is readonly Template[] {
  return Array.isArray(template);
}
