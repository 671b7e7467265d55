import type { Expiry } from '@samklang/core/loyalty';
import { html, nothing, type TemplateResult } from 'lit';
import { group, pair } from './entry.js';
import { choiceField, type Field, faultOf, numberField } from './fields.js';
import { type Around, inside, memberOf, type Place, textAt } from './place.js';
import { spanField } from './span-field.js';

const BEGINNINGS: Readonly<Record<Expiry['kind'], object | undefined>> = {
  none: undefined,
  rolling: { kind: 'rolling', after: '12M' },
  calendar: { kind: 'calendar', on: '01-01' },
  inactivity: { kind: 'inactivity', after: '12M' },
};

export function expiryPart(expiry: Place, around: Around): TemplateResult {
  const { words } = around;
  const existing = inside(expiry, 'existing');
  const hasEnd = ['rolling', 'calendar', 'inactivity'].includes(String(memberOf(expiry.value, 'kind')));
  return group(
    words.expiry,
    '',
    html`${expiryFields(expiry, words.expires, around)}
    ${hasEnd ? choiceField(existing, { label: words.existing, optional: true }, words.existings, around) : nothing}`,
  );
}

/** When something ends: of points, or of the stamps of a card. */
export function expiryFields(expiry: Place, label: string, around: Around): TemplateResult {
  const { words } = around;
  const kind = inside(expiry, 'kind');
  const choose = (next: unknown) => expiry.set(BEGINNINGS[next as Expiry['kind']]);
  return html`${choiceField({ ...kind, set: choose }, { label }, words.expiries, around)}
    ${fieldsOf(expiry, textAt(kind), around)} ${faultOf(expiry, around)}`;
}

function fieldsOf(expiry: Place, kind: string, around: Around): TemplateResult | typeof nothing {
  const { words } = around;
  const after = () => spanField(inside(expiry, 'after'), { label: words.lasts }, around);
  switch (kind) {
    case 'rolling': {
      const end = choiceField(inside(expiry, 'end'), { label: words.endOf, optional: true }, words.ends, around);
      return pair(after(), end);
    }
    case 'inactivity':
      return after();
    case 'calendar':
      return pair(
        dateFields(inside(expiry, 'on'), { label: words.onDay }, around),
        numberField(inside(expiry, 'keep'), { label: words.keepYears, optional: true }, around),
      );
    default:
      return nothing;
  }
}

/** A day of the year, `MM-DD` in the definition. */
function dateFields(place: Place, { label }: Field, around: Around): TemplateResult {
  const { words, say } = around;
  const [month = '01', day = ''] = textAt(place).split('-');
  const name = new Intl.DateTimeFormat(say.locale, { month: 'long', timeZone: 'UTC' });
  const months = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`${index + 1}`.padStart(2, '0'), name.format(Date.UTC(2024, index))]),
  );
  const ofDay = {
    ...place,
    value: Number(day) || day,
    set: (next: unknown) => place.set(`${month}-${String(next).padStart(2, '0')}`),
  };
  const ofMonth = {
    path: `${place.path}.month`,
    value: month,
    set: (next: unknown) => place.set(`${String(next)}-${day}`),
  };
  return html`<div class="pair">${numberField(ofDay, { label }, around)}
    ${choiceField(ofMonth, { label: words.month }, months, around)}</div>`;
}
