import { nextReward, type RewardAhead, rewardsAhead, versionOf } from '@samklang/core/loyalty/next';
import { pickText } from '@samklang/core/survey/text';
import type { PointsRedeemEvent } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../common/ask.js';
import { faultView } from '../../common/fault.js';
import { tagOf } from '../../locales/tag.js';
import { legible, type StatementReply } from '../members.js';
import type { Screen } from '../open.js';

/** A reward the member has asked for. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  /** RFC 3339 date-time. */
  readonly until: string;
  readonly is: 'open' | 'done' | 'over';
}

export interface CardState {
  /** `lost`: without a token that opens anything. `left`: erased on the member's own wish. */
  readonly phase: 'loading' | 'ready' | 'lost' | 'left';
  readonly reply: StatementReply | undefined;
  /** When the figures were so, in milliseconds since 1970. */
  readonly at: number;
  readonly isOffline: boolean;
  readonly asked: Asked | undefined;
  readonly askFailure: Failure | undefined;
  readonly isLeaving: boolean;
  readonly dataFailure: Failure | undefined;
}

export interface CardSurroundings extends Screen {
  readonly survey: (id: string) => string;
  readonly load: () => void;
  readonly redeem: (reward: RewardAhead) => void;
  readonly copy: () => void;
  /** `sure` on the second press. */
  readonly leave: (sure: boolean) => void;
  readonly stay: () => void;
}

export function cardView(state: CardState, around: CardSurroundings): TemplateResult {
  const { card, common } = around.words;
  if (state.phase === 'lost')
    return html`<div class="calm"><h1>${card.missing}</h1><p class="quiet">${card.missingText}</p></div>`;
  if (state.phase === 'left')
    return html`<div class="calm"><h1>${card.left}</h1><p class="quiet">${card.leftText}</p></div>`;
  const { reply } = state;
  if (!reply && state.isOffline)
    return html`<div class="calm">${faultView({ ok: false, reason: 'network' }, around.words, around.load)}</div>`;
  if (!reply) return html`<samklang-points look="card" aria-label=${common.loading}></samklang-points>`;
  const data = { ...reply, card: reply.card && legible(reply.card) };
  const hasStamps = (versionOf(reply.statement)?.cards?.length ?? 0) > 0;
  return html`<div class="columns">
    <div class="first">
      <h1 class="hidden-visually">${pickText(reply.programme.title, around.locale, reply.programme.locales)}</h1>
      <samklang-points look="card" .data=${data}></samklang-points>
      <p class="age ${state.isOffline ? 'offline' : ''}" role="status">${ageText(state, around)}</p>
      ${hasStamps ? html`<samklang-points look="stamps" .data=${data}></samklang-points>` : nothing}
    </div>
    <div class="second">
      <div role="status">${askedPart(state, around)}</div>
      ${readyPart(reply, state, around)} ${panelPart(reply, around)}
      <p class="note">${card.keep}</p>
      ${dataPart(state, around)}
    </div>
  </div>`;
}

function ageText({ at, isOffline }: CardState, { words, locale }: CardSurroundings): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const style = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  const time = new Intl.DateTimeFormat(tagOf(locale), style).format(at);
  return isOffline ? words.card.offline(time) : words.card.fresh(time);
}

/** What can be had now, apart from the reward that the panel below is about. */
function readyPart({ statement, programme }: StatementReply, { isOffline }: CardState, around: CardSurroundings) {
  const { words, locale, redeem } = around;
  const next = nextReward(statement);
  const ready = rewardsAhead(statement).filter(({ missing, reward }) => missing === 0 && reward !== next?.reward);
  if (ready.length === 0) return nothing;
  return html`<section class="ready" aria-labelledby="ready">
    <h2 id="ready">${words.card.ready}</h2>
    <ul>
      ${ready.map(
        (one) => html`<li>
          <span>${pickText(one.title, locale, programme.locales)}</span>
          <button type="button" ?disabled=${isOffline} @click=${() => redeem(one)}>${words.card.use}</button>
        </li>`,
      )}
    </ul>
    ${isOffline ? html`<p class="note">${words.card.askOffline}</p>` : nothing}
  </section>`;
}

function panelPart(reply: StatementReply, { words, survey, redeem }: CardSurroundings): TemplateResult {
  const asked = (event: PointsRedeemEvent) => {
    event.preventDefault();
    redeem(event.reward);
  };
  const asks = reply.programme.club?.survey;
  return html`<samklang-points look="panel" .data=${reply} @samklang-points-redeem=${asked}>
    ${asks ? html`<p class="feedback" slot="feedback"><a class="more" href=${survey(asks)}>${words.card.survey}</a></p>` : nothing}
  </samklang-points>`;
}

function askedPart(
  { asked, askFailure }: CardState,
  { words, locale }: CardSurroundings,
): TemplateResult | typeof nothing {
  if (askFailure?.reason === 'network') return html`<p class="told">${words.card.askOffline}</p>`;
  if (askFailure) return faultView(askFailure, words);
  if (!asked) return nothing;
  const time = new Intl.DateTimeFormat(tagOf(locale), { timeStyle: 'short' }).format(new Date(asked.until));
  const text = {
    open: words.card.asked(asked.title, time),
    done: words.card.done(asked.title),
    over: words.card.notDone(asked.title),
  };
  return html`<p class="told">${text[asked.is]}</p>`;
}

function dataPart({ isLeaving, dataFailure }: CardState, around: CardSurroundings): TemplateResult {
  const { card, common } = around.words;
  const calm = html`<p class="actions">
    <button type="button" @click=${around.copy}>${card.copy}</button>
    <button type="button" class="plain" @click=${() => around.leave(false)}>${card.leave}</button>
  </p>`;
  const sure = html`<p>${card.leaveSure}</p>
    <p class="actions">
      <button type="button" class="grave" @click=${() => around.leave(true)}>${card.leaveYes}</button>
      <button type="button" id="stay" @click=${around.stay}>${common.cancel}</button>
    </p>`;
  return html`<details class="mine">
    <summary>${card.data}</summary>
    ${isLeaving ? sure : calm} ${dataFailure ? faultView(dataFailure, around.words) : nothing}
  </details>`;
}
