import { html, type TemplateResult } from 'lit/html.js';

/** What somebody wrote, between the quotation marks of the page's language. */
export const quoteView = (text: string): TemplateResult => html`<blockquote dir="auto"><q>${text}</q></blockquote>`;
