import type { Programme } from '@samklang/core/loyalty';
import { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../common/ask.js';
import { faultView } from '../../common/fault.js';
import type { Screen } from '../open.js';
import { birthdayGift, gainsOf, termsOf, versionAt } from '../terms.js';

export interface JoinState {
  /** Undefined while they are on their way. */
  readonly programmes: readonly Programme[] | undefined;
  /** Id of the one to join; `''` while none is chosen. */
  readonly chosen: string;
  readonly hasBirthday: boolean;
  /** The form was sent without the person's yes. */
  readonly lacksConsent: boolean;
  readonly isSending: boolean;
  readonly failure: Failure | undefined;
}

export interface JoinSurroundings extends Screen {
  readonly load: () => void;
  readonly choose: (programme: string) => void;
  readonly wantBirthday: (wanted: boolean) => void;
  /** Takes the version whose terms were shown. */
  readonly join: (form: HTMLFormElement, terms: string) => void;
}

export function joinView(state: JoinState, around: JoinSurroundings): TemplateResult {
  const { words } = around;
  const { programmes, chosen, failure } = state;
  if (!programmes && failure) return html`<div class="calm">${faultView(failure, words, around.load)}</div>`;
  if (!programmes)
    return html`<div class="loading" aria-busy="true"><span class="block title"></span><span class="block"></span></div>`;
  const programme = programmes.find(({ id }) => id === chosen);
  if (programme) return oneView(programme, state, around);
  if (programmes.length === 0)
    return html`<div class="calm"><h1>${words.join.none}</h1><p class="quiet">${words.join.noneText}</p></div>`;
  return html`<h1>${words.join.which}</h1>
    <ul class="choices">
      ${programmes.map((one) => choice(one, around))}
    </ul>`;
}

/** A programme to choose, with the first of what is in it. */
function choice(programme: Programme, { words, locale, choose }: JoinSurroundings): TemplateResult {
  const version = versionAt(programme, Date.now());
  const [gain] = version ? gainsOf(programme, version, words, locale) : [];
  return html`<li>
    <button type="button" @click=${() => choose(programme.id)}>
      <span>${new Say(programme, locale).text(programme.title)}</span>${gain ? html`<span class="note">${gain}</span>` : nothing}
    </button>
  </li>`;
}

function oneView(programme: Programme, state: JoinState, around: JoinSurroundings): TemplateResult {
  const { words, locale, config } = around;
  const say = new Say(programme, locale);
  const version = versionAt(programme, Date.now());
  if (!version) return html`<div class="calm"><h1>${words.join.none}</h1></div>`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    around.join(event.currentTarget as HTMLFormElement, version.from);
  };
  return html`<div class="lead">
      <h1>${say.text(programme.title)}</h1>
      <p class="quiet">${words.join.lede(config.company.name)}</p>
    </div>
    <section class="gains" aria-labelledby="gains">
      <h2 id="gains">${words.join.gets}</h2>
      <ul>${gainsOf(programme, version, words, locale).map((line) => html`<li>${line}</li>`)}</ul>
    </section>
    <form novalidate @submit=${submit}>
      <div class="field">
        <label for="name">${words.join.name} <span class="optional">${words.join.optional}</span></label>
        <input id="name" name="name" autocomplete="name" maxlength="100" aria-describedby="name-help" />
        <p id="name-help" class="note">${words.join.nameHelp}</p>
      </div>
      ${birthdayPart(birthdayGift(version), say, state, around)}
      <details class="terms">
        <summary>${words.join.terms}</summary>
        <p class="note">${words.join.since(say.date(version.from))}</p>
        <ul>${termsOf(version, words, locale).map((line) => html`<li>${line}</li>`)}</ul>
      </details>
      ${consentPart(state, around)}
      ${state.failure ? faultView(state.failure, words) : nothing}
      <button type="submit" class="strong" ?disabled=${state.isSending}>${state.isSending ? words.common.loading : words.join.submit}</button>
    </form>`;
}

function birthdayPart(
  points: number | undefined,
  say: Say,
  state: JoinState,
  around: JoinSurroundings,
): TemplateResult | typeof nothing {
  if (points === undefined) return nothing;
  const { words, locale, wantBirthday } = around;
  const month = (index: number) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, index, 1));
  const changed = (event: Event) => wantBirthday((event.currentTarget as HTMLInputElement).checked);
  return html`<div class="field">
    <label class="tick"><input type="checkbox" .checked=${state.hasBirthday} aria-describedby="birthday-help" @change=${changed} />${words.join.birthday}</label>
    <p id="birthday-help" class="note">${words.join.birthdayHelp(say.points(points))}</p>
    ${
      state.hasBirthday
        ? html`<div class="day-and-month">
            <label class="field"><span>${words.join.day}</span><select name="day" required>${numbers(31).map((day) => html`<option>${day}</option>`)}</select></label>
            <label class="field"><span>${words.join.month}</span><select name="month" required>${numbers(12).map((one) => html`<option value=${one}>${month(one - 1)}</option>`)}</select></label>
          </div>`
        : nothing
    }
  </div>`;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function consentPart({ lacksConsent }: JoinState, { words }: JoinSurroundings): TemplateResult {
  return html`<div class="field">
    <label class="tick">
      <input id="consent" name="consent" type="checkbox" required aria-invalid=${lacksConsent ? 'true' : nothing} aria-describedby=${lacksConsent ? 'consent-missing' : nothing} />${words.join.consent}
    </label>
    ${lacksConsent ? html`<p id="consent-missing" class="note bad" role="alert">${words.join.consentMissing}</p>` : nothing}
  </div>`;
}
