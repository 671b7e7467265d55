import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import { keyView } from '../../common/key-view.js';
import type { Screen } from '../open.js';
import { askedList } from './asked-view.js';
import { memberView } from './member-view.js';
import type { TillActions, TillState } from './state.js';

export interface TillSurroundings extends Screen {
  readonly act: TillActions;
  /** Shop of the purchases; `''` for none. */
  readonly unit: string;
}

export function tillView(state: TillState, around: TillSurroundings): TemplateResult {
  const { words, act } = around;
  if (!state.hasKey) {
    const { till: title, tillText: text } = words.key;
    return keyView({ title, text, isRefused: state.isKeyRefused, use: act.useKey }, words);
  }
  return html`<h1 class="hidden-visually">${words.till.title}</h1>
    <div class="counter">${numberForm(state, around)} ${placePart(around)}</div>
    <div role="alert">${state.failure ? faultView(state.failure, words) : nothing}</div>
    ${state.member ? memberView(state, around) : askedList(state, around)}`;
}

function numberForm({ trouble }: TillState, { words: { till }, act }: TillSurroundings): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    act.look(String(new FormData(form).get('number')));
    form.reset();
  };
  const text = till[trouble ?? 'numberHelp'];
  return html`<form class="field number" novalidate @submit=${submit}>
    <label for="number">${till.number}</label>
    <div class="pair">
      <input id="number" name="number" inputmode="numeric" autocomplete="off" spellcheck="false" autofocus aria-describedby="number-note" aria-invalid=${trouble ? 'true' : nothing} />
      <button type="submit" class="strong">${till.find}</button>
    </div>
    <p id="number-note" class=${trouble ? 'note bad' : 'note'} role=${trouble ? 'alert' : nothing}>${text}</p>
  </form>`;
}

function placePart({ words: { till }, config, unit, act }: TillSurroundings): TemplateResult | typeof nothing {
  if (config.units.length === 0) return nothing;
  const changed = (event: Event) => act.setPlace((event.currentTarget as HTMLSelectElement).value);
  return html`<label class="field place"><span>${till.unit}</span>
    <select @change=${changed}>
      <option value="" ?selected=${unit === ''}>${till.noUnit}</option>
      ${config.units.map(({ id, name }) => html`<option value=${id} ?selected=${id === unit}>${name}</option>`)}
    </select>
  </label>`;
}
