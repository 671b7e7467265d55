import type { Config, Survey } from '@samklang/core';
import { pickText } from '@samklang/core/survey';
import { html, nothing, type TemplateResult } from 'lit';
import { languageWord } from '../locales/choose.js';
import type { Messages } from '../locales/index.js';
import { isLocal, parseBase } from './address.js';
import { type PaperSize, paperSizes } from './sheet.js';
import { type RowFault, readText, type UnitList } from './units.js';

/** What the person has chosen so far. */
export interface Choices {
  readonly survey: string;
  readonly size: PaperSize;
  readonly source: 'settings' | 'list';
  readonly list: string;
  readonly base: string;
}

export interface ChoicesView {
  readonly choices: Choices;
  readonly config: Config;
  readonly surveys: readonly Survey[];
  readonly list: UnitList;
  readonly messages: Messages;
  readonly locale: string;
  readonly change: (part: Partial<Choices>) => void;
}

const inputValue = (event: Event) => (event.currentTarget as HTMLInputElement).value;

/** The form beside the sheets. Every change is shown at once; the button prints what is seen. */
export function choicesTemplate(view: ChoicesView): TemplateResult {
  const { messages, list, choices } = view;
  const sheets = parseBase(choices.base) ? list.units.length : 0;
  return html`
    ${view.surveys.length > 1 ? surveyField(view) : nothing} ${sizeField(view)} ${unitsField(view)}
    ${choices.source === 'list' ? listField(view) : nothing} ${baseField(view)}
    <button class="strong" type="button" ?disabled=${sheets === 0} @click=${() => print()}>
      ${messages.posters.print(sheets)}
    </button>
  `;
}

function surveyField({ choices, surveys, messages, locale, change }: ChoicesView): TemplateResult {
  return html`
    <div class="field">
      <label for="survey">${messages.posters.survey}</label>
      <select id="survey" @change=${(event: Event) => change({ survey: inputValue(event) })}>
        ${surveys.map(
          ({ id, title, locales }) =>
            html`<option value=${id} ?selected=${id === choices.survey}>${pickText(title, locale, locales)}</option>`,
        )}
      </select>
    </div>
  `;
}

function sizeField({ choices, messages: { posters }, change }: ChoicesView): TemplateResult {
  return html`
    <fieldset class="field">
      <legend>${posters.size}</legend>
      <div class="segments">
        ${paperSizes.map(
          (size) => html`
            <label>
              <input type="radio" name="size" value=${size} .checked=${size === choices.size}
                @change=${() => change({ size })} />
              <span>${posters[size]}</span> ${size === 'card' ? html`<small>${posters.cardNote}</small>` : nothing}
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

function unitsField({ choices, config, messages: { posters }, change }: ChoicesView): TemplateResult {
  const option = (source: Choices['source'], words: string) => html`
    <label>
      <input type="radio" name="source" value=${source} .checked=${source === choices.source}
        @change=${() => change({ source })} />
      <span>${words}</span>
    </label>
  `;
  return html`
    <fieldset class="field">
      <legend>${posters.units}</legend>
      <div class="stacked">
        ${config.units.length > 0 ? option('settings', posters.fromSettings(config.units.length)) : nothing}
        ${option('list', posters.fromList)}
      </div>
    </fieldset>
  `;
}

function listField({ choices, list, messages, locale, change }: ChoicesView): TemplateResult {
  const { posters } = messages;
  const load = async (file: File | undefined) => {
    if (file) change({ list: await readText(file).catch(() => '') });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void load(event.dataTransfer?.files[0]);
  };
  return html`
    <div class="field">
      <label for="list">${posters.list}</label>
      <textarea id="list" spellcheck="false" aria-describedby="list-help list-state" .value=${choices.list}
        @input=${(event: Event) => change({ list: inputValue(event) })}
        @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${drop}></textarea>
      <p class="note" id="list-help">${posters.listHelp}</p>
      <label class="button file">
        ${posters.chooseFile}
        <input class="hidden-visually" type="file" accept=".csv,.txt,text/csv,text/plain"
          @change=${(event: Event) => load((event.currentTarget as HTMLInputElement).files?.[0])} />
      </label>
      <div id="list-state" role="status">
        ${choices.list.trim() ? html`<p class="note">${posters.kept(list.units.length)}</p>` : nothing}
        <ul class="row-faults">
          ${list.faults.map(
            (fault) => html`<li><b>${posters.row(fault.row)}:</b> ${faultWords(fault, messages, locale)}.</li>`,
          )}
        </ul>
      </div>
    </div>
  `;
}

function faultWords(fault: RowFault, { posters }: Messages, locale: string): string {
  switch (fault.kind) {
    case 'badId':
      return posters.badId(fault.value);
    case 'duplicate':
      return posters.duplicate(fault.value, fault.first);
    case 'badLanguage':
      return posters.badLanguage(fault.value, languageWord(fault.used, locale));
    default:
      return posters[fault.kind];
  }
}

function baseField({ choices, messages: { posters }, change }: ChoicesView): TemplateResult {
  const base = parseBase(choices.base);
  return html`
    <div class="field">
      <label for="base">${posters.base}</label>
      <input id="base" type="url" dir="ltr" inputmode="url" autocomplete="off" spellcheck="false" .value=${choices.base}
        aria-invalid=${base ? 'false' : 'true'} aria-describedby="base-state"
        @input=${(event: Event) => change({ base: inputValue(event) })} />
      <div id="base-state" role="status">${baseState(base, posters)}</div>
    </div>
  `;
}

function baseState(base: URL | undefined, posters: Messages['posters']): TemplateResult {
  if (!base) return message('bad', posters.baseInvalid);
  if (isLocal(base)) return message('warn', posters.baseLocal);
  return html`<p class="note">${posters.baseHelp}</p>`;
}

function message(kind: 'bad' | 'warn', words: string): TemplateResult {
  return html`
    <p class="message ${kind}">
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.25" /><path d="M10 6v4.5M10 13.5v.01" /></svg>
      ${words}
    </p>
  `;
}
