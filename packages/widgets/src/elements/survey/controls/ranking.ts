import type { Option, RankingItem } from '@samklang/core';
import { orderOf } from '@samklang/core/survey/order';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { downIcon, gripIcon, plusIcon, upIcon } from '../../../internal/icons.js';
import { digits } from '../../../internal/intl.js';
import type { LaterControl } from './later-control.js';

/** An option and how it reads. */
interface Entry {
  readonly id: string;
  readonly title: string;
}

/**
 * Options put in order: tapped one after another, then moved by arrows or by dragging. Nothing is placed before the person
 * places it, so that an order that came by chance is never taken for an answer.
 */
export function rankingControl(control: LaterControl<RankingItem>): TemplateResult {
  const { value, words, say, id: idOf } = control;
  const open = optionsOf(control).map(({ id, title }) => ({ id, title: say(title) }));
  const order: readonly string[] = Array.isArray(value) ? value : [];
  const placed = order.flatMap((id) => open.find((entry) => entry.id === id) ?? []);
  const rest = open.filter(({ id }) => !order.includes(id));
  const put = (event: Event, entry: Entry) => {
    answerOrder(control, [...placed, entry]);
    tell(control, event, entry, placed.length, open.length);
    afterUpdate(event, (ranking) => {
      const next = ranking.querySelector<HTMLElement>('.put') ?? ranking.querySelector<HTMLElement>('.move');
      next?.focus();
    });
  };
  return html`
    <div class="ranking" part="scale">
      <p class="hint" id=${idOf('hint')}>${rest.length > 0 ? words.tapInOrder : words.dragToMove}</p>
      ${placed.length > 0 ? html`<ol class="order">${placedRows(control, placed)}</ol>` : nothing}
      ${
        rest.length > 0
          ? html`<ul class="open">
              ${rest.map((entry) => openRow(control, entry, (event) => put(event, entry)))}
            </ul>`
          : nothing
      }
      <output class="unseen"></output>
    </div>
  `;
}

function openRow(
  { words, fault, id: idOf }: LaterControl,
  { title }: Entry,
  put: (event: Event) => void,
): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="put"
      part="option"
      aria-label=${words.place(title)}
      aria-describedby="${idOf('hint')} ${fault}"
      @click=${put}
    >
      ${plusIcon}<span class="name">${title}</span>
    </button>
  </li>`;
}

const placedRows = (control: LaterControl<RankingItem>, placed: readonly Entry[]) =>
  repeat(
    placed,
    ({ id }) => id,
    (entry, index) => placedRow(control, placed, entry, index),
  );

/** The options to put in order: all, or those chosen in an earlier item. */
function optionsOf({ item, seed, chosenIn }: LaterControl<RankingItem>): readonly Option[] {
  const options = orderOf(item, seed);
  if (item.among === undefined) return options;
  const chosen = chosenIn(item.among);
  return options.filter(({ id }) => chosen.includes(id));
}

function placedRow(
  control: LaterControl<RankingItem>,
  placed: readonly Entry[],
  entry: Entry,
  index: number,
): TemplateResult {
  const { words, locale } = control;
  const move = (event: Event, to: number) => {
    if (to < 0 || to >= placed.length) return;
    answerOrder(control, moved(placed, entry, to));
    tell(control, event, entry, to, placed.length);
    const button = event.currentTarget as HTMLElement;
    afterUpdate(event, () => button.focus());
  };
  const arrow = (to: number, label: string, icon: TemplateResult) => html`<button
    type="button"
    class="move"
    aria-label=${label}
    aria-disabled=${String(to < 0 || to >= placed.length)}
    @click=${(event: Event) => move(event, to)}
  >
    ${icon}
  </button>`;
  return html`<li class="placed" data-id=${entry.id}>
    <span class="grip" @pointerdown=${(event: PointerEvent) => drag(event, (order) => answerIds(control, order))}>
      ${gripIcon}
    </span>
    <span class="place">${digits(index + 1, locale)}</span>
    <span class="name">${entry.title}</span>
    ${arrow(index - 1, words.moveUp(entry.title), upIcon)} ${arrow(index + 1, words.moveDown(entry.title), downIcon)}
  </li>`;
}

function moved(placed: readonly Entry[], entry: Entry, to: number): readonly Entry[] {
  const others = placed.filter((other) => other !== entry);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

const answerIds = ({ answer }: LaterControl<RankingItem>, ids: readonly string[]) => answer(ids, false);
const answerOrder = (control: LaterControl<RankingItem>, entries: readonly Entry[]) =>
  answerIds(
    control,
    entries.map(({ id }) => id),
  );

const rankingOf = (event: Event) => (event.currentTarget as HTMLElement).closest<HTMLElement>('.ranking');

/** Tells a screen reader where an option stands now. */
function tell({ words, locale }: LaterControl, event: Event, { title }: Entry, index: number, total: number): void {
  const output = rankingOf(event)?.querySelector('output');
  if (output) output.textContent = words.placeNow(title, digits(index + 1, locale), digits(total, locale));
}

/** Acts when the new order is drawn; a control that has moved has lost the focus. */
function afterUpdate(event: Event, act: (ranking: HTMLElement) => void): void {
  const ranking = rankingOf(event);
  const root = ranking?.getRootNode();
  if (!ranking || !(root instanceof ShadowRoot)) return;
  void (root.host as LitElement).updateComplete.then(() => act(ranking));
}

/** Follows a pointer that holds a row. The list holds the pointer: rows change places under it. */
function drag(event: PointerEvent, take: (order: readonly string[]) => void): void {
  const row = (event.currentTarget as HTMLElement).closest('li');
  const list = row?.parentElement;
  if (!row || !list || event.button !== 0) return;
  event.preventDefault();
  const held = row.dataset.id ?? '';
  const stop = new AbortController();
  const rows = () => [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const follow = ({ clientY }: PointerEvent) => {
    const before = rows().map(({ dataset }) => dataset.id ?? '');
    const others = rows().filter(({ dataset }) => dataset.id !== held);
    const above = others.filter((other) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2 < clientY;
    });
    const ids = others.map(({ dataset }) => dataset.id ?? '');
    const order = [...ids.slice(0, above.length), held, ...ids.slice(above.length)];
    if (order.join() !== before.join()) take(order);
  };
  const release = () => {
    stop.abort();
    row.classList.remove('held');
  };
  list.setPointerCapture(event.pointerId);
  row.classList.add('held');
  list.addEventListener('pointermove', follow, { signal: stop.signal });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    list.addEventListener(end, release, { signal: stop.signal });
  }
}
