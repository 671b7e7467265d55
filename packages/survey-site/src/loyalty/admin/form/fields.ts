import { html, nothing, type TemplateResult } from 'lit';
import { amountIn, typedAmount } from '../../money.js';
import { type Around, type Place, textAt } from './place.js';

/** A field: what it is called, and what to know about it. */
export interface Field {
  readonly label: string;
  /** Beside the label: a unit or a currency. */
  readonly unit?: string;
  /** Whether it may be empty; the member is left out then. */
  readonly optional?: boolean;
}

/** The id of a place's field; the parser's path, so that a fault finds it. */
export const idOf = ({ path }: Place): string => path;

/** A field for a whole number. What is none is kept as it was typed, and the parser says so. */
export function numberField(place: Place, field: Field, around: Around): TemplateResult {
  const read = (text: string) =>
    /^-?\d{1,15}$/.test(text.replace(/\s/g, '')) ? Number(text.replace(/\s/g, '')) : text;
  return inputField(place, field, around, { shown: shownOf(place.value), mode: 'numeric', read });
}

/** A field for a decimal, which the definition keeps as a text. A comma begins its fraction as well. */
export function decimalField(place: Place, field: Field, around: Around): TemplateResult {
  const read = (text: string) => text.replace(',', '.');
  return inputField(place, field, around, { shown: shownOf(place.value), mode: 'decimal', read });
}

/** A field for money: minor units in the definition, kronor and öre for people. */
export function amountField(place: Place, field: Field, around: Around): TemplateResult {
  const { currency } = around.programme;
  const { value } = place;
  const shown = Number.isSafeInteger(value) ? typedAmount(Number(value), currency, around.say.locale) : shownOf(value);
  const read = (text: string) => amountIn(text, currency) ?? text;
  return inputField(place, { unit: currency, ...field }, around, { shown, mode: 'decimal', read });
}

export function textField(place: Place, field: Field, around: Around): TemplateResult {
  return inputField(place, field, around, { shown: textAt(place), mode: 'text', read: (text) => text });
}

interface Input {
  readonly shown: string;
  readonly mode: 'numeric' | 'decimal' | 'text';
  readonly read: (text: string) => unknown;
}

function inputField(
  place: Place,
  { label, unit, optional = false }: Field,
  around: Around,
  input: Input,
): TemplateResult {
  const id = idOf(place);
  const typed = (event: Event) => {
    const text = (event.currentTarget as HTMLInputElement).value.trim();
    place.set(text === '' && optional ? undefined : input.read(text));
  };
  const extra = unit ?? (optional ? around.words.ifAny : '');
  return html`<div class="field">
    <label for=${id}>${label} ${extra ? html`<span class="optional">${extra}</span>` : nothing}</label>
    <input id=${id} inputmode=${input.mode} autocomplete="off" .value=${input.shown} aria-invalid=${isFaulty(place, around)} aria-describedby="${id}:fault" @input=${typed} />
    ${faultOf(place, around)}
  </div>`;
}

/** A choice among values; the first is what a member that is left out means, where `optional` says it may be. */
export function choiceField(
  place: Place,
  field: Field,
  choices: Readonly<Record<string, string>>,
  around: Around,
): TemplateResult {
  const id = idOf(place);
  const [first = ''] = Object.keys(choices);
  const chosen = textAt(place) || first;
  // What only the JSON can say is kept, and shown as it stands there.
  const all = Object.hasOwn(choices, chosen) ? choices : { ...choices, [chosen]: chosen };
  const picked = (event: Event) => {
    const value = (event.currentTarget as HTMLSelectElement).value;
    place.set(field.optional && value === first ? undefined : value);
  };
  return html`<div class="field">
    <label for=${id}>${field.label}</label>
    <select id=${id} aria-invalid=${isFaulty(place, around)} aria-describedby="${id}:fault" @change=${picked}>
      ${Object.entries(all).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select>
    ${faultOf(place, around)}
  </div>`;
}

/** A yes or no; `fallback` is what is meant where nothing is said, and is left out again. */
export function tickField(place: Place, label: string, fallback: boolean): TemplateResult {
  const isOn = typeof place.value === 'boolean' ? place.value : fallback;
  const ticked = (event: Event) => {
    const { checked } = event.currentTarget as HTMLInputElement;
    place.set(checked === fallback ? undefined : checked);
  };
  return html`<label class="tick"><input id=${idOf(place)} type="checkbox" .checked=${isOn} @change=${ticked} /> ${label}</label>`;
}

/** Ticks for the members of a list. */
export function ticksField(
  place: Place,
  label: string,
  all: ReadonlyMap<unknown, string>,
  around: Around,
): TemplateResult {
  const chosen = Array.isArray(place.value) ? place.value : [];
  const ticked = (value: unknown, isOn: boolean) => {
    const next = [...all.keys()].filter((one) => (one === value ? isOn : chosen.includes(one)));
    place.set(next.length > 0 ? next : undefined);
  };
  return html`<fieldset class="ticks" id=${idOf(place)} tabindex="-1" aria-describedby="${idOf(place)}:fault">
    <legend>${label}</legend>
    ${[...all].map(
      ([value, text]) => html`<label class="tick"><input type="checkbox" .checked=${chosen.includes(value)}
        @change=${(event: Event) => ticked(value, (event.currentTarget as HTMLInputElement).checked)} /> ${text}</label>`,
    )}
    ${faultOf(place, around)}
  </fieldset>`;
}

/** What the parser says of a place, beside its field. */
export function faultOf(place: Place, { issues }: Around): TemplateResult {
  const found = issues.filter(({ path }) => path === place.path);
  return html`<p class="note bad" id="${idOf(place)}:fault">${found.map(({ message }) => message).join(' ')}</p>`;
}

const isFaulty = ({ path }: Place, { issues }: Around) =>
  issues.some((issue) => issue.path === path) ? 'true' : nothing;

const shownOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
