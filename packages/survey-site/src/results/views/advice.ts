import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Advice } from '../model/advice.js';
import { writeHash } from '../route.js';
import { isDue, type StepTaken, stepTaken, takeStep } from '../steps-taken.js';
import { withSides } from './both-sides.js';
import { partName } from './link.js';
import { loading } from './loading.js';
import type { View } from './view.js';

/** Units told by name on a card. */
const mostNamed = 6;

/** What is low, where, and one first step for each. */
export const adviceTab = withSides((sides, view) => {
  const { words, format } = view;
  if (!sides.customers && !sides.employees) return undefined;
  const text = words.insight.advice;
  const made = view.make('advice', sides, view.state.practices);
  if (!made) return loading(words.live.loading);
  const list = made.value;
  return html`<section class="lead"><h1 tabindex="-1">${list.length > 0 ? text.title(format.count(list.length), list.length) : text.none}</h1>
      <p class="sub">${text.sub}</p></section>
    <ol class="advice">${repeat(
      list,
      ({ cause, kind }) => `${kind} ${cause}`,
      (advice) => card(advice, view),
    )}</ol>`;
});

function card(advice: Advice, view: View): TemplateResult {
  const { words, act } = view;
  const text = words.insight.advice;
  const { practice, step, how } = words.insight.steps[advice.step];
  const taken = stepTaken(advice.cause);
  const { done, review } = taken;
  const keep = (change: Partial<StepTaken>) => {
    takeStep(advice.cause, change);
    act.redraw();
  };
  return html`<li class=${done ? 'advice-card done' : 'advice-card'}>
    <p class="label">${evidence(advice, view)}</p>
    <h2>${step}</h2>
    <p>${how}</p>
    <p class="sub">${text.practice(practice)} ${where(advice, view)}</p>
    <p class="advice-state"><label><input type="checkbox" .checked=${done} @change=${(event: Event) => keep({ done: (event.target as HTMLInputElement).checked })}> ${text.done}</label>
      <label>${text.review} <input type="date" class=${review ? nothing : 'unset'} .value=${review} @change=${(event: Event) => keep({ review: (event.target as HTMLInputElement).value })}></label>
      ${isDue(taken) ? html`<b class="due">${text.due}</b>` : nothing}</p>
  </li>`;
}

/** What in these answers says so. */
function evidence({ cause, kind, company, isLowest, item }: Advice, view: View): string {
  const { words, format } = view;
  const text = words.insight.advice;
  if (kind === 'field') return words.insight.matrix.fields[cause as keyof typeof words.insight.matrix.fields];
  if (!company) return partName(cause, view);
  const range = words.figure.range(format.points(company.lo), format.points(company.hi));
  if (kind === 'trust') return text.trust(format.points(company.value), range);
  if (kind === 'practice') return text.agree(view.itemTitle(cause), format.points(company.value), range);
  const figure = text.part(partName(cause, view), format.points(company.value), range);
  // An item that no definition has goes by its id, which says nothing.
  const title = item === undefined ? '' : view.itemTitle(item);
  const question = title && title !== item ? words.insight.sheet.lowestItem(title) : '';
  return [figure, isLowest ? text.lowest : '', question].filter(Boolean).join(' ');
}

function where({ units, kind }: Advice, { words, format, state, nameOf }: View): TemplateResult | typeof nothing {
  const text = words.insight.advice;
  if (units.length === 0) return html`${text.everywhere}`;
  const links = units
    .slice(0, mostNamed)
    .map(
      (unit, index) =>
        html`${index > 0 ? ', ' : ''}<a href=${writeHash({ ...state.route, tab: 'sheets', unit })}>${nameOf(unit)}</a>`,
    );
  const more = units.length - mostNamed;
  return html`${kind === 'field' ? text.inField : text.lowIn} ${links}${more > 0 ? text.more(format.count(more)) : ''}.`;
}
