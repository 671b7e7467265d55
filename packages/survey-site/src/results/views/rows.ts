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

/** Filters by the search and cuts a long list. A few rows more than the limit are shown at once. */
export function shortened<Row>(rows: readonly Row[], nameOf: (row: Row) => string, { state }: View): Shortened<Row> {
  const wanted = state.search.trim().toLocaleLowerCase();
  const found = wanted ? rows.filter((row) => nameOf(row).toLocaleLowerCase().includes(wanted)) : rows;
  const all = state.allUnits || wanted !== '' || found.length <= firstRows + 5;
  return { rows: all ? found : found.slice(0, firstRows), found: found.length, all };
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
