import type { OrderEvent, Statement } from '@samklang/core/loyalty';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { eventOf } from '../members.js';
import { amountIn, typedAmount } from '../money.js';
import type { TillState } from './state.js';
import type { TillSurroundings } from './view.js';

/** How many earlier purchases can be chosen from. */
const LATEST = 8;

/** Purchases that stand, the latest first, with the money that is left of each. */
function ordersOf({ movements }: Statement): { readonly order: OrderEvent; readonly left: number }[] {
  const orders = new Map<string, OrderEvent>();
  const back = new Map<string, number>();
  const refunds = new Set<string>();
  for (const { deed } of movements) {
    if (deed.kind === 'order') orders.set(deed.id, deed);
    if (deed.kind === 'cancel') orders.delete(deed.event);
    if (deed.kind !== 'refund' || refunds.has(deed.id)) continue;
    refunds.add(deed.id);
    back.set(deed.order, (back.get(deed.order) ?? 0) + deed.amount);
  }
  return [...orders.values()]
    .map((order) => ({ order, left: order.total - (back.get(order.id) ?? 0) }))
    .filter(({ left }) => left > 0)
    .reverse();
}

export function ordersPart(
  { reply, isBusy }: TillState,
  around: TillSurroundings,
  say: Say,
): TemplateResult | typeof nothing {
  const { words, act } = around;
  const orders = reply ? ordersOf(reply.statement).slice(0, LATEST) : [];
  if (orders.length === 0) return nothing;
  return html`<details class="orders">
    <summary>${words.till.orders}</summary>
    <ul>
      ${orders.map(
        ({ order }) => html`<li>
          <span>${say.date(order.at, 'short')}${placeName(order, around)}</span><b>${say.money(order.total)}</b>
          <button type="button" ?disabled=${isBusy} aria-label="${words.till.refund}: ${say.money(order.total)}, ${say.date(order.at)}" @click=${() => act.startRefund(order)}>${words.till.refund}</button>
        </li>`,
      )}
    </ul>
  </details>`;
}

const placeName = ({ unit }: OrderEvent, { config }: TillSurroundings): string => {
  const name = config.units.find(({ id }) => id === unit)?.name;
  return name ? `, ${name}` : '';
};

/** Money given back for an earlier purchase, in part or all of what is left. */
export function refundPart(
  order: OrderEvent,
  { reply, isBusy }: TillState,
  around: TillSurroundings,
  say: Say,
): TemplateResult {
  const { words, act, locale } = around;
  const { currency } = say.programme;
  const left = reply ? (ordersOf(reply.statement).find((one) => one.order.id === order.id)?.left ?? 0) : 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('refund') as HTMLInputElement;
    const amount = amountIn(field.value, currency);
    const isBad = amount === undefined || amount === 0 || amount > left;
    field.setAttribute('aria-invalid', String(isBad));
    if (isBad) return field.focus();
    act.record(
      words.till.done.refund(say.money(amount)),
      eventOf(order.member, { kind: 'refund', order: order.id, amount }),
    );
  };
  return html`<form class="sale" novalidate @submit=${submit}>
    <h3>${words.till.refundOf(say.date(order.at))}</h3>
    <div class="field">
      <label for="refund">${words.till.refundAmount} <span class="optional">${currency}</span></label>
      <input id="refund" name="refund" inputmode="decimal" autocomplete="off" value=${typedAmount(left, currency, locale)} aria-describedby="refund-note" />
      <p id="refund-note" class="note">${words.till.refundMost(say.money(left))}</p>
    </div>
    <p class="actions">
      <button type="submit" class="strong" ?disabled=${isBusy}>${words.till.refundConfirm}</button>
      <button type="button" @click=${() => act.startRefund(undefined)}>${words.common.cancel}</button>
    </p>
  </form>`;
}
