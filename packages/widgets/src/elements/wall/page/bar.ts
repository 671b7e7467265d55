import { type BoardValue, KINDS } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import type { WallWords } from '../../../locales/wall/index.js';
import type { WallPageWords } from '../../../locales/wall/page/index.js';
import type { Filter } from './filter.js';

/** What stands above the cards. */
export interface BarParts {
  readonly words: WallWords & WallPageWords;
  readonly filter: Filter;
  readonly values: readonly BoardValue[];
  readonly teams: readonly string[];
  readonly isPaused: boolean;
  readonly isList: boolean;
  /** Address of a page where somebody is thanked; `''` for none. */
  readonly postPage: string;
  readonly narrow: (wish: Partial<Filter>) => void;
  readonly pause: () => void;
  readonly lay: (layout: 'masonry' | 'list') => void;
  /** Opens the form; left out where there is no collector. */
  readonly thank?: () => void;
}

export function barView(parts: BarParts): TemplateResult {
  const { words, filter, values, teams, isPaused, isList, narrow, pause, lay } = parts;
  const kinds = KINDS.map((kind) => ({ id: kind, name: kind === 'month' ? words.month('') : words[kind] }));
  return html`<div class="bar">
    <input type="search" aria-label=${words.search} placeholder=${words.search} .value=${filter.query}
      @input=${(event: Event) => narrow({ query: (event.target as HTMLInputElement).value })} />
    ${choice(words.allValues, values, filter.value, (value) => narrow({ value }))}
    ${choice(
      words.allTeams,
      teams.map((name) => ({ id: name, name })),
      filter.team,
      (team) => narrow({ team }),
    )}
    ${choice(words.allKinds, kinds, filter.kind, (kind) => narrow({ kind: KINDS.find((one) => one === kind) ?? '' }))}
    <span class="ends">
      <button type="button" @click=${pause}>${isPaused ? words.goOn : words.pause}</button>
      <button type="button" @click=${() => lay(isList ? 'masonry' : 'list')}>${isList ? words.cards : words.list}</button>
      ${thankView(parts)}
    </span>
  </div>`;
}

function thankView({ words, thank, postPage }: BarParts): TemplateResult | typeof nothing {
  if (thank) return html`<button type="button" class="thank" @click=${thank}>${words.thank}</button>`;
  return postPage ? html`<a class="thank" href=${postPage}>${words.thank}</a>` : nothing;
}

function choice(
  all: string,
  choices: readonly BoardValue[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<select aria-label=${all} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    <option value="" ?selected=${chosen === ''}>${all}</option>
    ${choices.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
  </select>`;
}
