import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AtBoard } from '../owner.js';
import { loadOlder, moderate, turnTo } from './inbox.js';
import { itemView } from './item-view.js';
import { filters, type InboxState } from './state.js';

export interface AtInbox extends AtBoard<InboxState> {
  /** Fetches a picture when its place comes near. */
  readonly watchPicture: (place: Element | undefined) => void;
}

/** The moderator's inbox: what waits, what shows, what is hidden. */
export function inboxView(state: InboxState, around: AtInbox): TemplateResult {
  const { words, desk } = around;
  const { inbox } = words;
  const { items, filter } = state;
  return html`<section class="inbox">
    <div class="bar">
      <div class="segments" role="group" aria-label=${words.recognition.tabs.inbox}>
        ${filters.map((one) => html`<button type="button" aria-pressed=${one === filter} @click=${() => turnTo(desk, one)}>${inbox.filters[one]}</button>`)}
      </div>
      ${items && items.length > 0 ? bulkPart(state, around) : nothing}
    </div>
    ${state.isOffline ? html`<p class="note">${inbox.offline}</p>` : nothing}
    ${items ? listPart(state, around) : html`<div class="loading" aria-busy="true"><span class="block"></span></div>`}
  </section>`;
}

function listPart(state: InboxState, around: AtInbox): TemplateResult {
  const { words, desk } = around;
  const { inbox } = words;
  const { items = [], filter, next, hasShortcuts } = state;
  if (items.length === 0) return html`<p class="quiet empty" tabindex="-1">${inbox.empty[filter]}</p>`;
  const turned = (event: Event) => desk.page.set({ hasShortcuts: (event.currentTarget as HTMLInputElement).checked });
  return html`<label class="tick shortcuts"><input type="checkbox" .checked=${hasShortcuts} @change=${turned} />${inbox.shortcuts}</label>
    <ol class="items">${repeat(
      items,
      ({ id }) => id,
      (item) => itemView(item, state, around),
    )}</ol>
    ${next === null ? nothing : html`<p><button type="button" ?disabled=${state.isBusy} @click=${() => void loadOlder(desk)}>${inbox.older}</button></p>`}`;
}

function bulkPart(
  { chosen, items = [], filter, isBusy }: InboxState,
  { words, locale, desk }: AtInbox,
): TemplateResult {
  const { inbox } = words;
  if (chosen.length === 0)
    return html`<button type="button" class="plain" @click=${() => desk.page.set({ chosen: items.map(({ id }) => id) })}>${inbox.chooseAll}</button>`;
  return html`<div class="actions">
    <span class="note" role="status">${inbox.chosen(new Intl.NumberFormat(locale).format(chosen.length))}</span>
    ${filter === 'shown' ? nothing : html`<button type="button" ?disabled=${isBusy} @click=${() => void moderate(desk, chosen, 'shown')}>${inbox.show}</button>`}
    ${filter === 'hidden' ? nothing : html`<button type="button" ?disabled=${isBusy} @click=${() => void moderate(desk, chosen, 'hidden')}>${filter === 'pending' ? inbox.reject : inbox.hide}</button>`}
    <button type="button" class="plain" @click=${() => desk.page.set({ chosen: [] })}>${words.common.cancel}</button>
  </div>`;
}
