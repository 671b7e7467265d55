import { html, nothing, type TemplateResult } from 'lit';
import { linkPart } from '../../../common/link-view.js';
import { tagOf } from '../../../locales/tag.js';
import type { AtBoard } from '../owner.js';
import { makeKey, takeBack } from './boards.js';
import type { BoardsState, KeyEntry } from './state.js';

type AtBoards = AtBoard<BoardsState>;

/** Keys of displays, and codes to print: made, shown once, taken back. */
export function keysView(state: BoardsState, around: AtBoards): TemplateResult {
  const { words, desk } = around;
  const { boards } = words;
  const making = (kind: 'display' | 'post') => (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    void makeKey(desk, kind, String(given.get('label')).trim(), String(given.get('days') ?? ''));
    form.reset();
  };
  const spans = ['30', '90', '365', ''] as const;
  return html`<section class="keys">
      <h2>${boards.displays}</h2>
      <p class="quiet">${boards.displaysHelp}</p>
      <form class="search" novalidate @submit=${making('display')}>
        <div class="field"><label for="display">${boards.displayName}</label><input id="display" name="label" maxlength="100" autocomplete="off" /></div>
        <button type="submit" class="strong" ?disabled=${state.isBusy}>${boards.displayMake}</button>
      </form>
      ${linkOf('display', boards.displayLink, state)} ${keysTable('display', boards.displays, state, around)}
    </section>
    <section class="keys">
      <h2>${boards.posts}</h2>
      <p class="quiet">${boards.postsHelp}</p>
      <form class="search" novalidate @submit=${making('post')}>
        <div class="field"><label for="post">${boards.postName}</label><input id="post" name="label" maxlength="100" autocomplete="off" /></div>
        <div class="field"><label for="days">${boards.lasts}</label><select id="days" name="days">${spans.map((days) => html`<option value=${days} ?selected=${days === '365'}>${boards.spans[days]}</option>`)}</select></div>
        <button type="submit" class="strong" ?disabled=${state.isBusy}>${boards.postMake}</button>
      </form>
      ${linkOf('post', boards.postLink, state)} ${keysTable('post', boards.posts, state, around)}
    </section>`;
}

function linkOf(kind: KeyEntry['kind'], text: string, { link }: BoardsState): TemplateResult | typeof nothing {
  return link?.kind === kind ? linkPart(text, link.address) : nothing;
}

function keysTable(kind: KeyEntry['kind'], title: string, { keys, isBusy }: BoardsState, around: AtBoards) {
  const { words, locale, desk } = around;
  const { boards } = words;
  const date = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium' });
  const own = keys?.filter((key) => key.kind === kind);
  if (!own) return nothing;
  if (own.length === 0) return html`<p class="quiet">${boards.noKeys}</p>`;
  const name = ({ label, id }: KeyEntry) => label || id.slice(0, 6);
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${title}><table>
    <thead><tr><th scope="col">${boards.name}</th><th scope="col">${boards.ends}</th><td></td></tr></thead>
    <tbody>
      ${own.map(
        (
          key,
        ) => html`<tr><th scope="row">${name(key)}<span class="note">${boards.made} ${date.format(new Date(key.createdAt))}</span></th><td>${key.expiresAt ? date.format(new Date(key.expiresAt)) : boards.spans['']}</td>
          <td><button type="button" ?disabled=${isBusy} aria-label="${boards.takeBack}: ${name(key)}" @click=${() => void takeBack(desk, key)}>${boards.takeBack}</button></td></tr>`,
      )}
    </tbody>
  </table></div>`;
}
