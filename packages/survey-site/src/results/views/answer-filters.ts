import type { CommentFilter } from '@samklang/core/comment';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { HeldFigures } from '../state.js';
import { chevron } from './icons.js';
import type { View } from './view.js';

type Choices = readonly (readonly [value: string, word: string])[];

/** What comments are looked for by. Consent and follow-up are of customers only. */
export function answerFilters(current: HeldFigures['current'], view: View): TemplateResult {
  const { words, state, act } = view;
  const { filter, tags } = state;
  const text = words.answers;
  const set = (name: keyof CommentFilter) => (value: string) => act.filterComments({ [name]: value });
  const find = (event: Event) => set('search')((event.target as HTMLInputElement).value);
  const forCustomers = html`
    ${choice('consent', text.consent, Object.entries(text.consents), filter.consent, set('consent'))}
    ${choice('state', text.state, Object.entries(text.states), filter.state, set('state'))}
    ${tags.length > 0 ? choice('tag', text.tag, [['', text.allTags], ...tags.map((tag) => [tag, tag] as const)], filter.tag, set('tag')) : nothing}`;
  return html`<search class="answer-filters">
    <label class="field"><span>${text.search}</span><input type="search" name="words" maxlength="200" .value=${filter.search ?? ''} @input=${find}></label>
    ${choice('unit', text.unit, unitsIn(current, view), state.route.unit, (unit) => act.go({ unit }))}
    ${choice('band', text.band, Object.entries(text.bands), filter.band, set('band'))}
    ${current.audience === 'customer' ? forCustomers : nothing}
  </search>`;
}

function choice(
  name: string,
  label: string,
  choices: Choices,
  chosen: string | undefined,
  choose: (value: string) => void,
): TemplateResult {
  const change = (event: Event) => choose((event.target as HTMLSelectElement).value);
  return html`<label class="field"><span>${label}</span>
    <span class="choice"><select name=${name} @change=${change}>
      ${choices.map(([value, word]) => html`<option value=${value} .selected=${value === (chosen ?? '')}>${word}</option>`)}
    </select>${chevron}</span></label>`;
}

function unitsIn(current: HeldFigures['current'], { words, state, nameOf, make }: View): Choices {
  const ids = make('unitIds', current)?.value ?? [];
  const all = [...new Set([...ids, ...(state.route.unit ? [state.route.unit] : [])])];
  const named = all.map((id) => [id, nameOf(id)] as const).sort(([, a], [, b]) => a.localeCompare(b));
  return [['', words.answers.allUnits], ...named];
}
