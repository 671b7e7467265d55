import type { Item } from '@samklang/core';
import { html, type nothing, type TemplateResult } from 'lit';
import { loadControlWords } from '../../../locales/controls.js';
import type { ControlView, LaterControl } from './later-control.js';
import { likertControl } from './likert.js';
import { statementControl } from './statement.js';
import { textControl } from './text.js';

/** Controls that are loaded together, by the type of their item, and their styles. */
export interface ControlGroup {
  readonly views: Partial<{ readonly [T in Item['type']]: ControlView<T> }>;
  readonly sheets: readonly CSSStyleSheet[];
}

const choices = () => import('./choices.js').then(({ choices }) => choices);
const fields = () => import('./fields.js').then(({ fields }) => fields);
const shares = () => import('./shares.js').then(({ shares }) => shares);

/** Which group brings the control of a type; the others are there from the start. */
const GROUPS: Partial<Record<Item['type'], () => Promise<ControlGroup>>> = {
  rating: choices,
  choice: choices,
  'multi-choice': choices,
  matrix: choices,
  consent: choices,
  number: fields,
  date: fields,
  contact: fields,
  ranking: shares,
  allocation: shares,
};

const views: { [T in Item['type']]?: ControlView<T> } = {
  likert: likertControl,
  text: textControl,
  statement: statementControl,
};

const groupsFor = (items: readonly Item[]) => new Set(items.flatMap(({ type }) => GROUPS[type] ?? []));

/** Loads what the controls of these items say. Rejects when the network does not bring it. */
export async function loadWordsFor(items: readonly Item[], locale: string): Promise<void> {
  if (groupsFor(items).size > 0) await loadControlWords(locale);
}

/** Loads the controls for these items, their styles and their words. Rejects when the network does not bring them. */
export async function loadControls(
  items: readonly Item[],
  locale: string,
  adopt: (sheets: readonly CSSStyleSheet[]) => void,
): Promise<void> {
  const loading = Promise.all([...groupsFor(items)].map((load) => load()));
  const [groups] = await Promise.all([loading, loadWordsFor(items, locale)]);
  for (const group of groups) {
    Object.assign(views, group.views);
    adopt(group.sheets);
  }
}

/** The control of an item; the room it will take while it is on its way. */
export function laterControl(control: LaterControl): TemplateResult | typeof nothing {
  const view = views[control.item.type] as ControlView | undefined;
  return view ? view(control) : html`<div class="loading" aria-busy="true"></div>`;
}
