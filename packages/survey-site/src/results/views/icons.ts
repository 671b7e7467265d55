import { html } from 'lit/html.js';

export const chevron = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m6 8 4 4 4-4" /></svg>`;

export const tableIcon = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M3.5 4.500h13v11h-13zM3.500 8.500h13M8 8.500v7" /></svg>`;
