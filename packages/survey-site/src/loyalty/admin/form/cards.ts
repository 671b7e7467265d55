import type { StampCard } from '@samklang/core/loyalty';
import { html, nothing, type TemplateResult } from 'lit';
import { scopeField } from './conditions.js';
import { entry, group, pair } from './entry.js';
import { expiryFields } from './expiry.js';
import { amountField, choiceField, faultOf, numberField } from './fields.js';
import { type Around, append, entriesOf, freshId, inside, memberOf, type Place, withoutEmpty } from './place.js';
import { readAt, wordsField, wordsIn } from './words-field.js';

type Earn = NonNullable<StampCard['earn']>['kind'];

/** Stamp cards: buy some, the next is free. */
export function cardsPart(list: Place, around: Around): TemplateResult {
  const { words } = around;
  const cards = withoutEmpty(list);
  const add = () => {
    const id = freshId(cards.value, 'card');
    const [title, reward] = [wordsIn(around, words.newCard), wordsIn(around, words.newReward)];
    append(cards, { id, title, size: 9, reward, earn: { kind: 'visit' } }, around);
  };
  return group(
    words.cards,
    '',
    html`${entriesOf(cards).map((card) => cardEntry(card, around))} ${faultOf(cards, around)}
      <p><button type="button" @click=${add}>${words.addCard}</button></p>`,
  );
}

function cardEntry(card: Place, around: Around): TemplateResult {
  const { words, say } = around;
  const size = memberOf(card.value, 'size');
  const fields = html`${wordsField(inside(card, 'title'), { label: words.nameOfCard }, around)}
    ${wordsField(inside(card, 'reward'), { label: words.gift }, around)}
    ${pair(
      numberField(inside(card, 'size'), { label: words.size }, around),
      numberField(inside(card, 'perDay'), { label: words.perDay, optional: true }, around),
    )}
    ${stampingFields(inside(card, 'earn'), around)}
    ${choiceField(inside(card, 'overflow'), { label: words.overflow, optional: true }, words.overflows, around)}
    ${expiryFields(inside(card, 'expiry'), words.stampsExpire, around)}`;
  const note = typeof size === 'number' ? words.stamps(say.number(size)) : '';
  return entry(card, readAt(inside(card, 'title'), around), note, around, fields);
}

/** What gives a stamp. */
function stampingFields(earn: Place, around: Around): TemplateResult {
  const { words, programme } = around;
  const beginnings: Readonly<Record<string, object | undefined>> = {
    hand: undefined,
    visit: { kind: 'visit' },
    spend: { kind: 'spend', per: 10_000 },
    item: { kind: 'item', scope: { categories: (programme.categories ?? []).slice(0, 1).map(({ id }) => id) } },
  };
  const kind = memberOf(earn.value, 'kind') as Earn | undefined;
  const set = (next: unknown) => earn.set(beginnings[String(next)]);
  const choices = {
    hand: words.stampings.hand,
    visit: words.stampings.visit,
    spend: words.stampings.spend,
    item: words.stampings.item,
  };
  return html`${choiceField({ ...earn, value: kind ?? 'hand', set }, { label: words.stamping }, choices, around)}
    ${kind === 'visit' ? amountField(inside(earn, 'minimum'), { label: words.minimum, optional: true }, around) : nothing}
    ${kind === 'spend' ? amountField(inside(earn, 'per'), { label: words.forEach }, around) : nothing}
    ${kind === 'item' ? scopeField(inside(earn, 'scope'), words.onlyCategories, around) : nothing}`;
}
