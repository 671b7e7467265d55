import { isFiltering } from '@samklang/core/comment';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { quoteView } from '../../common/quote.js';
import type { Comment } from '../sources/source.js';
import type { HeldFigures } from '../state.js';
import { alertsSection } from './alerts.js';
import { answerFilters } from './answer-filters.js';
import { care, handlingLine } from './care.js';
import { eraseWords } from './erase.js';
import { receiptSection } from './receipt.js';
import { whyNotYet } from './release.js';
import { responseRates } from './response-rate.js';
import type { View } from './view.js';

/** What people wrote, newest first, with what is done about it. */
export function answersTab({ current }: HeldFigures, view: View): TemplateResult {
  const { words, state, act } = view;
  const { comments, nextComments } = state;
  const isEmployees = current.audience === 'employee';
  return html`<section class="lead">
      <h1 tabindex="-1">${words.answers.title}</h1>
      <p class="sub">${isEmployees ? words.answers.subEmployees : words.answers.sub}</p>
      ${current.released ? html`<p class="sub">${whyNotYet(current.released, view)}</p>` : nothing}
    </section>
    ${isEmployees ? nothing : alertsSection(view)}
    <section class="finding whole words">
      <p class="said" role="status" tabindex="-1">${state.said?.said === 'erased' ? words.answers.said.erased : ''}</p>
      ${responseRates(current, view)} ${answerFilters(current, view)}
      ${
        comments.length === 0 && nextComments === null
          ? html`<p class="sub">${noneOf(view)}</p>`
          : html`<ol class="comments">${repeat(
              comments,
              ({ id, item }) => `${id} ${item}`,
              (comment) => commentItem(comment, isEmployees, view),
            )}</ol>`
      }
      ${nextComments === null ? nothing : html`<button type="button" @click=${act.moreComments}>${words.answers.more}</button>`}
    </section>
    ${receiptSection(view)}`;
}

function noneOf({ words, state }: View): string {
  if (isFiltering(state.filter)) return words.answers.noneFound;
  return state.route.unit || state.route.period ? words.answers.noneHere : words.answers.none;
}

function commentItem(comment: Comment, isEmployees: boolean, view: View): TemplateResult {
  const { text, unit, period, score, mayQuote, wantsContact } = comment;
  const { words, format, nameOf } = view;
  const agreed = [mayQuote && words.answers.mayQuote, wantsContact && words.answers.wantsContact].filter(Boolean);
  return html`<li>
    ${quoteView(text)}
    <p class="source"><b>${nameOf(unit)}</b>${period ? html` <span>${format.period(period)}</span>` : nothing}
      <span>${score === null ? words.answers.noScore : words.answers.score(format.count(score))}</span>
      ${agreed.map((word) => html` <span>${word}</span>`)}</p>
    ${isEmployees ? eraseWords(comment, view) : html`${handlingLine(comment.handling, view)} ${care(comment, view)}`}
  </li>`;
}
