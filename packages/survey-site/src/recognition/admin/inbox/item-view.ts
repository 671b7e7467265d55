import { isCelebration, type Recognition } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { tagOf } from '../../../locales/tag.js';
import { siteRoot } from '../../../page.js';
import { saidIn } from '../../said.js';
import { change, choose, moderate, withdraw } from './inbox.js';
import { peopleView } from './people-view.js';
import type { InboxState } from './state.js';
import type { AtInbox } from './view.js';

/** Start of what a record says, to tell one control from the next; of a date whose it is. */
function beginning(item: Recognition): string {
  const text = item.text || whoOf(item);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** One record: what it says, who is in it, and what to do with it. */
export function itemView(item: Recognition, state: InboxState, around: AtInbox): TemplateResult {
  const { words, locale, desk, board } = around;
  const { inbox } = words;
  const when = new Intl.DateTimeFormat(tagOf(locale), {
    dateStyle: 'medium',
    ...(isCelebration(item.kind) ? { timeZone: board.timeZone } : { timeStyle: 'short' }),
  });
  const values = board.values.filter(({ id }) => item.values.includes(id)).map(({ name }) => name);
  return html`<li data-id=${item.id} tabindex="-1" class=${state.chosen.includes(item.id) ? 'chosen' : ''}>
    <p class="note about">
      <label class="choose"><input type="checkbox" .checked=${state.chosen.includes(item.id)} aria-label=${inbox.choose(beginning(item))} @change=${() => choose(desk, item.id)} /></label>
      <span>${[inbox.kinds[item.kind], ...values].join(', ')}</span>
      <span>${when.format(new Date(item.at))}</span>
      ${item.pinned ? html`<span class="pinned">${inbox.pinned}</span>` : nothing}
    </p>
    <div class="said">
      <div>
        ${isCelebration(item.kind) ? nothing : html`<p class="deed" lang=${item.lang} dir="auto">${saidIn(item)}</p>`}
        <p class="who">${whoOf(item)}${item.from?.name ? html` <span class="quiet">${inbox.by(item.from.name)}</span>` : nothing}</p>
      </div>
      ${picturePart(item, state, around)}
    </div>
    ${actionsPart(item, state, around)} ${peopleView(item, state, around)} ${morePart(item, state, around)}
  </li>`;
}

/** The picture, or its place until it comes. */
function picturePart({ picture }: Recognition, { pictures }: InboxState, { watchPicture }: AtInbox) {
  if (!picture) return nothing;
  const address = pictures[picture.id];
  return address
    ? html`<img class="picture" src=${address} alt=${picture.alt} />`
    : html`<span class="picture" role="img" aria-label=${picture.alt} data-picture=${picture.id} ${ref(watchPicture)}></span>`;
}

function whoOf({ to }: Recognition): string {
  return to
    .map(({ name, team = '' }) => (name && team ? `${name} (${team})` : name || team))
    .filter(Boolean)
    .join(', ');
}

function actionsPart(item: Recognition, { isBusy }: InboxState, { words, desk, board }: AtInbox): TemplateResult {
  const { inbox } = words;
  const flyer = new URL('admin/flyer/', siteRoot);
  flyer.searchParams.set('b', board.id);
  flyer.searchParams.set('r', item.id);
  const button = (state: 'shown' | 'hidden', text: string, isStrong = false) =>
    html`<button type="button" class=${isStrong ? 'main' : ''} ?disabled=${isBusy} aria-label="${text}: ${beginning(item)}" @click=${() => void moderate(desk, [item.id], state)}>${text}</button>`;
  return html`<div class="actions">
    ${item.state === 'shown' ? nothing : button('shown', inbox.show, true)}
    ${item.state === 'hidden' ? nothing : button('hidden', item.state === 'pending' ? inbox.reject : inbox.hide)}
    ${
      item.state === 'shown'
        ? html`<button type="button" ?disabled=${isBusy} @click=${() => void change(desk, item, { pinned: !item.pinned })}>${item.pinned ? inbox.unpin : inbox.pin}</button>
            ${isCelebration(item.kind) ? nothing : html`<a class="button" href=${flyer.href}>${inbox.flyer}</a>`}`
        : nothing
    }
  </div>`;
}

/** The end of the day in the moderator's own clock. */
const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();

function dayIn(until: string | undefined): string {
  if (until === undefined) return '';
  const at = new Date(until);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function morePart(item: Recognition, { withdrawing, isBusy }: InboxState, { words, desk }: AtInbox): TemplateResult {
  const { inbox, common } = words;
  // A date has none of its own and lasts for its day.
  const hasWords = !isCelebration(item.kind);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const text = String(given.get('text')).trim();
    const until = String(given.get('until'));
    void change(desk, item, { until: until ? endOf(until) : null, ...(text && text !== item.text && { text }) });
  };
  return html`<details>
    <summary>${inbox.more}</summary>
    <form class="editing" novalidate @submit=${submit}>
      ${
        hasWords
          ? html`<label class="field deed"><span>${inbox.text}</span><textarea name="text" rows="3" lang=${item.lang} .value=${item.text}></textarea></label>
            <label class="field until"><span>${inbox.until}</span><input type="date" name="until" .value=${dayIn(item.until)} /></label>`
          : nothing
      }
      <div class="actions">
        ${hasWords ? html`<button type="submit" ?disabled=${isBusy}>${common.save}</button>` : nothing}
        ${item.picture ? html`<button type="button" ?disabled=${isBusy} @click=${() => void change(desk, item, { picture: null })}>${inbox.removePicture}</button>` : nothing}
        ${withdrawing === item.id ? nothing : html`<button type="button" class="grave" @click=${() => desk.page.set({ withdrawing: item.id })}>${inbox.withdraw}</button>`}
      </div>
      ${
        withdrawing === item.id
          ? html`<div class="actions" role="alert"><span>${inbox.withdrawText}</span>
              <button type="button" class="grave" ?disabled=${isBusy} @click=${() => void withdraw(desk, item)}>${inbox.withdrawSure}</button>
              <button type="button" @click=${() => desk.page.set({ withdrawing: '' })}>${common.cancel}</button></div>`
          : nothing
      }
    </form>
  </details>`;
}
