import { type Board, LONGEST_POST } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { type Draft, THANKS_KINDS, takesPicture } from '../../../../internal/thanks/index.js';
import type { WallThankWords } from '../../../../locales/wall/thank/index.js';
import { Say } from '../../say.js';
import type { ThankState } from './thank.js';

export interface ThankParts {
  readonly title: string;
  readonly words: WallThankWords;
  readonly locale: string;
  readonly mayUndo: boolean;
  readonly board: Board | undefined;
  readonly write: (change: Partial<Draft>) => void;
  readonly choose: (file: Blob | undefined) => void;
  readonly send: () => void;
  readonly undo: () => void;
  readonly another: () => void;
  readonly close: () => void;
}

const of = (event: Event) => (event.currentTarget as HTMLInputElement).value;

export function thankView(state: ThankState, parts: ThankParts): TemplateResult {
  const { title, send } = parts;
  const isWriting = state.sent === undefined && state.step !== 'undone';
  const submit = (event: Event) => {
    event.preventDefault();
    send();
  };
  return html`<dialog aria-labelledby="thank-title">
    <form novalidate @submit=${submit}>
      <h2 id="thank-title" tabindex="-1">${title}</h2>
      ${isWriting ? fieldsView(state, parts) : nothing}
      <p class="said" role="status">${saidOf(state, parts)}</p>
      <div class="ends">${isWriting ? writingButtons(state, parts) : sentButtons(state, parts)}</div>
    </form>
  </dialog>`;
}

function saidOf({ step, trouble, sent }: ThankState, { words, locale, board, mayUndo }: ThankParts): string {
  if (step === 'undone') return words.undone;
  if (trouble === 'late' || trouble === 'notUndone' || trouble === 'notSent') return words[trouble];
  if (trouble === 'self' || trouble === 'tooMany' || trouble === 'duplicate') return words.faults[trouble];
  if (!sent) return '';
  const until = new Say(locale, board?.timeZone ?? 'UTC').time(sent.undoUntil);
  return mayUndo ? `${words.sent} ${words.undoUntil(until)}` : words.sent;
}

function writingButtons({ step }: ThankState, { words, close }: ThankParts): TemplateResult {
  return html`<button type="button" @click=${close}>${words.close}</button>
    <button type="submit" class="thank" ?disabled=${step === 'busy'}>${words.send}</button>`;
}

function sentButtons({ step, trouble }: ThankState, parts: ThankParts): TemplateResult {
  const { words, mayUndo, undo, another, close } = parts;
  const isUndoable = mayUndo && trouble !== 'late';
  return html`${isUndoable ? html`<button type="button" @click=${undo}>${words.undo}</button>` : nothing}
    <button type="button" ?disabled=${step === 'busy'} @click=${another}>${words.another}</button>
    <button type="button" class="thank" @click=${close}>${words.close}</button>`;
}

function fieldsView(state: ThankState, parts: ThankParts): TemplateResult {
  const { draft, trouble } = state;
  const { words, board, write } = parts;
  const fault = (name: keyof WallThankWords['faults']) => (trouble === name ? words.faults[name] : '');
  const values = board?.values ?? [];
  return html`${kindView(draft.kind, parts)}
    ${fieldView(
      {
        id: 'who',
        label: draft.kind === 'example' ? words.whose : words.whom,
        hint: words.whomHint,
        fault: fault('who'),
      },
      (about) => html`<input id="thank-who" .value=${draft.name} maxlength="400" autocomplete="off"
        aria-describedby=${about} aria-invalid=${trouble === 'who'} @input=${(event: Event) => write({ name: of(event) })} />`,
    )}
    ${fieldView(
      { id: 'team', label: words.team, hint: words.teamHint, fault: '' },
      (about) => html`<input id="thank-team" .value=${draft.team} maxlength="100" autocomplete="off"
        aria-describedby=${about} @input=${(event: Event) => write({ team: of(event) })} />`,
    )}
    ${fieldView(
      { id: 'text', label: words.what, hint: '', fault: fault('text') },
      (about) => html`<textarea id="thank-text" rows="4" required maxlength=${LONGEST_POST} .value=${draft.text}
        aria-describedby=${about} aria-invalid=${trouble === 'text'} @input=${(event: Event) => write({ text: of(event) })}></textarea>`,
    )}
    ${
      values.length
        ? html`<div class="field"><label for="thank-value">${words.which}</label>
            <select id="thank-value" @change=${(event: Event) => write({ value: of(event) })}>
              <option value="">${words.noValue}</option>
              ${values.map(({ id, name }) => html`<option value=${id} ?selected=${id === draft.value}>${name}</option>`)}
            </select></div>`
        : nothing
    }
    ${pictureView(state, parts)}
    <div class="field"><label for="thank-from">${words.yourName}</label>
      <input id="thank-from" .value=${draft.from} maxlength="100" autocomplete="name"
        @input=${(event: Event) => write({ from: of(event) })} /></div>`;
}

function kindView(chosen: Draft['kind'], { words, write }: ThankParts): TemplateResult {
  return html`<fieldset class="kinds">
    <legend>${words.kind}</legend>
    ${THANKS_KINDS.map(
      (kind) =>
        html`<label><input type="radio" name="kind" .checked=${kind === chosen} @change=${() => write({ kind })} />${words.kinds[kind]}</label>`,
    )}
  </fieldset>`;
}

interface FieldParts {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with it; `''` for nothing. */
  readonly fault: string;
}

function fieldView({ id, label, hint, fault }: FieldParts, control: (about: string) => TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for="thank-${id}">${label}</label>
    ${control(`thank-${id}-note`)}
    <small id="thank-${id}-note" class=${fault ? 'bad' : ''} role=${fault ? 'alert' : nothing}>${fault || hint}</small>
  </div>`;
}

function pictureView({ draft, picture, isPictureBad, trouble }: ThankState, parts: ThankParts): TemplateResult {
  const { words, write, choose } = parts;
  if (!takesPicture(draft)) return html`<p class="field"><small>${words.pictureOfTeam}</small></p>`;
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    if (input.files?.[0]) choose(input.files[0]);
    // The same file may be chosen again.
    input.value = '';
  };
  return html`<div class="field picture">
      ${picture ? html`<img src=${picture.address} alt="" />` : nothing}
      <div class="ends">
        <label class="file"><input type="file" accept="image/png,image/jpeg,image/webp,image/heic" aria-describedby="thank-picture-note"
          @change=${chosen} />${picture ? words.otherPicture : words.addPicture}</label>
        ${picture ? html`<button type="button" @click=${() => choose(undefined)}>${words.removePicture}</button>` : nothing}
      </div>
      <small id="thank-picture-note" class=${isPictureBad ? 'bad' : ''} role=${isPictureBad ? 'alert' : nothing}>${isPictureBad ? words.badPicture : words.pictureHint}</small>
    </div>
    ${
      picture
        ? fieldView(
            { id: 'alt', label: words.alt, hint: words.altHint, fault: trouble === 'alt' ? words.faults.alt : '' },
            (about) => html`<input id="thank-alt" .value=${draft.alt} maxlength="300" autocomplete="off"
              aria-describedby=${about} aria-invalid=${trouble === 'alt'} @input=${(event: Event) => write({ alt: of(event) })} />`,
          )
        : nothing
    }`;
}
