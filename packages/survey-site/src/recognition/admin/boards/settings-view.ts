import type { Board } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { languageName } from '../../../locales/choose.js';
import { siteLocales } from '../../../locales/index.js';
import type { Around } from '../owner.js';
import { type BoardsDesk, saveBoard } from './boards.js';
import { deletePart } from './delete-part.js';
import { rotationIn, rotationPart } from './rotation-part.js';
import type { BoardsState } from './state.js';

export interface AtDesk extends Around<BoardsState> {
  readonly desk: BoardsDesk;
}

/** Empty rows for values beside those there are. */
const SPARE = 2;

/** The settings of a board; of a new one where there is none. */
export function settingsView(board: Board | undefined, state: BoardsState, around: AtDesk): TemplateResult {
  const { words, config, desk, chooseBoard } = around;
  const { boards, common } = words;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const written = boardIn(new FormData(event.currentTarget as HTMLFormElement), board);
    const saved = await saveBoard(desk, written, written.id, common.saved);
    if (saved && !board) chooseBoard(saved.id);
  };
  const form = html`<form class="settings" novalidate @submit=${submit}>
    ${
      board
        ? nothing
        : html`<div class="field short"><label for="id">${boards.id}</label><input id="id" name="id" autocomplete="off" spellcheck="false" aria-describedby="id-help" /><p id="id-help" class="note">${boards.idHelp}</p></div>`
    }
    <label class="field"><span>${boards.name}</span><input name="name" autocomplete="off" maxlength="200" .value=${board?.name ?? config.company.name} /></label>
    <label class="field"><span>${boards.zone}</span><input name="timeZone" list="zones" autocomplete="off" spellcheck="false" .value=${board?.timeZone ?? config.company.timeZone} /></label>
    <datalist id="zones">${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value=${zone}></option>`)}</datalist>
    <label class="field short"><span>${boards.lang}</span>
      <select name="lang">${siteLocales.map((tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === (board?.lang ?? 'en')}>${languageName(tag)}</option>`)}</select>
    </label>
    ${valuesPart(board, around)}
    <fieldset class="pair">
      <legend>${boards.quiet}</legend>
      <label class="field"><span>${boards.from}</span><input type="time" name="quietFrom" .value=${board?.quiet?.from ?? ''} /></label>
      <label class="field"><span>${boards.to}</span><input type="time" name="quietTo" .value=${board?.quiet?.to ?? ''} /></label>
    </fieldset>
    <label class="field short"><span>${boards.hideAfter}</span><input type="number" name="hideAfter" min="1" max="168" .value=${String(board?.hideAfter ?? 24)} /></label>
    <label class="field short"><span>${boards.mostADay}</span><input type="number" name="mostADay" min="1" max="100" .value=${String(board?.mostADay ?? 5)} /></label>
    ${rotationPart(board, around)}
    <p><button type="submit" class="strong" ?disabled=${state.isBusy}>${boards.save}</button></p>
  </form>
  ${board ? deletePart(board, state, around) : nothing}`;
  // Another board is another form: what was typed stays with its own.
  return html`${keyed(board?.id, form)}`;
}

function valuesPart(board: Board | undefined, { words }: AtDesk): TemplateResult {
  const { boards } = words;
  const names = [...(board?.values.map(({ name }) => name) ?? []), ...Array.from({ length: SPARE }, () => '')];
  return html`<fieldset class="values">
    <legend>${boards.values}</legend>
    ${names.map((name) => html`<div class="field"><input name="value" aria-label=${name || boards.valueNew} placeholder=${boards.valueNew} maxlength="200" autocomplete="off" .value=${name} /></div>`)}
  </fieldset>`;
}

/** What is written, with what the form does not ask about as it was. A value that is renamed keeps its id. */
function boardIn(given: FormData, board: Board | undefined): Board {
  const text = (name: string) => String(given.get(name) ?? '').trim();
  const quiet = { from: text('quietFrom'), to: text('quietTo') };
  const { quiet: _, ...others } = board ?? {};
  return {
    ...others,
    ...rotationIn(given, board?.rotation),
    schema: 1,
    id: board?.id ?? text('id'),
    name: text('name'),
    timeZone: text('timeZone'),
    lang: text('lang'),
    values: valuesIn(given.getAll('value').map(String), board?.values ?? []),
    hideAfter: Number(text('hideAfter')),
    mostADay: Number(text('mostADay')),
    ...(quiet.from && quiet.to && { quiet }),
  };
}

function valuesIn(names: readonly string[], before: Board['values']): Board['values'] {
  const taken = new Set(before.map(({ id }) => id));
  return names.flatMap((typed, index) => {
    const name = typed.trim();
    if (name === '') return [];
    const kept = before[index]?.id;
    if (kept) return [{ id: kept, name }];
    let number = 1;
    while (taken.has(`value-${number}`)) number += 1;
    taken.add(`value-${number}`);
    return [{ id: `value-${number}`, name }];
  });
}
