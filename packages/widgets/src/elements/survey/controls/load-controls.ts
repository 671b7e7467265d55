import type { Item } from '@samklang/core';
import { html, type nothing, type TemplateResult } from 'lit';
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

/** Loads the controls for these items and their styles. Rejects when the network does not bring them. */
export async function loadControls(
  items: readonly Item[],
  adopt: (sheets: readonly CSSStyleSheet[]) => void,
): Promise<void> {
  const needed = new Set(items.flatMap(({ type }) => GROUPS[type] ?? []));
  const groups = await Promise.all([...needed].map((load) => load()));
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
