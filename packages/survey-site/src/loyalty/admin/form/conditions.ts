import { html, nothing, type TemplateResult } from 'lit';
import { pair } from './entry.js';
import { amountField, choiceField, faultOf, numberField, textField, tickField, ticksField } from './fields.js';
import { type Around, inside, memberOf, type Place } from './place.js';
import { spanField } from './span-field.js';

/** When and for whom a rule holds. */
export function conditionFields(rule: Place, around: Around): TemplateResult {
  const { words, programme } = around;
  const kind = memberOf(rule.value, 'kind');
  const isScoped = ['spend', 'cashback', 'item', 'multiplier', 'bonus'].includes(String(kind));
  return html`<details class="more-fields"><summary>${words.conditions}</summary><div class="inside">
    ${isScoped ? scopeField(inside(rule, 'scope'), words.onlyCategories, around) : nothing}
    ${pair(
      amountField(inside(rule, 'minimum'), { label: words.minimum, optional: true }, around),
      spanField(inside(rule, 'pending'), { label: words.pending, optional: true }, around),
    )}
    ${limitFields(inside(rule, 'limit'), around)} ${whenFields(inside(rule, 'when'), around)}
    ${programme.versions.length > 0 ? tickField(inside(rule, 'qualifying'), words.qualifying, true) : nothing}
  </div></details>`;
}

/** The categories a rule is for. A scope by products or brands is written as JSON and stays as it is. */
export function scopeField(scope: Place, label: string, around: Around): TemplateResult | typeof nothing {
  const { programme, say } = around;
  const names = new Map((programme.categories ?? []).map(({ id, name }) => [id as unknown, say.text(name)]));
  if (names.size === 0) return nothing;
  const categories = inside(scope, 'categories');
  const set = (next: unknown) => {
    const others = memberOf(scope.value, 'products') ?? memberOf(scope.value, 'brands');
    if (next === undefined && others === undefined) scope.set(undefined);
    else categories.set(next);
  };
  return ticksField({ ...categories, set }, label, names, around);
}

/** How often a rule pays one member. */
function limitFields(limit: Place, around: Around): TemplateResult {
  const { words } = around;
  const times = inside(limit, 'times');
  const per = memberOf(limit.value, 'per') ?? 'month';
  const set = (next: unknown) => limit.set(next === undefined ? undefined : { times: next, per });
  return pair(
    numberField({ ...times, set }, { label: words.limit, optional: true }, around),
    limit.value === undefined
      ? nothing
      : choiceField(inside(limit, 'per'), { label: words.per }, words.periods, around),
  );
}

/** Weekdays and hours. */
function whenFields(when: Place, around: Around): TemplateResult {
  const { words, say } = around;
  const weekday = new Intl.DateTimeFormat(say.locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const days = new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [day as unknown, weekday.format((day + 3) * 86_400_000)]));
  const hours = inside(when, 'hours');
  const hour = (key: 'from' | 'to', label: string) => {
    const place = inside(hours, key);
    const other = memberOf(hours.value, key === 'from' ? 'to' : 'from');
    const set = (next: unknown) =>
      next === undefined
        ? hours.set(undefined)
        : hours.set({ from: other ?? '00:00', to: other ?? '24:00', [key]: next });
    return textField({ ...place, set }, { label, optional: true, unit: '00:00' }, around);
  };
  return html`${ticksField(inside(when, 'weekdays'), words.weekdays, days, around)}
    ${pair(hour('from', words.hoursFrom), hour('to', words.hoursTo))} ${faultOf(when, around)}`;
}
