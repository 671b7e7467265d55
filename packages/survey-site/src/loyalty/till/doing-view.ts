import { type RewardAhead, rewardsAhead, versionOf } from '@samklang/core/loyalty/next';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { eventOf } from '../members.js';
import { askedTitle, untilText } from './asked-view.js';
import { ordersPart } from './refund-view.js';
import type { TillState } from './state.js';
import type { TillSurroundings } from './view.js';

/** What can be done without a purchase: what the member asked for, rewards, stamps, visits, refunds. */
export function doingPart(state: TillState, around: TillSurroundings, say: Say): TemplateResult {
  return html`${askedPart(state, around)} ${rewardsPart(state, around, say)} ${directPart(state, around, say)} ${ordersPart(state, around, say)}`;
}

function askedPart(
  { asked, member, programmes, isBusy }: TillState,
  around: TillSurroundings,
): TemplateResult | typeof nothing {
  const { words, locale, act } = around;
  const own = asked.filter((one) => one.member === member?.member);
  if (own.length === 0) return nothing;
  return html`<section class="asked" aria-labelledby="asked">
    <h3 id="asked">${words.till.asked}</h3>
    <ul>
      ${own.map((one) => {
        const title = askedTitle(programmes, one, locale);
        const settle = (status: 'confirmed' | 'declined') => act.settle(one, status, words.till.done.redeem(title));
        return html`<li>
          <div><b>${title}</b><span class="note">${untilText(one, around)}</span></div>
          <button type="button" ?disabled=${isBusy} @click=${() => settle('confirmed')}>${words.till.confirmAsked}</button>
          <button type="button" class="plain" ?disabled=${isBusy} @click=${() => settle('declined')}>${words.till.decline}</button>
        </li>`;
      })}
    </ul>
  </section>`;
}

function rewardsPart(
  { reply, member, isBusy }: TillState,
  { words, act }: TillSurroundings,
  say: Say,
): TemplateResult | typeof nothing {
  const ready = reply ? rewardsAhead(reply.statement).filter(({ missing }) => missing === 0) : [];
  if (ready.length === 0 || !member) return nothing;
  const give = ({ account, reward, title }: RewardAhead) =>
    act.record(
      words.till.done.redeem(say.text(title)),
      eventOf(member.member, account === 'points' ? { kind: 'redeem', reward } : { kind: 'redeem', card: reward }),
    );
  return html`<section aria-labelledby="ready">
    <h3 id="ready">${words.till.rewards}</h3>
    <p class="actions">
      ${ready.map((one) => html`<button type="button" ?disabled=${isBusy} @click=${() => give(one)}>${words.till.redeem(say.text(one.title))}</button>`)}
    </p>
  </section>`;
}

function directPart(
  { reply, member, isBusy }: TillState,
  around: TillSurroundings,
  say: Say,
): TemplateResult | typeof nothing {
  const { words, act, unit } = around;
  const version = reply && versionOf(reply.statement);
  if (!version || !member) return nothing;
  const cards = version.cards ?? [];
  const countsVisits =
    version.tiers?.by === 'visits' ||
    version.rules.some(({ kind }) => kind === 'visit') ||
    cards.some(({ earn }) => earn?.kind === 'visit');
  if (!countsVisits && cards.length === 0) return nothing;
  const visit = () =>
    act.record(words.till.done.visit, eventOf(member.member, { kind: 'visit', ...(unit && { unit }) }));
  return html`<section aria-labelledby="direct">
    <h3 id="direct">${words.till.direct}</h3>
    <p class="actions">
      ${cards.map(({ id, title }) => {
        const what = words.till.stamp(say.text(title));
        const stamp = () => act.record(what, eventOf(member.member, { kind: 'stamp', card: id, count: 1 }));
        return html`<button type="button" ?disabled=${isBusy} @click=${stamp}>${what}</button>`;
      })}
      ${countsVisits ? html`<button type="button" ?disabled=${isBusy} @click=${visit}>${words.till.visit}</button>` : nothing}
    </p>
  </section>`;
}
