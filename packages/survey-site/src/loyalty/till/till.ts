import type { LedgerEvent, OrderEvent, Programme, Quote } from '@samklang/core/loyalty';
import { type Answered, type Ask, askingAt, type Failure } from '../../common/ask.js';
import type { Shown } from '../../common/shown.js';
import { eventOf, type Member, type Redemption, type StatementReply } from '../members.js';
import { amountIn } from '../money.js';
import { isCardNumber } from './number.js';
import { type Done, nobody, type TillState } from './state.js';

/** Pause between two looks at what members ask for, in ms. */
const PAUSE = 5_000;

interface TillOptions {
  readonly page: Pick<Shown<TillState, never>, 'state' | 'set' | 'focus'>;
  readonly base: URL;
  readonly key: string;
  /** Shop of the purchases; `''` for none. */
  readonly unit: string;
  /** The key does not fit. */
  readonly refused: () => void;
}

/** What a till does for the member in front of it. */
export class Till {
  unit: string;
  readonly #page: TillOptions['page'];
  readonly #ask: Ask;
  readonly #refused: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts quotes, so that a late one for an earlier amount is dropped. */
  #turn = 0;

  constructor({ page, base, key, unit, refused }: TillOptions) {
    this.unit = unit;
    this.#page = page;
    this.#ask = askingAt(base, key);
    this.#refused = refused;
  }

  async open(): Promise<void> {
    const reply = await this.#ask<{ readonly programmes: readonly Programme[] }>('programmes');
    if (reply.ok) this.#page.set({ programmes: reply.value.programmes });
    await this.watch();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** Looks, now and every few seconds, for what members have asked for. */
  readonly watch = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const reply = await this.#ask<{ readonly redemptions: readonly Redemption[] }>('redemptions?status=asked');
    if (reply.ok) this.#page.set({ asked: reply.value.redemptions });
    else if (reply.reason === 'key') return this.#refused();
    this.#timer = setTimeout(() => void this.watch(), PAUSE);
  };

  /** Shows the member whose card it is. */
  async look(number: string): Promise<void> {
    const digits = number.replace(/\s/g, '');
    const isNumber = isCardNumber(digits);
    this.#page.set({ ...nobody, trouble: isNumber ? undefined : 'badNumber', isBusy: isNumber });
    if (isNumber) await this.#show(await this.#ask<Member>(`cards/${digits}`));
  }

  async serve({ member }: Redemption): Promise<void> {
    this.#page.set({ ...nobody, isBusy: true });
    await this.#show(await this.#ask<Member>(`members/${member}`));
  }

  async #show(found: Answered<Member>): Promise<void> {
    this.#page.set({ isBusy: false });
    if (!found.ok && found.reason === 'missing') return this.#page.set({ trouble: 'unknown' });
    if (!found.ok && found.reason === 'gone') return this.#page.set({ trouble: 'replaced' });
    if (!found.ok) return this.#fail(found);
    this.#page.set({ member: found.value });
    await this.#reload();
    this.#page.focus('#amount');
  }

  async #reload(): Promise<void> {
    const { member } = this.#page.state;
    if (!member) return;
    const reply = await this.#ask<StatementReply>(`members/${member.member}/statement`);
    if (reply.ok && member === this.#page.state.member) this.#page.set({ reply: reply.value });
    else if (!reply.ok) this.#fail(reply);
  }

  #fail(failure: Failure): void {
    if (failure.reason === 'key') this.#refused();
    else this.#page.set({ failure });
  }

  /** The purchase as it is typed; undefined while there is no amount. */
  #order(): OrderEvent | undefined {
    const { member, reply, amount, category } = this.#page.state;
    const total = reply && amountIn(amount, reply.programme.currency);
    if (!member || total === undefined) return undefined;
    const event = eventOf(member.member, {
      kind: 'order',
      total,
      ...(this.unit && { unit: this.unit }),
      ...(category && { lines: [{ category, amount: total, quantity: 1 }] }),
    });
    return event.kind === 'order' ? event : undefined;
  }

  /** Asks what the purchase will give. */
  async quote(): Promise<void> {
    const turn = ++this.#turn;
    const order = this.#order();
    if (!order) return this.#page.set({ quote: undefined });
    const reply = await this.#ask<Quote>(`members/${order.member}/quote`, { method: 'POST', body: { order } });
    if (turn !== this.#turn) return;
    this.#page.set({ quote: reply.ok ? reply.value : undefined });
    if (!reply.ok && reply.reason === 'key') this.#refused();
  }

  /** Records the purchase, paid in part with points when the member wants to. */
  async buy(what: string): Promise<void> {
    const order = this.#order();
    const { quote, paysWithPoints } = this.#page.state;
    if (!order) return;
    const { points = 0, amount = 0 } = paysWithPoints ? (quote?.redeem ?? {}) : {};
    const events =
      points > 0 ? [eventOf(order.member, { kind: 'redeem', points }), { ...order, paidWithPoints: amount }] : [order];
    await this.record(what, events);
  }

  /** Sends events; what does not arrive can be sent again, and counts once. */
  async record(what: string, events: readonly LedgerEvent[]): Promise<void> {
    const member = events[0]?.member;
    if (this.#page.state.isBusy || member === undefined) return;
    this.#page.set({ isBusy: true, failure: undefined, waiting: undefined });
    const reply = await this.#ask<unknown>(`members/${member}/events`, { method: 'POST', body: { events } });
    this.#page.set({ isBusy: false });
    if (reply.ok) {
      this.#finish(what, events);
      await this.#reload();
    } else if (reply.reason === 'network') this.#page.set({ waiting: { what, events } });
    else this.#fail(reply);
  }

  #finish(what: string, events: readonly LedgerEvent[]): void {
    const { done } = this.#page.state;
    const isCancel = events.every(({ kind }) => kind === 'cancel');
    const cancelled = new Set(events.flatMap((event) => (event.kind === 'cancel' ? [event.event] : [])));
    const isMeant = (one: Done) => one.events.some(({ id }) => cancelled.has(id));
    const { amount, category, quote, paysWithPoints, refunding } = nobody;
    this.#turn++;
    this.#page.set({
      ...(!isCancel && { amount, category, quote, paysWithPoints }),
      refunding,
      done: isCancel
        ? done.map((one) => (isMeant(one) ? { ...one, isUndone: true } : one))
        : [{ what, events, isUndone: false }, ...done],
    });
  }

  async sendAgain(): Promise<void> {
    const { waiting } = this.#page.state;
    if (waiting) await this.record(waiting.what, waiting.events);
  }

  async undo({ what, events }: Done): Promise<void> {
    const cancels = [...events].reverse().map(({ id, member }) => eventOf(member, { kind: 'cancel', event: id }));
    await this.record(what, cancels);
  }

  /** Hands out, or declines, what a member has asked for. */
  async settle({ id, member }: Redemption, status: 'confirmed' | 'declined', what: string): Promise<void> {
    if (this.#page.state.isBusy) return;
    this.#page.set({ isBusy: true, failure: undefined });
    const path = `members/${member}/redemptions/${id}`;
    const reply = await this.#ask<unknown>(path, { method: 'PATCH', body: { status } });
    this.#page.set({ isBusy: false });
    if (!reply.ok) return this.#fail(reply);
    this.#page.set({ asked: this.#page.state.asked.filter((one) => one.id !== id) });
    if (status === 'declined') return;
    await this.#reload();
    const deed = this.#page.state.reply?.statement.movements.find((one) => one.deed.id === id)?.deed;
    if (deed?.kind === 'redeem') this.#finish(what, [deed]);
  }
}
