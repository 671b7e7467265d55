import { celebrations, type Recognition, type RosterRow } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../../locales/tag.js';
import type { AtBoard } from '../owner.js';
import type { RecognitionState } from '../state.js';
import { celebrate } from './celebrate.js';

const DAY = 86_400_000;
const DAYS = 14;

/** The days to congratulate on in the next two weeks, of those who gave them for that. */
export function daysView(
  rows: readonly RosterRow[],
  { celebrated, isBusy }: RecognitionState,
  around: AtBoard<RecognitionState>,
): TemplateResult | typeof nothing {
  const { words, locale, board } = around;
  if (!rows.some(({ birthday, started }) => birthday || started)) return nothing;
  const rules = { board: board.id, timeZone: board.timeZone, lang: board.lang, leapDay: board.leapDay };
  const now = Date.now();
  // A day of 23 or 25 hours may be met twice.
  const found = new Map<string, Recognition>();
  for (let day = 0; day < DAYS; day += 1)
    for (const one of celebrations(rows, rules, now + day * DAY)) found.set(one.id, one);
  const say = words.roster;
  const when = new Intl.DateTimeFormat(tagOf(locale), {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    timeZone: board.timeZone,
  });
  const what = ({ kind, years }: Recognition) =>
    kind === 'anniversary' && years !== undefined
      ? say.years(new Intl.NumberFormat(locale).format(years))
      : words.inbox.kinds[kind];
  const deed = (one: Recognition) => {
    if (celebrated?.includes(one.id)) return html`<span class="note">${say.onBoard}</span>`;
    const name = one.to[0]?.name ?? '';
    return html`<button type="button" class="plain" ?disabled=${isBusy} aria-label="${say.celebrate}: ${name}, ${what(one)}" @click=${() => void celebrate(one, around)}>${say.celebrate}</button>`;
  };
  return html`<section class="thanked">
    <h2>${say.days}</h2>
    <p class="note">${say.daysHelp}</p>
    ${
      found.size === 0
        ? html`<p class="quiet">${say.noDays}</p>`
        : html`<ul class="days">${[...found.values()].map(
            (one) => html`<li data-day=${one.id} tabindex="-1">
              <strong>${one.to[0]?.name}</strong> <span>${what(one)}</span>
              <span class="quiet">${when.format(new Date(one.at))}</span> ${deed(one)}
            </li>`,
          )}</ul>`
    }
  </section>`;
}
