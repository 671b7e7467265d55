import { type LedgerEvent, type Programme, replay } from '@samklang/core/loyalty';
import type { PointsData } from '@samklang/widgets';
import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../page.js';
import { legible } from '../members.js';
import type { Screen } from '../open.js';
import { numbers } from './histories.js';

/** A programme and what its made-up member has. */
export interface Shown {
  readonly programme: Programme;
  readonly data: PointsData;
}

/** What the element shows, worked out here from the events. */
export function shownOf(programme: Programme, events: readonly LedgerEvent[], now: number): Shown {
  const statement = replay(programme, events, new Date(now).toISOString());
  const ean13 = numbers[programme.id] ?? '';
  const card = { ...legible({ number: ean13, ean13 }), holder: 'Maja Lindqvist' };
  return { programme, data: { programme, statement, card } };
}

export function demoView(all: readonly Shown[], { words: { demo }, config }: Screen): TemplateResult {
  const manage = new URL('admin/loyalty/', siteRoot).href;
  return html`<div class="lead">
      <h1>${demo.title}</h1>
      <p class="quiet lede">${demo.lede}</p>
      <p><a class="more" href=${manage}>${demo.manage}</a></p>
    </div>
    <samklang-provider .units=${config.units}>${all.map((one) => programmePart(one, demo))}</samklang-provider>`;
}

function programmePart({ programme, data }: Shown, demo: Screen['words']['demo']): TemplateResult {
  const id = programme.id as keyof typeof demo.about;
  const hasCards = programme.versions.some(({ cards = [] }) => cards.length > 0);
  const look = (name: keyof typeof demo.looks) => html`<figure class=${name}>
    <figcaption class="note">${demo.looks[name]}</figcaption>
    <samklang-points look=${name} .data=${data}></samklang-points>
  </figure>`;
  return html`<section class="programme" aria-labelledby=${id}>
    <header>
      <div><h2 id=${id}>${demo.names[id]}</h2><p class="quiet">${demo.about[id]}</p></div>
      ${look('badge')}
    </header>
    <div class="looks">${look('panel')} ${look('card')} ${hasCards ? look('stamps') : nothing}</div>
  </section>`;
}
