import { html, nothing, type TemplateResult } from 'lit';
import { linkPart } from '../../common/link-view.js';
import type { Member } from '../members.js';
import { correct, erase, exportMember, merge, renewCard } from './members.js';
import type { AdminState } from './state.js';
import type { AtDesk } from './view.js';

/** One member: what they have with every why, and what the owner may do. */
export function memberView(member: Member, state: AdminState, around: AtDesk): TemplateResult {
  const { admin } = around.words;
  return html`<section class="member" aria-labelledby="member">
    <h2 id="member" tabindex="-1">${member.name || admin.nameless} <span class="figures">${member.number}</span></h2>
    <div class="halves">
      <div class="deeds">
        ${correctPart(member, state, around)} ${lostPart(member, state, around)} ${mergePart(member, state, around)}
        ${exportPart(member, state, around)} ${erasePart(member, state, around)}
      </div>
      ${state.reply ? html`<samklang-points look="panel" .data=${state.reply}></samklang-points>` : nothing}
    </div>
  </section>`;
}

function correctPart(member: Member, { isBusy }: AdminState, { words: { admin }, desk }: AtDesk): TemplateResult {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [amount, reason] = ['points', 'reason'].map((name) => form.elements.namedItem(name) as HTMLInputElement);
    if (!amount || !reason) return;
    const points = Number(amount.value.trim().replace('\u2212', '-'));
    const isBad = !Number.isSafeInteger(points) || points === 0;
    amount.setAttribute('aria-invalid', String(isBad));
    amount.setCustomValidity(isBad ? admin.correctBad : '');
    reason.setAttribute('aria-invalid', String(reason.value.trim() === ''));
    reason.setCustomValidity(reason.value.trim() === '' ? admin.reasonMissing : '');
    if (!form.reportValidity()) return;
    if (await correct(desk, member, points, reason.value.trim(), admin.corrected)) form.reset();
  };
  const eased = (event: Event) => (event.target as HTMLInputElement).setCustomValidity('');
  return html`<form novalidate @submit=${submit} @input=${eased}>
    <h3>${admin.correct}</h3>
    <div class="field"><label for="points">${admin.correctPoints}</label><input id="points" name="points" autocomplete="off" /></div>
    <div class="field"><label for="reason">${admin.reason}</label><input id="reason" name="reason" maxlength="500" autocomplete="off" aria-describedby="reason-help" />
      <p id="reason-help" class="note">${admin.reasonHelp}</p></div>
    <p><button type="submit" ?disabled=${isBusy}>${admin.correctSave}</button></p>
  </form>`;
}

function lostPart(
  member: Member,
  { isBusy, cardLink }: AdminState,
  { words: { admin }, desk }: AtDesk,
): TemplateResult {
  return html`<section>
    <h3>${admin.lost}</h3>
    <p class="note">${admin.lostHelp}</p>
    ${cardLink ? linkPart(admin.lostLink, cardLink) : html`<p><button type="button" ?disabled=${isBusy} @click=${() => void renewCard(desk, member)}>${admin.lostMake}</button></p>`}
  </section>`;
}

function mergePart(member: Member, { isBusy }: AdminState, { words: { admin }, desk }: AtDesk): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const number = String(new FormData(event.currentTarget as HTMLFormElement).get('into')).trim();
    if (number) void merge(desk, member, number, admin.merged);
  };
  return html`<form novalidate @submit=${submit}>
    <h3>${admin.merge}</h3>
    <p class="note">${admin.mergeHelp}</p>
    <div class="field"><label for="into">${admin.mergeNumber}</label><input id="into" name="into" inputmode="numeric" autocomplete="off" /></div>
    <p><button type="submit" ?disabled=${isBusy}>${admin.mergeDo}</button></p>
  </form>`;
}

function exportPart(member: Member, { isBusy }: AdminState, { words: { admin }, desk }: AtDesk): TemplateResult {
  return html`<section>
    <h3>${admin.export}</h3>
    <p class="note">${admin.exportHelp}</p>
    <p><button type="button" ?disabled=${isBusy} @click=${() => void exportMember(desk, member)}>${admin.exportDo}</button></p>
  </section>`;
}

function erasePart(
  member: Member,
  { isBusy, isErasing }: AdminState,
  { words: { admin, common }, desk }: AtDesk,
): TemplateResult {
  const ask = () => {
    desk.page.set({ isErasing: true });
    desk.page.focus('#keep');
  };
  return html`<section>
    <h3>${admin.erase}</h3>
    <p class="note">${admin.eraseHelp}</p>
    ${
      isErasing
        ? html`<p class="actions"><button type="button" class="grave" ?disabled=${isBusy} @click=${() => void erase(desk, member, admin.erased)}>${admin.eraseSure}</button>
            <button id="keep" type="button" @click=${() => desk.page.set({ isErasing: false })}>${common.cancel}</button></p>`
        : html`<p><button type="button" class="grave" @click=${ask}>${admin.eraseAsk}</button></p>`
    }
  </section>`;
}
