import type { ChoiceItem, ConsentItem, MultiChoiceItem, Option } from '@samklang/core';
import { orderOf } from '@samklang/core/survey/order';
import { html, nothing, type TemplateResult } from 'lit';
import { digits } from '../../../internal/intl.js';
import { choiceStyles } from './choices.styles.js';
import { type LaterControl, partFault } from './later-control.js';
import type { ControlGroup } from './load-controls.js';
import { matrixControl } from './matrix.js';
import { ratingControl } from './rating.js';
import { stepRow } from './step.js';

/** One of several. */
function choiceControl(control: LaterControl<ChoiceItem>): TemplateResult {
  const { item, value, seed, fault, say, answer } = control;
  const row = ({ id, title, other }: Option) =>
    stepRow({
      kind: 'radio',
      name: item.id,
      value: id,
      label: say(title),
      checked: value === id,
      describedBy: fault,
      // Other words are still to be written.
      choose: (byPointer) => answer(id, byPointer && !other),
    });
  return html`<div class="steps" part="scale">${orderOf(item, seed).map(row)}</div>
    ${otherField(control, (id) => value === id)}`;
}

/** Some of several; one that stands alone takes the others out. */
function multiChoiceControl(control: LaterControl<MultiChoiceItem>): TemplateResult {
  const { item, value, seed, fault, say, answer, id: idOf } = control;
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  const isAlone = (id: string) => item.options.some((option) => option.id === id && option.exclusive);
  const toggled = (id: string) => {
    if (chosen.includes(id)) return chosen.filter((other) => other !== id);
    return isAlone(id) ? [id] : [...chosen.filter((other) => !isAlone(other)), id];
  };
  const row = ({ id, title }: Option, index: number) =>
    stepRow({
      kind: 'checkbox',
      name: item.id,
      value: id,
      label: say(title),
      checked: chosen.includes(id),
      describedBy: `${index === 0 ? idOf('hint') : ''} ${fault}`.trim(),
      choose: () => {
        const next = toggled(id);
        answer(next.length > 0 ? next : undefined, false);
      },
    });
  return html`<p class="hint" id=${idOf('hint')}>${howMany(control)}</p>
    <div class="steps" part="scale">${orderOf(item, seed).map(row)}</div>
    ${otherField(control, (id) => chosen.includes(id))}`;
}

function howMany({ item: { min = 0, max = 0 }, words, locale }: LaterControl<MultiChoiceItem>): string {
  const [least, most] = [digits(min, locale), digits(max, locale)];
  if (min > 0 && max > min) return words.chooseFrom(least, most);
  if (min > 0) return words.chooseAtLeast(min, least);
  return max > 0 ? words.chooseAtMost(max, most) : words.chooseAny;
}

/** The field for words of one's own, beside the option that asks for them. */
function otherField(
  control: LaterControl<ChoiceItem | MultiChoiceItem>,
  isChosen: (id: string) => boolean,
): TemplateResult | typeof nothing {
  const { item, answers, words, answerPart, id } = control;
  if (!item.options.some((option) => option.other && isChosen(option.id))) return nothing;
  const key = `${item.id}.other`;
  const wrong = partFault(control, key);
  const write = (event: Event) => {
    answerPart(key, (event.target as HTMLInputElement).value.replaceAll('\0', '') || undefined);
  };
  return html`
    <label class="labelled" for=${id('other')}>${words.other}</label>
    <input
      class="words"
      part="text"
      id=${id('other')}
      type="text"
      autocomplete="off"
      maxlength="500"
      aria-describedby=${wrong?.id ?? nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${String(answers[key] ?? '')}
      @input=${write}
    />
    ${wrong ? html`<p class="fault" id=${wrong.id}>${wrong.text}</p>` : nothing}
  `;
}

/** A box to tick, as large as a step. */
function consentControl({ item, value, fault, words, answer }: LaterControl<ConsentItem>): TemplateResult {
  const row = stepRow({
    kind: 'checkbox',
    name: item.id,
    value: 'yes',
    label: words.agree,
    checked: value === 'yes',
    describedBy: fault,
    choose: () => answer(value === 'yes' ? undefined : 'yes', false),
  });
  return html`<div class="steps" part="scale">${row}</div>`;
}

/** Everything that is answered by choosing, but the first question's score and the steps that come with the frame. */
export const choices: ControlGroup = {
  views: {
    rating: ratingControl,
    choice: choiceControl,
    'multi-choice': multiChoiceControl,
    matrix: matrixControl,
    consent: consentControl,
  },
  sheets: choiceStyles.styleSheet ? [choiceStyles.styleSheet] : [],
};
