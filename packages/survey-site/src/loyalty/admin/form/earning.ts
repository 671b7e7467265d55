import type { RuleKind } from '@samklang/core/loyalty';
import { html, nothing, type TemplateResult } from 'lit';
import { conditionFields } from './conditions.js';
import { entry, group, pair } from './entry.js';
import { amountField, choiceField, decimalField, numberField, textField } from './fields.js';
import { type Around, append, entriesOf, freshId, inside, memberOf, type Place } from './place.js';
import { readAt, wordsField, wordsIn } from './words-field.js';

/** What a new rule of a kind begins with. */
const BEGINNINGS: Readonly<Record<RuleKind, object>> = {
  spend: { points: '1', per: 1000 },
  visit: { points: 10 },
  action: { action: 'survey', points: 10 },
  join: { points: 50 },
  birthday: { points: 50 },
  referral: { points: 100, friend: 50 },
  multiplier: { by: '2' },
  bonus: { points: 10 },
  item: { points: 10 },
  cashback: { rate: '0.01' },
};

/** How points are earned: a rule each. */
export function earningPart(rules: Place, around: Around): TemplateResult {
  const { words, programme } = around;
  const kinds = (Object.keys(BEGINNINGS) as RuleKind[]).filter(
    (kind) => kind !== 'cashback' || programme.unit.kind === 'money',
  );
  const add = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    const kind = select.value as RuleKind;
    select.value = '';
    if (!Object.hasOwn(BEGINNINGS, kind)) return;
    const id = freshId(rules.value, kind);
    append(rules, { id, kind, title: wordsIn(around, words.kinds[kind]), ...BEGINNINGS[kind] }, around);
  };
  return group(
    words.earning,
    words.earningHelp,
    html`${entriesOf(rules).map((rule) => ruleEntry(rule, around))}
      <div class="field add"><label for="add-rule">${words.addRule}</label>
        <select id="add-rule" @change=${add}><option value="">${words.choose}</option>
          ${kinds.map((kind) => html`<option value=${kind}>${words.kinds[kind]}</option>`)}</select></div>`,
  );
}

function ruleEntry(rule: Place, around: Around): TemplateResult {
  const { words } = around;
  const kind = String(memberOf(rule.value, 'kind')) as RuleKind;
  const fields = html`${wordsField(inside(rule, 'title'), { label: words.titleOfRule, optional: true }, around)}
    ${figures(rule, kind, around)} ${conditionFields(rule, around)}`;
  return entry(rule, readAt(inside(rule, 'title'), around), words.kinds[kind] ?? kind, around, fields);
}

/** The figures of a rule of its kind. */
function figures(rule: Place, kind: RuleKind, around: Around): TemplateResult | typeof nothing {
  const { words } = around;
  const points = (label: string = words.points) => numberField(inside(rule, 'points'), { label }, around);
  switch (kind) {
    case 'spend':
      return pair(
        decimalField(inside(rule, 'points'), { label: words.points }, around),
        amountField(inside(rule, 'per'), { label: words.forEach }, around),
      );
    case 'cashback':
      return decimalField(inside(rule, 'rate'), { label: words.rate }, around);
    case 'multiplier':
      return decimalField(inside(rule, 'by'), { label: words.times }, around);
    case 'action':
      return pair(textField(inside(rule, 'action'), { label: words.action }, around), points());
    case 'referral':
      return html`${pair(points(words.forReferrer), numberField(inside(rule, 'friend'), { label: words.forFriend }, around))}
        ${choiceField(inside(rule, 'after'), { label: words.after, optional: true }, words.afters, around)}`;
    default:
      return Object.hasOwn(BEGINNINGS, kind) ? points() : nothing;
  }
}
