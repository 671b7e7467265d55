import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from './view.js';

/** Rows shown before "Show all". */
const firstRows = 20;

/** The rows of a table of units that are shown: those looked for, or the first ones. */
export interface Shortened<Row> {
  readonly rows: readonly Row[];
  readonly found: number;
  readonly all: boolean;
}

type Order<Row> = (a: Row, b: Row) => number;

/** Filters by the search, sorts, and cuts a long list. A few rows more than the limit are shown at once. */
export function shortened<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  { state }: View,
  order: Order<Row> = () => 0,
): Shortened<Row> {
  const wanted = state.search.trim().toLocaleLowerCase();
  const found = wanted ? rows.filter((row) => nameOf(row).toLocaleLowerCase().includes(wanted)) : rows;
  const all = state.allUnits || wanted !== '' || found.length <= firstRows + 5;
  return { rows: all ? [...found].sort(order) : firstOf(found, order, firstRows), found: found.length, all };
}

/** The first rows in an order, without sorting the others: most of a long list is compared once. */
function firstOf<Row>(rows: readonly Row[], order: Order<Row>, most: number): readonly Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    const last = first[most - 1];
    if (last !== undefined && order(row, last) >= 0) continue;
    const place = first.findIndex((other) => order(row, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, row);
    first.length = Math.min(first.length, most);
  }
  return first;
}

export function searchField({ found }: Shortened<unknown>, { words, format, state, act }: View): TemplateResult {
  const told = state.search.trim() ? words.units.found(format.count(found), found) : '';
  return html`<label class="search"><span>${words.units.search}</span>
      <input type="search" name="unit" autocomplete="off" .value=${state.search} @input=${(event: InputEvent) => act.search((event.target as HTMLInputElement).value)} /></label>
    <p class="hidden-visually" role="status">${told}</p>`;
}

export function showAllButton({ found, all }: Shortened<unknown>, { words, format, state, act }: View) {
  if (found === 0) return html`<p class="sub">${words.units.noMatch(state.search)}</p>`;
  return all
    ? nothing
    : html`<button type="button" class="plain" @click=${act.showAllUnits}>${words.units.showAll(format.count(found))}</button>`;
}
