import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { View } from './view.js';

/** Asks for the owner's key, in place of the results. */
export function keyForm({ words, state, act }: View): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('key') as HTMLInputElement;
    act.useKey(field.value);
  };
  const text = words.key;
  return html`<section class="lead">
    <h1 tabindex="-1">${text.title}</h1>
    <p class="sub">${text.text}</p>
    <form class="key-form" novalidate @submit=${submit}>
      <label class="field" for="key"><span>${text.label}</span></label>
      <input id="key" name="key" type="password" autocomplete="off" spellcheck="false" aria-describedby="key-note" aria-invalid=${state.keyRefused ? 'true' : nothing} />
      <p id="key-note" class=${state.keyRefused ? 'note bad' : 'note'} role=${state.keyRefused ? 'alert' : nothing}>${state.keyRefused ? text.wrong : text.stays}</p>
      <button type="submit" class="strong">${text.open}</button>
    </form>
  </section>`;
}
