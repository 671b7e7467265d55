import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Comment } from '../sources/source.js';
import type { HeldFigures } from '../state.js';
import { chevron } from './icons.js';
import { whyNotYet } from './release.js';
import { unitNames } from './units.js';
import type { View } from './view.js';

/** Third tab: what people wrote, newest first. */
export function answersTab({ current }: HeldFigures, view: View): TemplateResult {
  const { words, state, act } = view;
  const { comments, nextComments } = state;
  return html`<section class="lead">
      <h1 tabindex="-1">${words.answers.title}</h1>
      <p class="sub">${words.answers.sub}</p>
      ${current.released ? html`<p class="sub">${whyNotYet(current.released, view)}</p>` : nothing}
    </section>
    <section class="finding whole words">
      ${unitChoice(current, view)}
      ${
        comments.length === 0
          ? html`<p class="sub">${state.route.unit || state.route.period ? words.answers.noneHere : words.answers.none}</p>`
          : html`<ol class="comments">${repeat(
              comments,
              ({ id, item }) => `${id} ${item}`,
              (comment) => commentItem(comment, view),
            )}</ol>`
      }
      ${nextComments === null ? nothing : html`<button type="button" @click=${act.moreComments}>${words.answers.more}</button>`}
    </section>`;
}

function unitChoice(current: HeldFigures['current'], { words, state, act, config, make }: View): TemplateResult {
  const names = unitNames(config, words);
  const nameOf = (id: string) => names.get(id) ?? id;
  const ids = make('unitIds', current)?.value ?? [];
  const sorted = [...new Set([...ids, ...(state.route.unit ? [state.route.unit] : [])])].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b)),
  );
  const change = (event: Event) => act.go({ unit: (event.target as HTMLSelectElement).value });
  return html`<label class="field"><span>${words.answers.unit}</span>
    <span class="choice"><select name="unit" @change=${change}>
      <option value="" .selected=${state.route.unit === ''}>${words.answers.allUnits}</option>
      ${sorted.map((id) => html`<option value=${id} .selected=${id === state.route.unit}>${nameOf(id)}</option>`)}
    </select>${chevron}</span></label>`;
}

function commentItem({ text, unit, period, score }: Comment, { words, format, config }: View): TemplateResult {
  const place = unitNames(config, words).get(unit) ?? unit;
  return html`<li>
    <blockquote>${text}</blockquote>
    <p class="source"><b>${place}</b>${period ? html` <span>${format.period(period)}</span>` : nothing}
      <span>${score === null ? words.answers.noScore : words.answers.score(format.count(score))}</span></p>
  </li>`;
}
