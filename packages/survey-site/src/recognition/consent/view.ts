import { askedOf, isCelebration, type Permission } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import type { Screen } from '../../common/open.js';
import { tagOf } from '../../locales/tag.js';
import type { Messages } from '../locales/index.js';
import { saidIn } from '../said.js';
import type { ConsentState, Said } from './state.js';

export interface ConsentSurroundings extends Screen<Messages> {
  readonly again: () => void;
  readonly tick: (use: Permission, isYes: boolean) => void;
  readonly save: (uses: readonly Permission[]) => void;
  readonly askToLeave: (isLeaving: boolean) => void;
  readonly leave: () => void;
}

export function consentView(state: ConsentState, around: ConsentSurroundings): TemplateResult {
  const { words } = around;
  const { consent } = words;
  const { phase, said, failure } = state;
  if (phase === 'missing' || phase === 'gone') {
    const text = phase === 'gone' ? consent.goneText : consent.missingText;
    return html`<div class="calm"><h1 tabindex="-1">${consent[phase]}</h1><p class="quiet">${text}</p></div>`;
  }
  if (!said)
    return failure
      ? html`<div class="calm">${faultView(failure, words, around.again)}</div>`
      : html`<div class="loading" aria-busy="true"><span class="block title"></span><span class="block"></span></div>`;
  const title = said.person === 'from' ? consent.titleFrom(said.name) : consent.title(said.name);
  return html`<div class="lead"><h1>${title}</h1><p class="quiet">${consent.lede}</p></div>
    ${saidPart(said, state, around)} ${usesForm(said, state, around)} ${leavePart(state, around)}`;
}

function saidPart(said: Said, { pictureAddress }: ConsentState, around: ConsentSurroundings): TemplateResult {
  const { consent } = around.words;
  const waits = said.state === 'pending' || said.state === 'hidden' ? consent[said.state] : undefined;
  return html`<div class="said">
    ${pictureAddress ? html`<img src=${pictureAddress} alt=${said.picture?.alt ?? consent.pictureAlso} />` : nothing}
    ${
      isCelebration(said.kind)
        ? html`<p class="day">${dayOf(said, around)}</p>`
        : html`<blockquote lang=${said.lang} dir="auto">${saidIn(said)}</blockquote>`
    }
    ${said.from && said.person !== 'from' ? html`<p class="quiet">${consent.by(said.from)}</p>` : nothing}
    ${said.agreed ? html`<p class="glad">${consent.agreed}</p>` : nothing}
    ${waits ? html`<p class="note">${waits}</p>` : nothing}
  </div>`;
}

/** What of a birthday or an anniversary would stand on the board: it has no words of its own. */
function dayOf({ kind, years }: Said, { words, locale }: ConsentSurroundings): string {
  const { birthday, anniversary, years: yearsOf } = words.consent;
  if (kind === 'birthday') return birthday;
  return years === undefined ? anniversary : yearsOf(new Intl.NumberFormat(locale).format(years));
}

function usesForm(
  said: Said,
  { uses, isBusy, savedAt, failure }: ConsentState,
  around: ConsentSurroundings,
): TemplateResult {
  const { words, locale, tick, save } = around;
  const { consent } = words;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tagOf(locale), options);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save(uses);
  };
  const all = askedOf(said);
  const last =
    said.at && savedAt === undefined ? consent.last(format({ dateStyle: 'long' }).format(new Date(said.at))) : '';
  return html`<form class="uses" novalidate @submit=${submit}>
    <fieldset>
      <legend>${consent.where}</legend>
      ${all.map(
        (use) =>
          html`<label class="tick"><input type="checkbox" .checked=${uses.includes(use)} @change=${(event: Event) => tick(use, (event.currentTarget as HTMLInputElement).checked)} />${consent.uses[use]}</label>`,
      )}
    </fieldset>
    <p class="note">${isCelebration(said.kind) ? consent.dayHelp : consent.useHelp}</p>
    ${failure ? faultView(failure, words) : nothing}
    <div class="actions">
      <button type="submit" class="strong" ?disabled=${isBusy}>${consent.save}</button>
      <button type="button" ?disabled=${isBusy} @click=${() => save(all)}>${consent.all}</button>
    </div>
    <p class="note" role="status">${savedAt === undefined ? last : consent.saved(format({ timeStyle: 'short' }).format(savedAt))}</p>
  </form>`;
}

function leavePart(
  { isLeaving, isBusy }: ConsentState,
  { words, askToLeave, leave }: ConsentSurroundings,
): TemplateResult {
  const { consent } = words;
  if (!isLeaving)
    return html`<div class="leave"><button type="button" class="grave" @click=${() => askToLeave(true)}>${consent.leave}</button></div>`;
  return html`<div class="leave">
    <p>${consent.leaveText}</p>
    <div class="actions">
      <button type="button" class="grave" ?disabled=${isBusy} @click=${leave}>${consent.leaveSure}</button>
      <button type="button" @click=${() => askToLeave(false)}>${consent.cancel}</button>
    </div>
  </div>`;
}
