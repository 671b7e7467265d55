import { LONGEST_POST } from '@samklang/core/recognition';
import { THANKS_KINDS, takesPicture } from '@samklang/widgets/thanks';
import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import type { ThanksState } from './state.js';
import type { ThanksSurroundings } from './view.js';

/** Characters left from which on their number is told. */
const TELL_FROM = 300;

const typed = (event: Event) => (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;

/** The form to thank somebody with. Every letter is kept on the device as it is typed. */
export function formView(state: ThanksState, around: ThanksSurroundings): TemplateResult {
  const { words, write, send } = around;
  const { thanks } = words;
  const { draft, missing, failure, isBusy } = state;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
  };
  return html`<div class="lead">
      <h1>${thanks.title}</h1>
      <p class="quiet">${thanks.lede}</p>
    </div>
    <form novalidate @submit=${submit}>
      ${whoPart(state, around)}
      <div class="field deed">
        <label for="text">${thanks.text}</label>
        <textarea id="text" rows="4" maxlength=${LONGEST_POST} aria-invalid=${missing === 'text' ? 'true' : nothing} aria-describedby=${missing === 'text' ? 'text-note' : nothing}
          .value=${draft.text} @input=${(event: Event) => write({ text: typed(event) })}></textarea>
        ${missing === 'text' ? html`<p id="text-note" class="note bad" role="alert">${thanks.textMissing}</p>` : nothing}
        ${leftPart(draft.text, around)}
      </div>
      ${valuesPart(state, around)} ${picturePart(state, around)}
      <div class="field">
        <label for="from">${thanks.from} <span class="optional">${thanks.optional}</span></label>
        <input id="from" autocomplete="name" maxlength="100" aria-describedby="from-help" .value=${draft.from} @input=${(event: Event) => write({ from: typed(event) })} />
        <p id="from-help" class="note">${thanks.fromHelp}</p>
      </div>
      ${failure ? faultView(failure, words) : nothing}
      <button type="submit" class="strong" ?disabled=${isBusy}>${isBusy ? words.common.loading : thanks.submit}</button>
      <p class="note">${thanks.rules} ${thanks.kept}</p>
    </form>`;
}

function whoPart({ draft, missing }: ThanksState, { words, write }: ThanksSurroundings): TemplateResult {
  const { thanks } = words;
  const isMissing = missing === 'who';
  return html`<fieldset class="kinds">
      <legend>${thanks.kind}</legend>
      <div class="segments">
        ${THANKS_KINDS.map(
          (kind) =>
            html`<label><input type="radio" name="kind" .checked=${draft.kind === kind} @change=${() => write({ kind })} />${thanks.kinds[kind]}</label>`,
        )}
      </div>
    </fieldset>
    <div class="field">
      <label for="name">${thanks.name}</label>
      <input id="name" autocomplete="off" maxlength="400" aria-invalid=${isMissing ? 'true' : nothing} aria-describedby=${isMissing ? 'who-note' : 'name-help'}
        .value=${draft.name} @input=${(event: Event) => write({ name: typed(event) })} />
      ${isMissing ? html`<p id="who-note" class="note bad" role="alert">${thanks.whoMissing}</p>` : html`<p id="name-help" class="note">${thanks.nameHelp}</p>`}
    </div>
    <div class="field">
      <label for="team">${thanks.team} <span class="optional">${thanks.optional}</span></label>
      <input id="team" autocomplete="off" maxlength="100" aria-describedby="team-help" .value=${draft.team} @input=${(event: Event) => write({ team: typed(event) })} />
      <p id="team-help" class="note">${thanks.teamHelp}</p>
    </div>`;
}

function leftPart(text: string, { words, locale }: ThanksSurroundings): TemplateResult | typeof nothing {
  const left = LONGEST_POST - text.length;
  if (left > TELL_FROM) return nothing;
  return html`<p class="note" role="status">${words.thanks.left(new Intl.NumberFormat(locale).format(left))}</p>`;
}

function valuesPart({ form, draft }: ThanksState, { words, write }: ThanksSurroundings) {
  if (!form || form.values.length === 0) return nothing;
  const { thanks } = words;
  return html`<fieldset class="values">
    <legend>${thanks.value} <span class="optional">${thanks.optional}</span></legend>
    <div class="tags" lang=${form.lang}>
      ${form.values.map(
        ({ id, name }) =>
          html`<label class="tag"><input type="checkbox" .checked=${draft.value === id} @change=${() => write({ value: draft.value === id ? '' : id })} />${name}</label>`,
      )}
    </div>
  </fieldset>`;
}

function picturePart(
  { draft, picture, isPictureBad, missing }: ThanksState,
  around: ThanksSurroundings,
): TemplateResult {
  const { words, write, choosePicture } = around;
  const { thanks } = words;
  if (!takesPicture(draft)) return html`<p class="note">${thanks.pictureOfTeam}</p>`;
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    if (input.files?.[0]) choosePicture(input.files[0]);
    // The same file may be chosen again.
    input.value = '';
  };
  return html`<div class="picture">
    ${picture ? html`<img src=${picture.address} alt="" />` : nothing}
    <div class="actions">
      <label class="button"><input type="file" class="hidden-visually" accept="image/png,image/jpeg,image/webp,image/heic" aria-describedby="picture-note" @change=${chosen} />${picture ? thanks.pictureChange : thanks.pictureAdd}</label>
      ${picture ? html`<button type="button" class="plain" @click=${() => choosePicture(undefined)}>${thanks.pictureRemove}</button>` : nothing}
    </div>
    <p id="picture-note" class=${isPictureBad ? 'note bad' : 'note'} role=${isPictureBad ? 'alert' : nothing}>${isPictureBad ? thanks.pictureBad : thanks.pictureHelp}</p>
    ${
      picture
        ? html`<div class="field">
            <label for="alt">${thanks.alt}</label>
            <input id="alt" autocomplete="off" maxlength="300" aria-invalid=${missing === 'alt' ? 'true' : nothing} aria-describedby="alt-note" .value=${draft.alt} @input=${(event: Event) => write({ alt: typed(event) })} />
            <p id="alt-note" class=${missing === 'alt' ? 'note bad' : 'note'} role=${missing === 'alt' ? 'alert' : nothing}>${missing === 'alt' ? thanks.altMissing : thanks.altHelp}</p>
          </div>`
        : nothing
    }
  </div>`;
}
