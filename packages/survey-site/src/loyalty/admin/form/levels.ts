import type { Tiers } from '@samklang/core/loyalty';
import { html, nothing, type TemplateResult } from 'lit';
import { entry, group, pair } from './entry.js';
import { amountField, choiceField, decimalField, faultOf, numberField } from './fields.js';
import { type Around, append, entriesOf, freshId, inside, memberOf, type Place } from './place.js';
import { spanField } from './span-field.js';
import { readAt, wordsField, wordsIn } from './words-field.js';

/** Levels: what is counted, over which time, and each with its threshold. */
export function levelsPart(tiers: Place, around: Around): TemplateResult {
  const { words } = around;
  const begin = () =>
    tiers.set({ by: 'points', levels: [{ id: 'basic', name: wordsIn(around, words.basic), from: 0 }] });
  if (tiers.value === undefined) {
    return group(
      words.levels,
      words.noLevels,
      html`<p><button type="button" @click=${begin}>${words.addLevels}</button></p>`,
    );
  }
  const levels = inside(tiers, 'levels');
  const by = String(memberOf(tiers.value, 'by')) as Tiers['by'];
  const all = entriesOf(levels);
  const add = () => {
    const id = freshId(levels.value, 'level');
    const level = {
      id,
      name: wordsIn(around, words.newLevel),
      ...(by === 'time' ? { after: '1Y' } : { from: above(all) }),
    };
    append(levels, level, around);
  };
  return group(
    words.levels,
    '',
    html`${pair(
      choiceField(inside(tiers, 'by'), { label: words.countBy }, words.counts, around),
      by === 'balance' || by === 'time' ? nothing : windowField(inside(tiers, 'window'), around),
    )}
    ${downgradeFields(inside(tiers, 'downgrade'), around)} ${faultOf(levels, around)}
    ${all.map((level, index) => levelEntry(level, index, by, around))}
    <p class="actions"><button type="button" @click=${add}>${words.addLevel}</button>
      <button type="button" class="plain" @click=${() => tiers.set(undefined)}>${words.dropLevels}</button></p>`,
  );
}

function levelEntry(level: Place, index: number, by: Tiers['by'], around: Around): TemplateResult {
  const { words, say } = around;
  const from = inside(level, 'from');
  const figure =
    typeof from.value === 'number' && index > 0
      ? by === 'spend'
        ? say.money(from.value)
        : say.number(from.value)
      : '';
  const threshold =
    by === 'time'
      ? spanField(inside(level, 'after'), { label: words.afterTime }, around)
      : by === 'spend'
        ? amountField(from, { label: words.threshold }, around)
        : numberField(from, { label: words.threshold }, around);
  const fields = html`${wordsField(inside(level, 'name'), { label: words.nameOfLevel }, around)}
    ${index === 0 ? nothing : threshold}
    ${pair(
      decimalField(inside(level, 'multiplier'), { label: words.levelTimes, optional: true }, around),
      numberField(inside(level, 'entry'), { label: words.entryGift, optional: true }, around),
    )}`;
  return entry(level, readAt(inside(level, 'name'), around), figure, around, fields);
}

/** Twice the last threshold: a place to begin. */
function above(levels: readonly Place[]): number {
  const last = memberOf(levels.at(-1)?.value, 'from');
  return typeof last === 'number' && last > 0 ? last * 2 : 100;
}

const WINDOWS: Readonly<Record<string, object | undefined>> = {
  lifetime: undefined,
  year: { kind: 'calendar', unit: 'year' },
  quarter: { kind: 'calendar', unit: 'quarter' },
  month: { kind: 'calendar', unit: 'month' },
  rolling: { kind: 'rolling', over: '12M' },
};

function windowField(window: Place, around: Around): TemplateResult {
  const { words } = around;
  const kind = String(memberOf(window.value, 'kind') ?? 'lifetime');
  const value = kind === 'calendar' ? memberOf(window.value, 'unit') : kind;
  const set = (next: unknown) => window.set(WINDOWS[String(next)]);
  return html`<div>${choiceField({ ...window, value, set }, { label: words.window }, words.windows, around)}
    ${kind === 'rolling' ? spanField(inside(window, 'over'), { label: words.over }, around) : nothing}</div>`;
}

function downgradeFields(downgrade: Place, around: Around): TemplateResult {
  const { words } = around;
  const policy = inside(downgrade, 'policy');
  const set = (next: unknown) => (next === 'at-once' && downgrade.value === undefined ? undefined : policy.set(next));
  return pair(
    choiceField({ ...policy, set }, { label: words.downgrade }, words.downgrades, around),
    downgrade.value === undefined
      ? nothing
      : spanField(inside(downgrade, 'grace'), { label: words.grace, optional: true }, around),
  );
}
