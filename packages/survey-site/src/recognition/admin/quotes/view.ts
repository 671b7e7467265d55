import type { Comment } from '@samklang/core/comment';
import { isShortened, type NameSpan, nameFinder } from '@samklang/core/recognition';
import { pickText } from '@samklang/core/survey';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { tagOf } from '../../../locales/tag.js';
import type { AtBoard } from '../owner.js';
import type { RecognitionState } from '../state.js';
import { loadComments, propose, turnToSurvey, write } from './quotes.js';
import { keyOf } from './state.js';
import { leftOut, mustGo } from './words.js';

type AtQuotes = AtBoard<RecognitionState>;
type Find = (text: string) => readonly NameSpan[];

/** Comments whose writers agreed to be quoted, and the way to make a quote of one. */
export function quotesView(state: RecognitionState, around: AtQuotes): TemplateResult {
  const { words, desk } = around;
  const say = words.quotes;
  const { comments, commentsNext, quoteSurveys } = state;
  if (quoteSurveys?.length === 0) return html`<p class="quiet lede">${say.noSurvey}</p>`;
  const find = nameFinder(state.names);
  return html`<p class="quiet lede">${say.lede}</p>
    ${surveyChoice(state, around)}
    ${
      comments
        ? comments.length === 0
          ? html`<p class="quiet">${say.none}</p>`
          : html`<ol class="comments">${repeat(comments, keyOf, (comment) => commentView(comment, find, state, around))}</ol>`
        : html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`
    }
    ${commentsNext === null ? nothing : html`<p><button type="button" ?disabled=${state.isBusy} @click=${() => void loadComments(desk)}>${words.inbox.older}</button></p>`}`;
}

function surveyChoice({ quoteSurveys = [], quoteSurvey }: RecognitionState, { words, locale, desk }: AtQuotes) {
  if (quoteSurveys.length < 2) return nothing;
  const chosen = (event: Event) => void turnToSurvey(desk, (event.currentTarget as HTMLSelectElement).value);
  return html`<label class="field"><span>${words.quotes.survey}</span>
    <select @change=${chosen}>${quoteSurveys.map(({ id, title, locales }) => html`<option value=${id} ?selected=${id === quoteSurvey}>${pickText(title, locale, locales)}</option>`)}</select>
  </label>`;
}

function commentView(comment: Comment, find: Find, state: RecognitionState, around: AtQuotes): TemplateResult {
  const { words, locale, config } = around;
  const say = words.quotes;
  const unit = config.units.find(({ id }) => id === comment.unit)?.name ?? comment.unit;
  const month = new Intl.DateTimeFormat(tagOf(locale), {
    ...{ month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  }).format(new Date(`${comment.period}-01`));
  return html`<li data-comment=${keyOf(comment)} tabindex="-1">
    <p class="deed" dir="auto"><q>${comment.text}</q></p>
    <p class="note">${[unit, month].filter(Boolean).join(', ')}</p>
    ${state.quoted.includes(comment.id) ? html`<p class="note quoted">${say.quoted} <a href="#inbox">${words.boards.inbox}</a></p>` : html`<details><summary>${say.make}</summary>${quoteForm(comment, find, state, around)}</details>`}
  </li>`;
}

function quoteForm(comment: Comment, find: Find, state: RecognitionState, around: AtQuotes): TemplateResult {
  const { words, desk } = around;
  const say = words.quotes;
  const key = keyOf(comment);
  const text = state.drafts[key]?.text ?? leftOut(comment.text, find(comment.text).filter(mustGo));
  const isChanged = !isShortened(comment.text, text);
  const typed = (event: Event) => write(desk, comment, (event.currentTarget as HTMLTextAreaElement).value);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string) => String(given.get(name) ?? '').trim();
    const [name, team] = [said('name'), said('team')];
    const to = name ? [{ name, ...(team && { team }) }] : [];
    void propose(desk, comment, { text: text.trim(), to }, say.proposed);
  };
  return html`<form class="settings" novalidate @submit=${submit}>
    <div class="field deed">
      <label for="words-${key}">${say.words}</label>
      <textarea id="words-${key}" name="text" rows="3" dir="auto" aria-invalid=${isChanged ? 'true' : nothing} aria-describedby="quote-${key}" .value=${text} @input=${typed}></textarea>
      <p id="quote-${key}" class=${isChanged ? 'note bad' : 'note'} role=${isChanged ? 'alert' : nothing}>${isChanged ? say.changed : say.wordsHelp}</p>
    </div>
    ${namesPart(comment, text, find(text), around)}
    <div class="pair">
      <label class="field"><span>${say.colleague}</span><input name="name" maxlength="200" autocomplete="off" /></label>
      <label class="field"><span>${say.team}</span><input name="team" maxlength="200" autocomplete="off" /></label>
    </div>
    <p class="note">${say.colleagueHelp}</p>
    <p><button type="submit" class="strong" ?disabled=${state.isBusy || isChanged || text.trim() === ''}>${say.propose}</button></p>
  </form>`;
}

/** What looks like a name or an address, each with a way to leave it out. */
function namesPart(comment: Comment, text: string, spans: readonly NameSpan[], { words, desk }: AtQuotes) {
  const say = words.quotes;
  if (spans.length === 0) return nothing;
  const leaveOut = (span: NameSpan) => {
    write(desk, comment, leftOut(text, [span]));
    // The button goes with the name.
    desk.page.focus(`#words-${CSS.escape(keyOf(comment))}`);
  };
  return html`<div class="names" role="group" aria-label=${say.names}>
    <p class="note">${say.names}</p>
    <div class="actions">${spans.map((span) => html`<button type="button" @click=${() => leaveOut(span)}>${say.leaveOut(text.slice(span.from, span.to))}</button>`)}</div>
  </div>`;
}
