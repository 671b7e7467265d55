import type { Recognition } from '@samklang/core/recognition';
import { html } from 'lit';

/** The text of a record; a customer's words stand between the quotation marks of their language. */
export const saidIn = ({ kind, text }: Pick<Recognition, 'kind' | 'text'>) =>
  kind === 'quote' ? html`<q>${text}</q>` : text;
