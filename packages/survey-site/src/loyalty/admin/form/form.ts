import { beginningOf, dayIn } from '@samklang/core/loyalty';
import { html, type TemplateResult } from 'lit';
import { cardsPart } from './cards.js';
import { earningPart } from './earning.js';
import { expiryPart } from './expiry.js';
import { faultOf } from './fields.js';
import { levelsPart } from './levels.js';
import { limitsPart } from './limits.js';
import { type Around, inside, type Place, textAt } from './place.js';
import { rewardsPart } from './rewards.js';

/** A version as a form. What it has no field for stays as it is written. */
export function versionForm(version: Place, around: Around): TemplateResult {
  return html`${fromField(inside(version, 'from'), around)}
    ${earningPart(inside(version, 'rules'), around)} ${limitsPart(version, around)}
    ${expiryPart(inside(version, 'expiry'), around)} ${levelsPart(inside(version, 'tiers'), around)}
    ${rewardsPart(version, around)} ${cardsPart(inside(version, 'cards'), around)}`;
}

/** A version begins with a day of the programme's own calendar. */
function fromField(from: Place, around: Around): TemplateResult {
  const { words, programme } = around;
  const typed = (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    if (value) from.set(beginningOf(programme.zone, value));
  };
  return html`<div class="field from">
    <label for=${from.path}>${words.holdsFrom}</label>
    <input id=${from.path} type="date" .value=${dayIn(programme.zone, textAt(from))} aria-describedby="${from.path}:fault" @change=${typed} />
    ${faultOf(from, around)}
  </div>`;
}

/** Leads from a fault to its field, or to the nearest part of the form around it. */
export function goTo(path: string): void {
  let at = path;
  let field = document.getElementById(at);
  while (!field && /[.[]/.test(at)) {
    at = at.replace(/(\.[^.[]*|\[[^\]]*\]|.)$/, '');
    field = document.getElementById(at);
  }
  for (let one = field?.closest('details'); one; one = one.parentElement?.closest('details')) one.open = true;
  field?.focus();
}
