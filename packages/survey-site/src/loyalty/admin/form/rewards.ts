import { html, nothing, type TemplateResult } from 'lit';
import { entry, group, pair } from './entry.js';
import { amountField, faultOf, numberField, ticksField } from './fields.js';
import { type Around, append, entriesOf, freshId, inside, memberOf, type Place, withoutEmpty } from './place.js';
import { readAt, wordsField, wordsIn } from './words-field.js';

/** What points are good for: rewards, and points as money. */
export function rewardsPart(version: Place, around: Around): TemplateResult {
  const { words } = around;
  const rewards = withoutEmpty(inside(version, 'rewards'));
  const add = () => {
    const id = freshId(rewards.value, 'reward');
    append(rewards, { id, title: wordsIn(around, words.newReward), cost: 100 }, around);
  };
  return group(
    words.rewards,
    '',
    html`${entriesOf(rewards).map((reward) => rewardEntry(reward, version, around))} ${faultOf(rewards, around)}
      <p><button type="button" @click=${add}>${words.addReward}</button></p>
      ${redemptionFields(inside(version, 'redemption'), around)}`,
  );
}

function rewardEntry(reward: Place, version: Place, around: Around): TemplateResult {
  const { words, say } = around;
  const cost = memberOf(reward.value, 'cost');
  const levels = entriesOf(inside(inside(version, 'tiers'), 'levels'));
  const names = new Map(levels.map((level) => [memberOf(level.value, 'id'), readAt(inside(level, 'name'), around)]));
  const fields = html`${wordsField(inside(reward, 'title'), { label: words.nameOfReward }, around)}
    ${numberField(inside(reward, 'cost'), { label: words.cost }, around)}
    ${names.size > 1 ? ticksField(inside(reward, 'tiers'), words.onlyLevels, names, around) : nothing}`;
  const note = typeof cost === 'number' ? say.points(cost) : '';
  return entry(reward, readAt(inside(reward, 'title'), around), note, around, fields);
}

function redemptionFields(redemption: Place, around: Around): TemplateResult {
  const { words } = around;
  const ticked = (event: Event) =>
    redemption.set((event.currentTarget as HTMLInputElement).checked ? { points: 100, amount: 1000 } : undefined);
  return html`<label class="tick"><input type="checkbox" .checked=${redemption.value !== undefined} @change=${ticked} /> ${words.asMoney}</label>
    ${
      redemption.value === undefined
        ? nothing
        : html`${pair(
            numberField(inside(redemption, 'points'), { label: words.points }, around),
            amountField(inside(redemption, 'amount'), { label: words.worth }, around),
          )}
          ${pair(
            numberField(inside(redemption, 'minimum'), { label: words.fewest, optional: true }, around),
            numberField(inside(redemption, 'percent'), { label: words.mostPercent, unit: '%', optional: true }, around),
          )}`
    }`;
}
