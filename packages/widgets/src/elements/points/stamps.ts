import type { CardStanding, StampCard } from '@samklang/core/loyalty';
import { versionOf } from '@samklang/core/loyalty/next';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../internal/icons.js';
import { giftIcon } from './icons.js';
import type { Parts } from './parts.js';
import { stampsStyles } from './stamps.styles.js';
import { lastDay } from './write.js';

export const sheets = [stampsStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

/** Every stamp card of the programme; the last place of each is the gift. */
export function view(parts: Parts): TemplateResult {
  const cards = versionOf(parts.statement)?.cards ?? [];
  return html`<div class="stamps ${parts.since ? 'stale' : ''}">
    ${cards.map((card) => cardPart(parts, card))}
    ${cards.length === 0 ? html`<p>${parts.sight.line}</p>` : nothing}
    ${parts.since ? html`<p class="label">${parts.words.asOf(parts.since)}</p>` : nothing}
  </div>`;
}

function cardPart(parts: Parts, card: StampCard): TemplateResult {
  const { statement, say, words } = parts;
  const standing = statement.cards.find((one) => one.card === card.id);
  const isFull = (standing?.ready ?? 0) > 0;
  const stamps = isFull ? card.size : (standing?.stamps ?? 0);
  const reward = say.text(card.reward);
  const missing = card.size - stamps;
  const line = isFull ? words.full(reward) : words.missing(missing, words.stamps(missing, say.number(missing)), reward);
  return html`<section aria-label=${say.text(card.title)}>
    <p class="line">${line}</p>
    <div class="pair">
      <h2>${say.text(card.title)}</h2>
      <span>${words.stampsOf(say.number(stamps), say.number(card.size))}</span>
    </div>
    <ol class=${isLonely(card.size + 1) ? 'six' : ''}>
      ${Array.from({ length: card.size }, (_, index) => placePart(parts, index + 1, index < stamps))}
      <li class="gift ${isFull ? 'won' : ''}"><span aria-hidden="true">${giftIcon}</span><span class="unseen">${words.gift(reward)}</span></li>
    </ol>
    ${notes(parts, card, standing).map((note) => html`<p>${note}</p>`)}
  </section>`;
}

/** Whether rows of five would leave one or two places to the last, and rows of six would not. */
const isLonely = (places: number): boolean => [1, 2].includes(places % 5) && ![1, 2].includes(places % 6);

function placePart({ say, words }: Parts, place: number, isStamped: boolean): TemplateResult {
  const figure = say.number(place);
  return html`<li class=${isStamped ? 'stamped' : ''}>
    <span aria-hidden="true">${isStamped ? checkIcon : figure}</span>
    <span class="unseen">${isStamped ? words.stamped(figure) : words.open(figure)}</span>
  </li>`;
}

function notes({ statement, say, words }: Parts, card: StampCard, standing: CardStanding | undefined): string[] {
  const ends = statement.lots.flatMap(({ account, remaining, expiresAt }) =>
    account === card.id && remaining > 0 && expiresAt ? [expiresAt] : [],
  );
  const first = ends.sort()[0];
  const ready = standing?.ready ?? 0;
  return [ready > 1 ? words.waiting(say.number(ready)) : '', first ? words.stampsEnd(lastDay(say, first)) : ''].filter(
    Boolean,
  );
}
