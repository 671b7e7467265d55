import { html, nothing, type TemplateResult } from 'lit';
import { keyIn } from '../tab-key.js';
import type { CommonWords } from './words.js';

interface KeyQuestion {
  readonly title: string;
  readonly text: string;
  /** The key before did not fit. */
  readonly isRefused: boolean;
  readonly use: (key: string) => void;
}

/** Asks for a key, in place of the page. */
export function keyView({ title, text, isRefused, use }: KeyQuestion, { key }: CommonWords): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = keyIn(String(new FormData(event.currentTarget as HTMLFormElement).get('key')));
    if (typed) use(typed);
  };
  return html`<div class="calm ask-key">
    <h1>${title}</h1>
    <p class="quiet">${text}</p>
    <form class="field" novalidate @submit=${submit}>
      <label for="key">${key.label}</label>
      <input id="key" name="key" type="password" autocomplete="off" spellcheck="false" aria-describedby="key-note" aria-invalid=${isRefused ? 'true' : nothing} />
      <p id="key-note" class=${isRefused ? 'note bad' : 'note'} role=${isRefused ? 'alert' : nothing}>${isRefused ? key.wrong : key.stays}</p>
      <p><button type="submit" class="strong">${key.open}</button></p>
    </form>
  </div>`;
}
