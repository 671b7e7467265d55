import type { Programme, Version } from '@samklang/core/loyalty';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { gainsOf, termsOf } from '../terms.js';
import { draftOf } from './programmes.js';
import type { AdminState } from './state.js';
import type { AtDesk } from './view.js';

/** The versions of a programme with the one in force; those that have begun can be read, the planned ones written. */
export function versionsTable(programme: Programme, say: Say, state: AdminState, around: AtDesk): TemplateResult {
  const { words, version: form, desk } = around;
  const { versions } = programme;
  const now = Date.now();
  const isAhead = ({ from }: Version) => Date.parse(from) > now;
  const current = versions.filter((one) => !isAhead(one)).length - 1;
  const status = (version: Version, index: number) =>
    isAhead(version) ? words.admin.ahead : index === current ? words.admin.inForce : words.admin.past;
  const show = (version: Version, index: number) =>
    isAhead(version)
      ? desk.page.set({ draft: draftOf(programme, index, now), opened: '', told: '' })
      : desk.page.set({ shown: state.shown === index ? undefined : index });
  return html`<table>
      <thead><tr><th scope="col">${words.admin.from}</th><th scope="col">${words.admin.rules}</th><td></td><td></td></tr></thead>
      <tbody>
        ${versions.map(
          (version, index) => html`<tr>
            <th scope="row">${say.date(version.from)}</th>
            <td class="number">${say.number(version.rules.length)}</td>
            <td>${status(version, index)}</td>
            <td><button type="button" class="plain" aria-expanded=${isAhead(version) ? nothing : state.shown === index}
              aria-label="${state.shown === index ? form.hide : words.admin.show}: ${say.date(version.from)}"
              @click=${() => show(version, index)}>${state.shown === index ? form.hide : words.admin.show}</button></td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${shownPart(programme, state.shown, say, around)}`;
}

/** The terms of a version that has begun, as members read them. Nothing in them can be changed. */
function shownPart(
  programme: Programme,
  index: number | undefined,
  say: Say,
  { words, version: form, locale }: AtDesk,
): TemplateResult | typeof nothing {
  const version = index === undefined ? undefined : programme.versions[index];
  if (!version) return nothing;
  const lines = [
    ...gainsOf(programme, version, words, locale),
    ...levelLines(version, say),
    ...termsOf(version, words, locale),
  ];
  return html`<div class="terms-shown"><p class="note">${form.inForceHelp}</p>
    <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></div>`;
}

function levelLines({ tiers }: Version, say: Say): string[] {
  return (tiers?.levels ?? []).slice(1).map(({ name, from }) => {
    const figure = from === undefined ? '' : tiers?.by === 'spend' ? say.money(from) : say.number(from);
    return [say.text(name), figure].filter(Boolean).join(': ');
  });
}
