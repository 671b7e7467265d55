import type { Handling } from '@samklang/core/comment';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { AnswerKey, Comment } from '../sources/source.js';
import { eraseAnswer, said } from './erase.js';
import type { View } from './view.js';

/** An answer that may be followed up; with words it may be proposed as a quote, too. */
type Followed = AnswerKey & Partial<Pick<Comment, 'item' | 'text' | 'mayQuote' | 'handling'>>;

/** Tags, and who has handled an answer, in one line. */
export function handlingLine(handling: Handling | undefined, { words, format }: View): TemplateResult | typeof nothing {
  if (!handling) return nothing;
  const { tags, by, at, note } = handling;
  const text = words.answers;
  const day = at && format.day(at.slice(0, 10));
  const who = at ? (by ? text.handledBy(by, day) : text.handledOn(day)) : by ? text.with(by) : '';
  return html`<p class="handling">${tags.map((tag) => html`<span class="tag">${tag}</span> `)}${who ? html`<span>${who}</span>` : nothing}
    ${note ? html`<span class="handling-note">${note}</span>` : nothing}</p>`;
}

/** What can be done about an answer, closed until somebody opens it. */
export function care(answer: Followed, view: View): TemplateResult {
  const { words, state } = view;
  return html`<details class="care"><summary>${words.answers.care}</summary>
    ${handlingForm(answer, view)} ${quoteForm(answer, view)} ${state.kind === 'collector' ? eraseAnswer(answer, view) : nothing}
    ${said(answer, view)}
  </details>`;
}

const textIn = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

function handlingForm({ id, unit, handling }: Followed, { words, state, act }: View): TemplateResult {
  const text = words.answers;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const tags = textIn(data, 'tags')
      .split(',')
      .flatMap((tag) => tag.trim().slice(0, 40) || []);
    const [by, note] = [textIn(data, 'by'), textIn(data, 'note')];
    act.handle({ id, unit }, { tags: [...new Set(tags)].slice(0, 20), by, note, handled: data.has('handled') });
  };
  return html`<form @submit=${save}>
    <label class="field"><span>${text.tags}</span><input name="tags" maxlength="400" .value=${handling?.tags.join(', ') ?? ''}></label>
    <label class="field"><span>${text.by}</span><input name="by" maxlength="200" .value=${handling?.by ?? ''}></label>
    <label class="field wide"><span>${text.note}</span><textarea name="note" rows="2" maxlength="2000" .value=${handling?.note ?? ''}></textarea></label>
    <label class="tick"><input type="checkbox" name="handled" .checked=${Boolean(handling?.at)}> ${text.handled}</label>
    <button type="submit">${text.save}</button>
    ${state.kind === 'collector' ? nothing : html`<p class="sub">${text.staysHere}</p>`}
  </form>`;
}

function quoteForm({ id, unit, item, text: said, mayQuote }: Followed, view: View): TemplateResult | typeof nothing {
  const { words, state, act } = view;
  const text = words.answers;
  const [first] = state.boards;
  if (!mayQuote || !first || item === undefined) return nothing;
  const propose = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    act.propose({ id, unit, item, board: textIn(data, 'board') || first.id, text: textIn(data, 'text') });
  };
  return html`<form @submit=${propose}>
    <label class="field wide"><span>${text.quoteText}</span><textarea name="text" rows="2" maxlength="2000" .value=${said ?? ''}></textarea></label>
    ${state.boards.length > 1 ? html`<label class="field"><span>${text.board}</span><select name="board">${state.boards.map(({ id: board, name }) => html`<option value=${board}>${name}</option>`)}</select></label>` : nothing}
    <button type="submit">${text.quote}</button>
  </form>`;
}
