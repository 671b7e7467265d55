import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { MappingQuestion } from '../files/files-state.js';
import { isUseful, type Mapping, tidied } from '../files/mapping.js';
import { type Meaning, mayRepeat, meaningGroups } from '../files/meaning.js';
import type { View } from './view.js';

/** Columns listed at a time; the others are found by name. */
const mostListed = 60;

/** What a person has chosen so far, by the question it answers. */
const drafts = new WeakMap<MappingQuestion, Mapping>();
const searches = new WeakMap<MappingQuestion, string>();

/** Asks what the columns of a table mean, in a dialog of the browser's own. */
export function mappingDialog(view: View): TemplateResult | typeof nothing {
  const { question } = view.state.files;
  if (!question) return nothing;
  const { words } = view;
  const text = words.files.mapping;
  const chosen = drafts.get(question) ?? question.mapping;
  const draft = (mapping: Mapping) => {
    drafts.set(question, mapping);
    view.act.redraw();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isUseful(chosen.meanings)) question.answer(tidied(chosen));
  };
  const cannotRead = !isUseful(chosen.meanings);
  return html`<dialog class="mapping" aria-labelledby="mapping-title" ${ref(openAtOnce)} @cancel=${() => question.answer(undefined)}>
    <form @submit=${submit}>
      <h2 id="mapping-title">${text.title(question.file)}</h2>
      <p class="sub">${text.text}</p>
      ${columnSearch(question, view)}
      ${columnTable(question, chosen, draft, view)}
      ${dateOrder(question, chosen, draft, view)}
      <p class="note" role="status">${cannotRead ? text.nothing : ''}</p>
      <div class="mapping-actions"><button type="submit" class="strong" ?disabled=${cannotRead}>${text.read}</button>
        <button type="button" @click=${() => question.answer(undefined)}>${text.leave}</button></div>
    </form>
  </dialog>`;
}

function openAtOnce(element?: Element): void {
  const dialog = element as HTMLDialogElement | undefined;
  queueMicrotask(() => dialog?.isConnected && !dialog.open && dialog.showModal());
}

function columnSearch(question: MappingQuestion, { words, act }: View): TemplateResult | typeof nothing {
  if (question.table.headers.length <= mostListed) return nothing;
  const search = (event: InputEvent) => {
    searches.set(question, (event.target as HTMLInputElement).value);
    act.redraw();
  };
  return html`<label class="search"><span>${words.files.mapping.find}</span>
    <input type="search" name="column" autocomplete="off" @input=${search} /></label>`;
}

type Draft = (mapping: Mapping) => void;

function columnTable(
  question: MappingQuestion,
  chosen: Mapping,
  draft: Draft,
  { words, format }: View,
): TemplateResult {
  const text = words.files.mapping;
  const { headers, samples } = question.table;
  const wanted = (searches.get(question) ?? '').trim().toLocaleLowerCase();
  const fitting = headers.flatMap((header, place) =>
    headers.indexOf(header) === place && header.toLocaleLowerCase().includes(wanted) ? [place] : [],
  );
  const used = fitting.filter((place) => chosen.meanings[place] !== 'none');
  const listed = wanted === '' && fitting.length > mostListed ? firstOf(fitting, used) : fitting.slice(0, mostListed);
  const left = fitting.length - listed.length;
  const choose = (place: number) => (event: Event) => {
    const meaning = (event.target as HTMLSelectElement).value as Meaning;
    draft({ ...chosen, meanings: withMeaning(chosen.meanings, place, meaning) });
  };
  return html`<table class="columns">
    <thead><tr><th scope="col">${text.column}</th><th scope="col">${text.samples}</th><th scope="col">${text.meaning}</th></tr></thead>
    <tbody>${listed.map(
      (place) => html`<tr><th scope="row" id=${`column-${place}`}>${headers[place] || '–'}</th>
        <td class="sample">${samples[place]?.join(', ')}</td>
        <td><select aria-labelledby=${`column-${place}`} @change=${choose(place)}>${options(chosen.meanings[place] ?? 'none', question, place, text)}</select></td></tr>`,
    )}</tbody></table>
    ${left > 0 ? html`<p class="note">${text.hidden(format.count(left))}</p>` : nothing}`;
}

/** Those that have a meaning, then from the start as many as fit, in the table's order. */
function firstOf(places: readonly number[], used: readonly number[]): readonly number[] {
  const first = [...used, ...places.filter((place) => !used.includes(place))].slice(0, mostListed);
  return first.sort((a, b) => a - b);
}

/** A meaning that may stand once leaves the column that had it. */
function withMeaning(meanings: readonly Meaning[], place: number, meaning: Meaning): readonly Meaning[] {
  return meanings.map((before, index) => {
    if (index === place) return meaning;
    return before === meaning && !mayRepeat(meaning) ? 'none' : before;
  });
}

function options(
  chosen: Meaning,
  question: MappingQuestion,
  place: number,
  text: View['words']['files']['mapping'],
): readonly TemplateResult[] {
  const option = (meaning: Meaning) =>
    html`<option value=${meaning} .selected=${meaning === chosen}>${text.meanings[meaning]}</option>`;
  const isItem = question.table.guess.meanings[place] === 'item';
  return [
    option('none'),
    ...(isItem ? [option('item')] : []),
    ...Object.entries(meaningGroups).map(
      ([group, meanings]) =>
        html`<optgroup label=${text.groups[group as keyof typeof meaningGroups]}>${meanings.map(option)}</optgroup>`,
    ),
  ];
}

function dateOrder(
  { table }: MappingQuestion,
  chosen: Mapping,
  draft: Draft,
  { words }: View,
): TemplateResult | typeof nothing {
  if (table.dates !== 'either' && table.dates !== 'monthFirst') return nothing;
  const text = words.files.mapping;
  const change = (event: Event) => draft({ ...chosen, dayFirst: (event.target as HTMLSelectElement).value === 'day' });
  return html`<label class="field"><span>${text.order}</span><select @change=${change}>
    <option value="day" .selected=${chosen.dayFirst}>${text.dayFirst}</option>
    <option value="month" .selected=${!chosen.dayFirst}>${text.monthFirst}</option></select></label>`;
}
