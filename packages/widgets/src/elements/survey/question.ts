import type { Text } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Control, pointing } from './controls/control.js';
import { npsControl } from './controls/nps.js';
import type { Step } from './session.js';

/** One question as it is shown. */
export interface Question extends Control {
  readonly title: Text;
  readonly help: Text | undefined;
  /** A line above the question; `''` for none. */
  readonly kicker: string;
}

/** What is loaded after the first question is on the screen. It fills its places as soon as it is there. */
export interface Frame<Q extends Question> {
  readonly progress: unknown;
  readonly control: (question: Q) => unknown;
  /** What stands right below a control. */
  readonly below: (question: Q) => unknown;
  /** What stands below the last question. */
  readonly end: unknown;
  readonly foot: unknown;
}

/** The questions that are asked together, and the ways on and back. */
export function screenView<Q extends Question>(
  questions: readonly Q[],
  act: (step: Step) => void,
  frame?: Frame<Q>,
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    act('next');
  };
  const press = (event: KeyboardEvent) => {
    pointing(event);
    // Before the frame is there, no button takes the Enter of somebody quick.
    const form = event.currentTarget as HTMLFormElement;
    if (!frame && event.key === 'Enter' && form.querySelector(':checked')) act('next');
  };
  return html`
    <form novalidate @submit=${submit} @pointerdown=${pointing} @keydown=${press}>
      <div class="body">
        <div class="progress" part="progress">${frame?.progress}</div>
        <div class="ask ${questions.length > 1 ? 'many' : ''}">
          ${questions.map((question) => questionView(question, frame))} ${frame?.end}
        </div>
      </div>
      <div class="foot">${frame?.foot}</div>
    </form>
  `;
}

function questionView<Q extends Question>(question: Q, frame: Frame<Q> | undefined): TemplateResult {
  const { item, at, kicker, help, title, say } = question;
  const above = kicker || (help ? say(help) : '');
  return html`
    <div class="question">
      ${above && html`<p class="kicker" id="help${at}">${above}</p>`}
      <fieldset aria-describedby=${above ? `help${at}` : nothing}>
        <legend><h2 id="question${at}" part="question" tabindex="-1">${say(title)}</h2></legend>
        ${kicker && help ? html`<p class="help">${say(help)}</p>` : nothing}
        <div class="control">
          ${item.type === 'nps' ? npsControl({ ...question, item }) : frame?.control(question)}
        </div>
      </fieldset>
      ${frame?.below(question)}
    </div>
  `;
}
