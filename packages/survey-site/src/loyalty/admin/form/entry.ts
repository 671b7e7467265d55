import { html, nothing, type TemplateResult } from 'lit';
import type { Around, Place } from './place.js';

/** An entry of a list: a line that opens to its fields, and a way to take it out. */
export function entry(place: Place, title: string, note: string, around: Around, fields: unknown): TemplateResult {
  const { words, issues, opened } = around;
  const isFaulty = issues.some(
    ({ path }) => path === place.path || (/^[.[]/.test(path.slice(place.path.length)) && path.startsWith(place.path)),
  );
  return html`<details class="entry" ?open=${opened === place.path}>
    <summary id=${place.path}><b>${title || words.unnamed}</b> <span class="note">${note}</span>
      ${isFaulty ? html`<span class="note bad">${words.faulty}</span>` : nothing}</summary>
    <div class="inside">${fields}
      <p><button type="button" class="plain" @click=${() => place.set(undefined)}>${words.remove}</button></p></div>
  </details>`;
}

/** A part of the form with its heading. */
export function group(title: string, help: string, body: unknown): TemplateResult {
  return html`<fieldset class="group"><legend>${title}</legend>${help ? html`<p class="note">${help}</p>` : nothing}${body}</fieldset>`;
}

/** Fields beside each other where there is room. */
export const pair = (...fields: unknown[]): TemplateResult => html`<div class="pair">${fields}</div>`;
