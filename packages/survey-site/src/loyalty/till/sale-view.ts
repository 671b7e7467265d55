import type { Quote } from '@samklang/core/loyalty';
import { versionOf } from '@samklang/core/loyalty/next';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { amountIn } from '../money.js';
import type { TillState } from './state.js';
import type { TillSurroundings } from './view.js';

/** A purchase: the amount, what it will give, and whether points pay a part of it. */
export function salePart(state: TillState, { words: { till }, act }: TillSurroundings, say: Say): TemplateResult {
  const { amount, quote, isBusy, reply } = state;
  const { programme } = say;
  const total = amountIn(amount, programme.currency);
  const isBad = amount.trim() !== '' && total === undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (total !== undefined && total > 0) act.buy(till.done.order(say.money(total)));
  };
  const typed = (event: Event) => act.type((event.currentTarget as HTMLInputElement).value);
  const rewards =
    reply && quote && total !== undefined ? quotePart(quote, state, till, say, act.payWithPoints) : nothing;
  return html`<form class="sale" novalidate @submit=${submit}>
    <div class="field">
      <label for="amount">${till.amount} <span class="optional">${programme.currency}</span></label>
      <input id="amount" inputmode="decimal" autocomplete="off" .value=${amount} aria-invalid=${isBad ? 'true' : nothing} aria-describedby="amount-note" @input=${typed} />
    </div>
    ${categoryPart(state, till, say, act.choose)}
    <div id="amount-note" class="quote" aria-live="polite">${isBad ? html`<p class="note bad">${till.amountBad}</p>` : rewards}</div>
    <button type="submit" class="strong" ?disabled=${isBusy || !total}>${till.confirm}</button>
  </form>`;
}

function quotePart(
  { earn, redeem }: Quote,
  { amount, paysWithPoints }: TillState,
  till: TillSurroundings['words']['till'],
  say: Say,
  pay: (wanted: boolean) => void,
): TemplateResult {
  const total = amountIn(amount, say.programme.currency) ?? 0;
  const cards = [...say.programme.versions].reverse().flatMap(({ cards = [] }) => cards);
  const stamps = earn.stamps.map(({ card, stamps }) => {
    const title = cards.find(({ id }) => id === card)?.title ?? card;
    return till.earnsStamps(say.number(stamps), say.text(title));
  });
  const changed = (event: Event) => pay((event.currentTarget as HTMLInputElement).checked);
  const lines = [earn.points > 0 ? till.earns(say.points(earn.points)) : '', ...stamps].filter(Boolean);
  return html`<p class="gives">${lines.length > 0 ? lines.join(', ') : till.earnsNothing}</p>
    ${
      redeem.points > 0
        ? html`<label class="tick"><input type="checkbox" .checked=${paysWithPoints} @change=${changed} />${till.payWith(say.money(redeem.amount), say.points(redeem.points))}</label>
            ${paysWithPoints ? html`<p><b>${till.left(say.money(total - redeem.amount))}</b></p>` : nothing}`
        : nothing
    }`;
}

/** Categories the terms in force tell apart. */
function categoriesOf({ reply }: TillState): readonly string[] {
  const version = reply && versionOf(reply.statement);
  const scopes = [
    version?.exclusions,
    ...(version?.rules ?? []).map((rule) => ('scope' in rule ? rule.scope : undefined)),
    ...(version?.cards ?? []).map(({ earn }) => (earn?.kind === 'item' ? earn.scope : undefined)),
  ];
  return [...new Set(scopes.flatMap((scope) => scope?.categories ?? []))];
}

/** The programme's name for a category; without one its id, written as words. */
function categoryName(id: string, say: Say): string {
  const named = say.programme.categories?.find((category) => category.id === id);
  if (named) return say.text(named.name);
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase(say.locale) + words.slice(1);
}

function categoryPart(
  state: TillState,
  till: TillSurroundings['words']['till'],
  say: Say,
  choose: (category: string) => void,
): TemplateResult | typeof nothing {
  const categories = categoriesOf(state);
  if (categories.length === 0) return nothing;
  const changed = (event: Event) => choose((event.currentTarget as HTMLSelectElement).value);
  return html`<label class="field"><span>${till.category}</span>
    <select .value=${state.category} @change=${changed}>
      <option value="">${till.categoryAny}</option>
      ${categories.map((category) => html`<option value=${category} ?selected=${category === state.category}>${categoryName(category, say)}</option>`)}
    </select>
  </label>`;
}
