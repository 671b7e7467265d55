import { html, type TemplateResult } from 'lit/html.js';
import type { AnswerKey, Comment } from '../sources/source.js';
import type { View } from './view.js';

/** Erases an answer after a second yes. */
export function eraseAnswer({ id, unit }: AnswerKey, { words, act }: View): TemplateResult {
  const { erase, eraseSure } = words.answers;
  return html`<details class="erase">${confirmed([erase, eraseSure], () => act.erase({ id, unit }), words.answers)}</details>`;
}

/** Erases the words of an employee after a second yes. */
export function eraseWords({ id, item, unit, period }: Comment, view: View): TemplateResult {
  const { words, act } = view;
  const { eraseWords: erase, eraseWordsSure } = words.answers;
  const yes = () => act.eraseWords({ id, item, unit, period });
  return html`<details class="care erase">${confirmed([erase, eraseWordsSure], yes, words.answers)} ${said({ id }, view)}</details>`;
}

function confirmed(
  [question, sure]: readonly [string, string],
  yes: () => void,
  { eraseYes, keep }: View['words']['answers'],
): TemplateResult {
  const erase = (event: Event) => {
    // The button goes with what is erased: who uses a keyboard stays where it is told.
    (event.target as Element).closest('.finding')?.querySelector<HTMLElement>(':scope > .said')?.focus();
    yes();
  };
  const close = (event: Event) => (event.target as Element).closest('details')?.removeAttribute('open');
  return html`<summary>${question}</summary>
    <p>${sure}</p>
    <button type="button" class="danger" @click=${erase}>${eraseYes}</button>
    <button type="button" @click=${close}>${keep}</button>`;
}

/** What became of the last change of an answer, where it was made. */
export function said({ id }: Pick<Comment, 'id'>, { words, state }: View): TemplateResult {
  const texts: Readonly<Record<string, string>> = words.answers.said;
  const text = state.said?.id === id ? (texts[state.said.said] ?? texts.failed) : '';
  return html`<p class="said" role="status">${text}</p>`;
}
