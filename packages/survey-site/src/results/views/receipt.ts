import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { quoteView } from '../../common/quote.js';
import type { FoundAnswer } from '../sources/source.js';
import { eraseAnswer, said } from './erase.js';
import type { View } from './view.js';

/** Finds the answer of somebody who sends the code from the last screen of the survey. */
export function receiptSection(view: View): TemplateResult | typeof nothing {
  const { words, state, act } = view;
  const text = words.answers.receipt;
  if (state.kind !== 'collector') return nothing;
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    act.findReceipt(String(new FormData(event.target as HTMLFormElement).get('receipt') ?? ''));
  };
  const { found = [], said: note } = state.byReceipt ?? {};
  return html`<section class="finding whole receipt">
    <h2>${text.title}</h2>
    <p class="sub">${text.sub}</p>
    <form @submit=${find}>
      <label class="field"><span>${text.code}</span><input name="receipt" required maxlength="20" size="9" autocomplete="off" autocapitalize="characters" spellcheck="false"></label>
      <button type="submit">${text.find}</button>
    </form>
    <p class="said" role="status" tabindex="-1">${note ? text.said[note] : found.length > 0 ? text.found(found.length) : ''}</p>
    <ol>${repeat(
      found,
      ({ id }) => id,
      (answer) => foundItem(answer, view),
    )}</ol>
  </section>`;
}

function foundItem(answer: FoundAnswer, view: View): TemplateResult {
  const { words, format, nameOf, titleOf, saidIn } = view;
  const { unit, survey, answeredAt } = answer;
  const { score, words: texts } = saidIn(answer);
  return html`<li>
    ${texts.map(quoteView)}
    <p class="source"><b>${nameOf(unit)}</b> <span>${titleOf(survey)}</span>
      ${answeredAt === undefined ? nothing : html`<span>${format.period(answeredAt.slice(0, 7))}</span> <span>${score === null ? words.answers.noScore : words.answers.score(format.count(score))}</span>`}</p>
    ${answeredAt === undefined ? html`<p class="sub">${words.answers.receipt.employee}</p>` : nothing}
    <div class="care">${eraseAnswer(answer, view)} ${said(answer, view)}</div>
  </li>`;
}
