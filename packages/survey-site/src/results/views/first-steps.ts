import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Advice } from '../model/advice.js';
import { writeHash } from '../route.js';
import { isDue, type StepTaken, stepTaken } from '../steps-taken.js';
import { partName } from './link.js';
import type { View } from './view.js';

/** Steps told in the overview; the others stand under Advice. */
const mostSteps = 3;

/** Not done yet, or to be looked at again. */
const isOpen = (taken: StepTaken): boolean => !taken.done || isDue(taken);

/** Where to start: the first steps of the widest advice that are still to be taken, none of them twice. */
export function firstSteps(view: View): TemplateResult | typeof nothing {
  const { words, state } = view;
  const { sides } = state;
  if (!sides?.customers && !sides?.employees) return nothing;
  const made = view.make('advice', sides, state.practices);
  if (!made) return html`<section class="finding start" aria-busy="true"></section>`;
  const advice = made.value.filter(({ cause }) => isOpen(stepTaken(cause)));
  const steps = advice.map((one) => stepOf(one, view));
  const first = advice.filter((_, index) => steps.indexOf(steps[index] ?? '') === index).slice(0, mostSteps);
  if (first.length === 0) return nothing;
  const text = words.insight.advice;
  return html`<section class="finding start">
    <p class="label">${text.start}</p>
    <h2>${text.startTitle}</h2>
    <ul class="steps">${first.map((one) => html`<li><b class="capital">${causeOf(one, view)}</b><span>${stepOf(one, view)}</span>${whereOf(one, view)}</li>`)}</ul>
    <a class="more" href=${writeHash({ ...state.route, tab: 'advice' })}>${text.all}</a>
  </section>`;
}

const stepOf = ({ step }: Advice, { words }: View): string => words.insight.steps[step].step;

function causeOf({ cause, kind, company }: Advice, view: View): string {
  const { words, format } = view;
  if (kind === 'field') return words.insight.matrix.fields[cause as keyof typeof words.insight.matrix.fields];
  if (kind === 'practice') return view.itemTitle(cause);
  const name = kind === 'trust' ? words.overview.trust.name : partName(cause, view);
  return company ? `${name} ${format.points(company.value)}` : name;
}

/** The sheet of the unit where it is lowest; without one it is everybody's. */
function whereOf({ units }: Advice, { words, state, nameOf }: View): TemplateResult {
  const [unit] = units;
  if (unit === undefined) return html`<span class="range">${words.insight.advice.everyone}</span>`;
  const sheet = writeHash({ ...state.route, tab: 'sheets', unit });
  return html`<a href=${sheet}>${words.insight.sheet.open(nameOf(unit))}</a>`;
}
