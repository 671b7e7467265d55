import type { MatrixItem } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type LaterControl, partFault } from './later-control.js';
import { stepRow } from './step.js';

/**
 * Several questions on the same steps: a table where there is room, else a card for each row. Every row is a group of native
 * radios that bear their step's name, so the heads of the columns are for the eye alone.
 */
export function matrixControl(control: LaterControl<MatrixItem>): TemplateResult {
  const { item, words, say } = control;
  return html`
    <div class="matrix" part="scale">
      <div class="heads" aria-hidden="true">
        ${item.labels.map((label) => html`<span>${say(label)}</span>`)}
        ${item.cantSay ? html`<span class="aside">${words.cantSay}</span>` : nothing}
      </div>
      ${item.rows.map((row) => matrixRow(control, row))}
    </div>
  `;
}

function matrixRow(control: LaterControl<MatrixItem>, { id, title }: MatrixItem['rows'][number]): TemplateResult {
  const { item, answers, unsure, words, say, answerPart, pass } = control;
  const key = `${item.id}.${id}`;
  const titleId = control.id('row', key);
  const wrong = partFault(control, key);
  const cell = (value: string, label: string, checked: boolean, choose: () => void) =>
    stepRow({ kind: 'radio', name: key, value, label, checked, describedBy: '', choose });
  return html`
    <div
      class="line"
      role="radiogroup"
      aria-labelledby=${titleId}
      aria-describedby=${wrong?.id ?? nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-required=${item.required ? 'true' : nothing}
    >
      <p class="row-title" id=${titleId}>${say(title)}</p>
      <div class="answers">
        <div class="steps">
          ${item.labels.map((label, index) => {
            const step = index + 1;
            return cell(String(step), say(label), answers[key] === step, () => answerPart(key, step));
          })}
        </div>
        ${item.cantSay ? html`<div class="pass">${cell('', words.cantSay, unsure.has(key), () => pass(key))}</div>` : nothing}
      </div>
      ${wrong ? html`<p class="fault" id=${wrong.id}>${wrong.text}</p>` : nothing}
    </div>
  `;
}
