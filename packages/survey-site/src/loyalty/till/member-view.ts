import { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { changeBy, type StatementReply } from '../members.js';
import { doingPart } from './doing-view.js';
import { refundPart } from './refund-view.js';
import { salePart } from './sale-view.js';
import type { Done, TillState } from './state.js';
import type { TillSurroundings } from './view.js';

/** The member in front of the till: what can be done, and what they have with every why. */
export function memberView(state: TillState, around: TillSurroundings): TemplateResult {
  const { words, locale, act } = around;
  const { member, reply } = state;
  if (!member || !reply) return html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`;
  const say = new Say(reply.programme, locale);
  return html`<div class="served">
    <div class="do">
      <header>
        <div>
          <h2>${member.name || words.till.member}</h2>
          <p class="note">${say.text(reply.programme.title)} · ${words.till.since(say.date(member.joinedAt))}</p>
        </div>
        <button type="button" @click=${act.next}>${words.till.next}</button>
      </header>
      <div role="status" class="told">${waitingPart(state, around)} ${state.done.map((done) => donePart(done, state, around, say))}</div>
      ${state.refunding ? refundPart(state.refunding, state, around, say) : html`${salePart(state, around, say)} ${doingPart(state, around, say)}`}
    </div>
    <samklang-points look="panel" .data=${reply}></samklang-points>
  </div>`;
}

function waitingPart({ waiting }: TillState, { words, act }: TillSurroundings): TemplateResult | typeof nothing {
  if (!waiting) return nothing;
  return html`<div class="trouble"><p><b>${waiting.what}.</b> ${words.till.late}</p><button type="button" @click=${act.sendAgain}>${words.till.send}</button></div>`;
}

function donePart(
  done: Done,
  { reply, isBusy }: TillState,
  { words, act }: TillSurroundings,
  say: Say,
): TemplateResult {
  if (done.isUndone) return html`<p class="done undone">${words.till.undone(done.what)}</p>`;
  const figure = reply ? figureOf(done, reply, say) : '';
  return html`<p class="done">
    <span>${done.what}</span>${figure ? html`<b>${figure}</b>` : nothing}
    <button type="button" ?disabled=${isBusy} @click=${() => act.undo(done)}>${words.till.undo}</button>
  </p>`;
}

/** What it did to the points; of a stamp, to its card. */
function figureOf({ events }: Done, { statement }: StatementReply, say: Say): string {
  const signed = (change: number, text: string) => `${change < 0 ? '\u2212' : '+'}${text}`;
  const stamp = events.find((event) => event.kind === 'stamp');
  if (stamp?.kind === 'stamp') {
    const stamps = changeBy(statement, events, stamp.card);
    return signed(stamps, say.number(Math.abs(stamps)));
  }
  const points = changeBy(statement, events, 'points');
  return points === 0 ? '' : signed(points, say.points(Math.abs(points)));
}
