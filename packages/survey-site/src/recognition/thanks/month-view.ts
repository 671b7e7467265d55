import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import type { OpenRound, ThanksState } from './state.js';
import type { ThanksSurroundings } from './view.js';

/** What takes part in the search for the employee of the month: nominations, then votes. */
export function monthView(state: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words, openWith } = around;
  const { month, thanks } = words;
  if (state.rounds.length > 0) return html`${state.rounds.map((round) => roundPart(round, state, around))}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    openWith(said(event, 'code'));
  };
  return html`<h1>${thanks.tabs.month}</h1>
    <form novalidate @submit=${submit}>
      ${codeField(state, around, month.codeHelp)}
      <button type="submit" class="strong">${month.open}</button>
    </form>`;
}

function said(event: SubmitEvent, name: string): string {
  return String(new FormData(event.currentTarget as HTMLFormElement).get(name) ?? '').trim();
}

function roundPart(round: OpenRound, state: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words, locale } = around;
  const { month } = words;
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return html`<section class="round">
    <h1>${month.title(name.format(new Date(`${round.period}-01`)))}</h1>
    <div class="criteria">
      <h2>${month.criteria}</h2>
      <p>${round.criteria}</p>
      ${round.mode === 'jury' ? html`<p class="note">${month.jury}</p>` : nothing}
    </div>
    ${round.state === 'open' ? nominationForm(round, state, around) : voteForm(round, state, around)}
  </section>`;
}

function nominationForm(round: OpenRound, state: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words, nominate } = around;
  const { month, thanks } = words;
  if (state.told === 'nominated') return html`<p class="told" role="status">${month.nominated}</p>`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const team = said(event, 'team');
    nominate(
      round.id,
      { name: said(event, 'name'), deed: said(event, 'deed'), ...(team && { team }) },
      said(event, 'code'),
    );
  };
  return html`<form novalidate @submit=${submit}>
    <div class="field"><label for="nominee">${month.name}</label><input id="nominee" name="name" autocomplete="off" maxlength="100" /></div>
    <div class="field"><label for="nominee-team">${month.team} <span class="optional">${thanks.optional}</span></label><input id="nominee-team" name="team" autocomplete="off" maxlength="100" /></div>
    <div class="field deed">
      <label for="deed">${month.deed}</label>
      <textarea id="deed" name="deed" rows="4" maxlength="2000" aria-describedby="deed-help"></textarea>
      <p id="deed-help" class="note">${month.deedHelp}</p>
    </div>
    ${codeField(state, around, month.codeOptional)} ${state.failure ? faultView(state.failure, words) : nothing}
    <button type="submit" class="strong" ?disabled=${state.isBusy}>${month.send}</button>
  </form>`;
}

function voteForm(round: OpenRound, state: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words, openWith, vote } = around;
  const { month } = words;
  if (state.told === 'voted') return html`<p class="told" role="status">${month.voted}</p>`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (round.nominees) vote(round.id, said(event, 'person'), said(event, 'code'));
    else openWith(said(event, 'code'));
  };
  return html`<form novalidate @submit=${submit}>
    ${codeField(state, around, month.codeHelp)} ${round.nominees ? nomineesPart(round.nominees) : nothing}
    ${state.told === 'choose' ? html`<p class="note bad" role="alert">${month.choose}</p>` : nothing}
    ${state.failure ? faultView(state.failure, words) : nothing}
    <button type="submit" class="strong" ?disabled=${state.isBusy}>${round.nominees ? month.vote : month.open}</button>
  </form>`;
}

/** In the order of names: nobody stands before anybody. */
function nomineesPart(nominees: NonNullable<OpenRound['nominees']>): TemplateResult {
  return html`<div class="nominees">
    ${nominees.map(
      ({ person, name, team, deeds }) => html`<label>
        <input type="radio" name="person" value=${person} />
        <span><strong>${name}</strong>${team ? html` <span class="optional">${team}</span>` : nothing}${deeds.map((deed) => html`<span class="deed">${deed}</span>`)}</span>
      </label>`,
    )}
  </div>`;
}

function codeField({ told, code }: ThanksState, { words }: ThanksSurroundings, help: string): TemplateResult {
  const { month } = words;
  const fault = told === 'codeBad' || told === 'codeWrong' ? month[told] : undefined;
  return html`<div class="field">
    <label for="code">${month.code}</label>
    <input id="code" name="code" .value=${code} autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" maxlength="40" aria-invalid=${fault ? 'true' : nothing} aria-describedby="code-note" />
    <p id="code-note" class=${fault ? 'note bad' : 'note'} role=${fault ? 'alert' : nothing}>${fault ?? help}</p>
  </div>`;
}
