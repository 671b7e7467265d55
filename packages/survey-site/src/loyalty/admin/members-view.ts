import { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../locales/tag.js';
import type { Member } from '../members.js';
import { memberView } from './member-view.js';
import { findMembers, showMember } from './members.js';
import type { AdminState } from './state.js';
import type { AtDesk } from './view.js';

/** Search, what was found, and the member that is open. */
export function membersView(state: AdminState, around: AtDesk): TemplateResult {
  const { words, desk } = around;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void findMembers(desk, String(new FormData(event.currentTarget as HTMLFormElement).get('q')).trim());
  };
  return html`<form class="search" role="search" novalidate @submit=${submit}>
      <div class="field"><label for="q">${words.admin.search}</label><input id="q" name="q" type="search" autocomplete="off" /></div>
      <button type="submit" class="strong" ?disabled=${state.isBusy}>${words.admin.find}</button>
    </form>
    ${foundPart(state, around)} ${state.member ? memberView(state.member, state, around) : nothing}`;
}

function foundPart(
  { found, programmes, member: open }: AdminState,
  { words, locale, desk }: AtDesk,
): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { admin } = words;
  const programmeOf = ({ programme }: Member) => {
    const one = programmes?.find(({ id }) => id === programme);
    return one ? new Say(one, locale).text(one.title) : programme;
  };
  const date = (instant: string) =>
    new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium' }).format(new Date(instant));
  return html`<p class="note" role="status">${admin.found(found.length)}</p>
    ${
      found.length === 0
        ? nothing
        : html`<div class="scrolls" tabindex="0" role="region" aria-label=${admin.tabs.members}><table>
            <thead><tr><th scope="col">${admin.name}</th><th scope="col">${admin.programme}</th><td></td></tr></thead>
            <tbody>
              ${found.map(
                (one) => html`<tr class=${one.member === open?.member ? 'open' : ''}>
                  <th scope="row">${one.name || admin.nameless}<span class="note figures">${one.number}</span></th>
                  <td>${programmeOf(one)}<span class="note">${admin.joined} ${date(one.joinedAt)}</span></td>
                  <td><button type="button" aria-label="${admin.show}: ${one.name || one.number}" @click=${() => void showMember(desk, one)}>${admin.show}</button></td>
                </tr>`,
              )}
            </tbody>
          </table></div>`
    }`;
}
