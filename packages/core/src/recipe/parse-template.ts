import { expected, fault, member, type Reader, type Spot, show } from '../internal/read.js';
import type { Template } from './destination.js';
import { PLACEHOLDER } from './fill.js';
import { stepsOf } from './path.js';

/** What placeholders may begin with. */
const ROOTS = ['response', 'responses', 'sentAt', 'client', 'settings'];

/** Reads a string with placeholders; `roots` are those allowed where it stands. */
export function textTemplate(settings: Readonly<Record<string, string>>, roots = ROOTS): Reader<string> {
  return (at) => {
    if (typeof at.value !== 'string') {
      expected(at, 'text');
      return '';
    }
    checkPlaceholders(at, at.value, settings, roots);
    return at.value;
  };
}

/** Reads JSON with placeholders in its strings. Its depth is bounded by the depth of the whole input. */
export function template(settings: Readonly<Record<string, string>>): Reader<Template> {
  const text = textTemplate(settings);
  const read: Reader<Template> = (at) => {
    const { value } = at;
    if (typeof value === 'string') return text(at);
    if (typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value)))
      return value;
    if (Array.isArray(value)) return value.map((_, index) => read(member(at, index)));
    if (typeof value === 'object')
      return Object.fromEntries(Object.keys(value).map((key) => [key, read(member(at, key))]));
    expected(at, 'JSON');
    return null;
  };
  return read;
}

function checkPlaceholders(
  at: Spot,
  text: string,
  settings: Readonly<Record<string, string>>,
  roots: readonly string[],
): void {
  if (/\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''))) {
    fault(at, `There is a brace too many or too few in ${show(text)}. Write {{response.id}}.`);
  }
  for (const [whole, name = ''] of text.matchAll(PLACEHOLDER)) {
    const [root = '', setting = ''] = stepsOf(name.trim()) ?? [];
    if (!roots.includes(root)) {
      fault(at, `${show(whole)} cannot stand here. Begin with ${roots.join(', ')}.`);
    } else if (root === 'settings' && !Object.hasOwn(settings, setting)) {
      fault(at, `${show(whole)} needs a setting named ${show(setting)}.`);
    }
  }
}
