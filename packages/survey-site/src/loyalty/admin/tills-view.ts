import { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { linkPart } from '../../common/link-view.js';
import { tagOf } from '../../locales/tag.js';
import type { AdminState, KeyEntry } from './state.js';
import { makeTill, takeBack } from './tills.js';
import type { AtDesk } from './view.js';

/** Keys of tills: made, shown once, taken back. */
export function tillsView(state: AdminState, around: AtDesk): TemplateResult {
  const { words, locale, desk } = around;
  const { admin } = words;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    void makeTill(desk, String(given.get('label')).trim(), String(given.get('subject')));
    form.reset();
  };
  return html`<p class="quiet">${admin.tillsHelp}</p>
    <form class="search" novalidate @submit=${submit}>
      <div class="field"><label for="label">${admin.tillName}</label><input id="label" name="label" maxlength="100" autocomplete="off" /></div>
      <div class="field"><label for="subject">${admin.tillProgramme}</label>
        <select id="subject" name="subject">
          <option value="">${admin.everyProgramme}</option>
          ${(state.programmes ?? []).map((one) => html`<option value=${one.id}>${new Say(one, locale).text(one.title)}</option>`)}
        </select>
      </div>
      <button type="submit" class="strong" ?disabled=${state.isBusy}>${admin.tillMake}</button>
    </form>
    ${state.tillLink ? linkPart(admin.tillLink, state.tillLink) : nothing} ${keysPart(state, around)}`;
}

function keysPart(
  { keys, programmes, isBusy }: AdminState,
  { words, locale, desk }: AtDesk,
): TemplateResult | typeof nothing {
  const { admin } = words;
  if (!keys) return nothing;
  if (keys.length === 0) return html`<p class="quiet">${admin.tillNone}</p>`;
  const opens = ({ subject }: KeyEntry) => {
    const one = programmes?.find(({ id }) => id === subject);
    return one ? new Say(one, locale).text(one.title) : subject || admin.everyProgramme;
  };
  const made = (instant: string) =>
    new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium' }).format(new Date(instant));
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${admin.tabs.tills}><table>
    <thead><tr><th scope="col">${admin.tillName}</th><th scope="col">${admin.tillProgramme}</th><td></td></tr></thead>
    <tbody>
      ${keys.map(
        (
          key,
        ) => html`<tr><th scope="row">${key.label || key.id.slice(0, 6)}<span class="note">${admin.made} ${made(key.createdAt)}</span></th><td>${opens(key)}</td>
          <td><button type="button" ?disabled=${isBusy} aria-label="${admin.takeBack}: ${key.label || key.id.slice(0, 6)}" @click=${() => void takeBack(desk, key.id)}>${admin.takeBack}</button></td></tr>`,
      )}
    </tbody>
  </table></div>`;
}
