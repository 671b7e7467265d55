import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../../internal/icons.js';
import { pointed } from './control.js';

/** One row of a card of steps or options. */
export interface Step {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  /** Ids of what says more about it; `''` for nothing. */
  readonly describedBy: string;
  /** Chosen, or for a checkbox changed. */
  readonly choose: (byPointer: boolean) => void;
}

/** A native radio or checkbox under a row that is easy to hit. */
export function stepRow({ kind, name, value, label, checked, describedBy, choose }: Step): TemplateResult {
  return html`
    <label class="step ${kind}">
      <input
        type=${kind}
        name=${name}
        .value=${value}
        .checked=${checked}
        aria-describedby=${describedBy || nothing}
        @change=${() => choose(false)}
        @click=${(event: Event) => kind === 'radio' && pointed(event) && choose(true)}
      />
      <span class="face" part="option"><span class="ring">${checkIcon}</span><span class="name">${label}</span></span>
    </label>
  `;
}
