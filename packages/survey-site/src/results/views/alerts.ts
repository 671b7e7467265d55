import { bandOf, type Contact } from '@samklang/core/comment';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { quoteView } from '../../common/quote.js';
import type { Alert } from '../sources/source.js';
import { care, handlingLine } from './care.js';
import type { View } from './view.js';

const urgency = ['detractor', 'passive', 'none', 'promoter'];

/** Customers who wait to hear from us: detractors first, then as they came. */
export function alertsSection(view: View): TemplateResult | typeof nothing {
  const { words, format, state } = view;
  if (state.alerts.length === 0) return nothing;
  const place = ({ score }: Alert) => urgency.indexOf(bandOf(score));
  const sorted = [...state.alerts].sort((a, b) => place(a) - place(b));
  const text = words.answers.alerts;
  return html`<section class="finding whole alerts">
    <h2>${text.title(format.count(sorted.length), sorted.length)}</h2>
    <p class="sub">${text.sub}</p>
    <ol>${repeat(
      sorted,
      ({ id }) => id,
      (alert) => alertItem(alert, view),
    )}</ol>
  </section>`;
}

function alertItem(alert: Alert, view: View): TemplateResult {
  const { words, format, nameOf } = view;
  const { id, unit, period, score, words: said, contacts, handling } = alert;
  return html`<li>
    <p class="reach">${contacts.map(link)}</p>
    ${said.map(({ text }) => quoteView(text))}
    <p class="source"><b>${nameOf(unit)}</b> <span>${format.period(period)}</span>
      <span>${score === null ? words.answers.noScore : words.answers.score(format.count(score))}</span></p>
    ${handlingLine(handling ?? undefined, view)} ${care({ id, unit, ...(handling && { handling }) }, view)}
  </li>`;
}

function link({ kind, text }: Contact): TemplateResult {
  const address = kind === 'email' ? `mailto:${text}` : `tel:${text.replaceAll(/[^+\d]/g, '')}`;
  return html`<a href=${address}>${text}</a> `;
}
