import type { Programme } from '@samklang/core/loyalty';
import { Say } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../locales/tag.js';
import type { Redemption } from '../members.js';
import type { TillState } from './state.js';
import type { TillSurroundings } from './view.js';

/** What was asked for, in words. */
export function askedTitle(programmes: readonly Programme[], asked: Redemption, locale: string): string {
  for (const programme of programmes) {
    const versions = [...programme.versions].reverse();
    const reward = versions.flatMap(({ rewards = [] }) => rewards).find(({ id }) => id === asked.reward);
    const card = versions.flatMap(({ cards = [] }) => cards).find(({ id }) => id === asked.card);
    const title = reward?.title ?? card?.reward;
    if (title !== undefined) return new Say(programme, locale).text(title);
    if (asked.points !== undefined && programme.id === asked.programme)
      return new Say(programme, locale).points(asked.points);
  }
  return asked.reward ?? asked.card ?? String(asked.points ?? '');
}

/** Members who wait, while nobody is in front of the till. */
export function askedList(
  { asked, programmes, isBusy }: TillState,
  around: TillSurroundings,
): TemplateResult | typeof nothing {
  const { words, locale, act } = around;
  if (isBusy) return html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`;
  if (asked.length === 0) return nothing;
  return html`<section class="asked" aria-labelledby="asked">
    <h2 id="asked">${words.till.asked}</h2>
    <ul>
      ${asked.map(
        (one) => html`<li>
          <div><b>${askedTitle(programmes, one, locale)}</b><span class="note">${[one.name, one.number, untilText(one, around)].filter(Boolean).join(', ')}</span></div>
          <button type="button" @click=${() => act.serve(one)}>${words.till.find}</button>
        </li>`,
      )}
    </ul>
  </section>`;
}

export function untilText({ until }: Redemption, { words, locale }: TillSurroundings): string {
  const time = new Intl.DateTimeFormat(tagOf(locale), { timeStyle: 'short' }).format(new Date(until));
  return words.till.until(time);
}
