import { html, nothing, type TemplateResult } from 'lit';
import { scopeField } from './conditions.js';
import { group, pair } from './entry.js';
import { choiceField, faultOf, numberField } from './fields.js';
import { type Around, entriesOf, inside, type Place } from './place.js';
import { spanField } from './span-field.js';

/** What holds for every rule: rounding, waiting, the most that can be earned, what never earns, and returns. */
export function limitsPart(version: Place, around: Around): TemplateResult {
  const { words } = around;
  const rounding = inside(version, 'rounding');
  return group(
    words.limits,
    '',
    html`${pair(
      choiceField(inside(rounding, 'mode'), { label: words.rounding, optional: true }, words.roundings, around),
      choiceField(inside(rounding, 'moment'), { label: words.moment, optional: true }, words.moments, around),
    )}
    ${pair(
      spanField(inside(version, 'pending'), { label: words.pending, optional: true }, around),
      choiceField(inside(version, 'returns'), { label: words.returns, optional: true }, RETURNS(around), around),
    )}
    ${capsField(inside(version, 'caps'), around)}
    ${scopeField(inside(version, 'exclusions'), words.exclusions, around)}`,
  );
}

const RETURNS = ({ words: { returnKinds } }: Around) => ({
  unlimited: returnKinds.unlimited,
  'within-balance': returnKinds['within-balance'],
  'only-pending': returnKinds['only-pending'],
});

/** The most a member can earn in a day, a month or for ever. */
function capsField(caps: Place, around: Around): TemplateResult {
  const { words } = around;
  const entries = entriesOf(caps);
  const drop = (cap: Place) => (entries.length > 1 ? cap.set(undefined) : caps.set(undefined));
  const add = () => caps.set([...(Array.isArray(caps.value) ? caps.value : []), { per: 'day', points: 1000 }]);
  return html`${entries.map(
    (cap) => html`<div class="row">
      ${numberField(inside(cap, 'points'), { label: words.cap }, around)}
      ${choiceField(inside(cap, 'per'), { label: words.per }, words.periods, around)}
      <button type="button" class="plain" @click=${() => drop(cap)}>${words.remove}</button>
    </div>`,
  )}
  ${entries.length === 0 ? faultOf(caps, around) : nothing}
  <p><button type="button" @click=${add}>${words.addCap}</button></p>`;
}
