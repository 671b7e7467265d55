import type { Parsed } from '@samklang/core';
import type { Programme } from '@samklang/core/loyalty';
import type { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { goTo, versionForm } from './form/form.js';
import type { Around, Place } from './form/place.js';
import { dropVersion, saveDraft, versionIn } from './programmes.js';
import type { AdminState, Draft } from './state.js';
import type { AtDesk } from './view.js';

/** Where a version is written, in a form and as the JSON it stands for; each fault is named while it is. */
export function draftPart(
  programme: Programme,
  draft: Draft,
  parsed: Parsed<Programme>,
  say: Say,
  state: AdminState,
  at: AtDesk,
): TemplateResult {
  const { words, version: form, desk } = at;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void saveDraft(desk, programme, words.admin.saved);
  };
  const leave = () => desk.page.set({ draft: undefined, failure: undefined });
  const drop = () => void dropVersion(desk, programme, draft.index, form.removed);
  const isPlanned = draft.index < programme.versions.length && programme.versions.length > 1;
  const written = versionIn(draft);
  return html`<form class="draft" novalidate @submit=${submit}>
    <h3 id="draft-title" tabindex="-1">${words.admin.newVersion}</h3>
    <p class="note">${words.admin.newVersionHelp}</p>
    ${
      written
        ? versionForm(placeOf(draft, written.value, at), aroundOf(programme, parsed, say, state, at))
        : html`<p class="note">${form.asJsonBroken}</p>`
    }
    ${jsonPart(draft, parsed, at)} ${faultsPart(parsed, at)}
    <p class="actions">
      <button type="submit" class="strong" ?disabled=${state.isBusy || !parsed.ok}>${words.admin.save}</button>
      <button type="button" @click=${leave}>${words.common.cancel}</button>
      ${isPlanned ? html`<button type="button" class="grave" ?disabled=${state.isBusy} @click=${drop}>${form.removeVersion}</button>` : nothing}
    </p>
  </form>`;
}

/** The version as a whole: writing it writes the draft. */
function placeOf(draft: Draft, value: unknown, { desk }: AtDesk): Place {
  const set = (next: unknown) => desk.page.set({ draft: { ...draft, text: JSON.stringify(next, null, 2) } });
  return { path: `versions[${draft.index}]`, value, set };
}

function aroundOf(
  programme: Programme,
  parsed: Parsed<Programme>,
  say: Say,
  { opened }: AdminState,
  { version: words, desk }: AtDesk,
): Around {
  const open = (path: string) => {
    desk.page.set({ opened: path });
    setTimeout(() => goTo(path));
  };
  return { programme, say, words, issues: parsed.ok ? [] : parsed.issues, opened, open };
}

function jsonPart(draft: Draft, parsed: Parsed<Programme>, { words, version: form, desk }: AtDesk): TemplateResult {
  const typed = (event: Event) =>
    desk.page.set({ draft: { ...draft, text: (event.currentTarget as HTMLTextAreaElement).value } });
  return html`<details class="json" id="versions[${draft.index}]">
    <summary>${form.asJson}</summary>
    <div class="field">
      <label for="draft">${words.admin.definition}</label>
      <textarea id="draft" spellcheck="false" dir="ltr" .value=${draft.text} aria-invalid=${parsed.ok ? nothing : 'true'} aria-describedby="draft-faults" @input=${typed}></textarea>
    </div>
  </details>`;
}

/** Every fault with the way to its field. */
function faultsPart(parsed: Parsed<Programme>, { words }: AtDesk): TemplateResult {
  return html`<div id="draft-faults" aria-live="polite">
    ${
      parsed.ok
        ? nothing
        : html`<div class="trouble"><p>${words.admin.faults}</p><ul>${parsed.issues.map(
            ({ path, message }) =>
              html`<li><button type="button" class="link-like" @click=${() => goTo(path)}><code>${path}</code></button>: ${message}</li>`,
          )}</ul></div>`
    }
  </div>`;
}
