import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as widgets from '@samklang/widgets';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** An element as custom-elements.json tells of it. */
interface Element extends Named {
  readonly tagName: string;
  readonly members: readonly (Named & { readonly kind: string })[];
  readonly attributes: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const manifest = JSON.parse(read('packages/widgets/custom-elements.json')) as {
  readonly modules: readonly { readonly declarations: readonly Element[] }[];
};
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const docs = read('docs/widgets.md');
const names = (list: readonly Named[] = []) => list.map(({ name }) => name).sort();

/** The code of an element, all files of its folder. */
function codeOf({ tagName }: Element): string {
  const folder = `packages/widgets/src/elements/${tagName.replace('samklang-', '')}`;
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => (file.endsWith('.ts') ? read(join(folder, file)) : [])).join('\n');
}

/** Every name that a pattern captures in a text, each once; some hold several. */
const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, name = '']) => name.split(' ')))].filter(Boolean).sort();

/** The page on an element: from its own heading to the next one's. */
function sectionOf({ tagName }: Element): string {
  const [, section = ''] = docs.split(`## \`<${tagName}>\``);
  // What is said of ways to appear, and of events, is said of the survey.
  const survey = docs.slice(docs.indexOf('## Ways to appear'), docs.indexOf('## `<samklang-points>`'));
  return section.split(/^## /m)[0] + (tagName === 'samklang-survey' ? survey : '');
}

describe('the manifest of the elements', () => {
  it('knows every element that is published', () => {
    const classes = Object.keys(widgets).filter((name) => name.startsWith('Samklang'));
    expect(names(elements)).toEqual(classes.sort());
  });

  it.each(elements)('knows the attributes that $tagName listens to or reads', (element) => {
    const { observedAttributes, tag } = Reflect.get(widgets, element.name) as typeof widgets.SamklangSurvey;
    const byHand = found(codeOf(element), /(?:numberIn\([\w.]+,|[gs]etAttribute\(|hasAttribute\() ?'([a-z-]+)'/g);
    const ofOthers = ['data-', 'aria-', 'role', 'lang', 'disabled', 'hidden', 'autocomplete', 'tabindex', 'style'];
    const own = byHand.filter((name) => !ofOthers.some((start) => name.startsWith(start)));
    expect(tag).toBe(element.tagName);
    expect(names(element.attributes)).toEqual(expect.arrayContaining([...observedAttributes, ...own]));
  });

  it.each(elements)('knows the parts and slots of $tagName, and no others', (element) => {
    const code = codeOf(element).replace(/^\s*\*.*$/gm, '');
    expect(names(element.cssParts)).toEqual(found(code, /\bpart="([a-z -]+)"/g));
    expect(names(element.slots).filter(Boolean)).toEqual(found(code, /<slot name="([a-z-]+)"/g));
  });

  it.each(elements)('says in words what everything of $tagName is', (element) => {
    const { members, attributes, events = [], slots = [], cssParts = [], cssProperties = [] } = element;
    const all = [element, ...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
    expect(all.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

describe('the page on the widgets', () => {
  it.each(elements)('tells of every attribute, method, event, part and slot of $tagName', (element) => {
    const { members, attributes, events, slots, cssParts } = element;
    const methods = members.flatMap(({ kind, name }) => (kind === 'method' ? [`${name}()`] : []));
    const section = sectionOf(element);
    const told = [...names(attributes), ...methods, ...names(events), ...names(cssParts), ...names(slots)];
    const short = (name: string) => name.replace('samklang-survey', '');
    const isTold = (name: string) =>
      [name, short(name)].some((one) => section.includes(`\`${one}\``) || section.includes(`\`${one}=`));
    expect(told.filter((name) => name && !isTold(name))).toEqual([]);
  });

  it('tells of every custom property that a style takes from the page', () => {
    const shared = ['tokens', 'later-tokens'].map((name) => read(`packages/widgets/src/internal/${name}.styles.ts`));
    const styles = [...elements.map(codeOf), ...shared].join('\n');
    const taken = found(styles, /var\(\s*(--samklang-[a-z-]+)/g);
    expect(taken.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
    expect(taken).toEqual(expect.arrayContaining(elements.flatMap((element) => names(element.cssProperties))));
  });
});
