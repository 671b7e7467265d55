import { progress, wordingOf } from '@samklang/core/survey/flow';
import { html, nothing, type TemplateResult } from 'lit';
import type { Attempt } from './attempt.js';
import { type Control, pointing } from './control.js';
import type * as Later from './later.js';
import { npsControl } from './nps.js';
import type { Step } from './session.js';

/** What the view of one question needs. */
export interface Question extends Omit<Control, 'item' | 'value'> {
  readonly attempt: Attempt;
  /** Name of the place, for the line above the first question. */
  readonly place: string;
  readonly act: (step: Step) => void;
  /** What is loaded after the first question is on the screen. */
  readonly later: typeof Later | undefined;
}

/** One question and the way to answer it. Progress and the ways on and back fill their places as soon as they are there. */
export function questionView(question: Question): TemplateResult {
  const { attempt, words, say, place, act, later } = question;
  const { item, way, answers } = attempt;
  if (!item) return html``;
  const { title, help } = wordingOf(item, answers);
  const visit = place && progress(way, item.id).index === 1 ? words.visit(place) : '';
  const control: Control = { ...question, item, value: answers[item.id] };
  const submit = (event: Event) => {
    event.preventDefault();
    act('next');
  };
  return html`
    <form novalidate @submit=${submit} @pointerdown=${pointing} @keydown=${pointing}>
      <div class="body">
        <div class="progress" part="progress">${later?.progressPart(question)}</div>
        <div class="ask">
          ${visit || help ? html`<p class="kicker" id="help">${visit || say(help ?? '')}</p>` : nothing}
          <fieldset aria-describedby=${visit || help ? 'help' : nothing}>
            <legend><h2 id="question" part="question" tabindex="-1">${say(title)}</h2></legend>
            ${visit && help ? html`<p class="help">${say(help)}</p>` : nothing}
            <div class="control">
              ${item.type === 'nps' ? npsControl({ ...control, item }) : later?.laterControl(control)}
            </div>
          </fieldset>
          ${later?.belowControl(question)}
        </div>
      </div>
      <div class="foot">${later?.footPart(question)}</div>
    </form>
  `;
}
