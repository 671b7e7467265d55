import { html, nothing, type TemplateResult } from 'lit';
import { type Field, faultOf, idOf } from './fields.js';
import { type Around, type Place, textAt } from './place.js';

const UNITS = ['D', 'W', 'M', 'Y'] as const;

/** A span of time: a count and a unit. Finer spans (`36h`, `1Y_U`) are kept, and their count can be changed. */
export function spanField(place: Place, { label, optional = false }: Field, around: Around): TemplateResult {
  const { words, issues } = around;
  const text = textAt(place);
  const [, count = text, letter = 'D', rest = ''] = /^(\d*)([smhDWMY])(.*)$/.exec(text) ?? [];
  const units = rest || !UNITS.some((unit) => unit === letter) ? [letter + rest, ...UNITS] : UNITS;
  const write = (next: string, unit: string) => place.set(next === '' && optional ? undefined : next + unit);
  const id = idOf(place);
  const isBad = issues.some(({ path }) => path === place.path) ? 'true' : nothing;
  const typed = (event: Event) => write((event.currentTarget as HTMLInputElement).value.trim(), letter + rest);
  const picked = (event: Event) => write(count, (event.currentTarget as HTMLSelectElement).value);
  const unitName = (unit: string) => words.spans[unit as (typeof UNITS)[number]] ?? unit;
  return html`<div class="field">
    <label for=${id}>${label} ${optional ? html`<span class="optional">${words.ifAny}</span>` : nothing}</label>
    <div class="span">
      <input id=${id} inputmode="numeric" autocomplete="off" .value=${count} aria-invalid=${isBad} aria-describedby="${id}:fault" @input=${typed} />
      <select aria-label="${label}: ${words.unit}" @change=${picked}>
        ${units.map((unit) => html`<option value=${unit} ?selected=${unit === letter + rest}>${unitName(unit)}</option>`)}
      </select>
    </div>
    ${faultOf(place, around)}
  </div>`;
}
