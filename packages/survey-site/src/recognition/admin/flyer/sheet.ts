import type { RecognitionView } from '@samklang/core/recognition';
import { braidPaths } from '@samklang/widgets';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { tagOf } from '../../../locales/tag.js';
import { saidIn } from '../../said.js';
import type { AtBoard } from '../owner.js';
import type { FlyerState } from './main.js';

/** From one edge of the paper to the other, as on the posters. */
const braid = braidPaths({ width: 1000, height: 130, lead: 380, period: 300 });

/** Longest deeds for the three largest sizes of type, in characters. */
const LENGTHS = [60, 120, 240, 480];

/** The flyer itself. Its lengths are shares of its width, so the preview is the print made small. */
export function flyerSheet(view: RecognitionView, state: FlyerState, around: AtBoard<FlyerState>): TemplateResult {
  const { board, config } = around;
  const hasPicture = view.picture !== undefined && state.pictureAddress !== '';
  const values = board.values.filter(({ id }) => view.values.includes(id)).map(({ name }) => name);
  const step = LENGTHS.filter((length) => view.text.length > length).length;
  const name = view.to.flatMap((one) => one.name ?? []).join(', ');
  const places = placesOf(view, around);
  // Teams, and people who are not named, are told by where they work.
  const beside = [name && places, view.from ? around.words.letter.thanksFrom(view.from) : ''];
  const isMonth = view.kind === 'month' && name !== '';
  return html`<article class="flyer ${state.size} ${hasPicture ? 'pictured' : ''}">
    ${hasPicture ? html`<img src=${state.pictureAddress} alt=${view.picture?.alt ?? ''} />` : nothing}
    <div class="flyer-body">
      <p class="flyer-kind">${kindOf(view, around)}</p>
      ${isMonth ? html`<p class="flyer-winner">${name}</p>` : nothing}
      <p class="flyer-deed" lang=${view.lang} dir="auto" data-step=${isMonth ? step + 2 : step}>${saidIn(view)}</p>
      <div class="flyer-who">
        ${isMonth ? nothing : html`<p class="flyer-name">${name || places}</p>`}
        <p>${beside.filter(Boolean).join('. ')}</p>
        ${view.reward ? html`<p>${view.reward.text}</p>` : nothing}
      </div>
      <div class="flyer-foot"><span class="flyer-company">${config.company.name}</span><span>${values.join(', ')}</span></div>
    </div>
    <svg class="flyer-braid" viewBox="30 0 920 130" preserveAspectRatio="none" aria-hidden="true">${braid.map((path, index) => svg`<path class="thread-${index + 1}" d=${path} />`)}</svg>
  </article>`;
}

function kindOf({ kind, month }: RecognitionView, { words, locale }: AtBoard<FlyerState>): string {
  const { flyer, inbox } = words;
  const name = new Intl.DateTimeFormat(tagOf(locale), { month: 'long', timeZone: 'UTC' });
  if (kind === 'month') return flyer.monthOf(month ? name.format(new Date(`${month}-01`)) : '');
  if (kind === 'kudos') return flyer.thanks;
  if (kind === 'example') return flyer.example;
  return kind === 'quote' ? flyer.customer : inbox.kinds[kind];
}

/** Teams, or the places they work at, as far as they do not repeat a name. */
function placesOf({ to }: RecognitionView, { config }: AtBoard<FlyerState>): string {
  const places = to.map(({ team, unit }) => team ?? config.units.find(({ id }) => id === unit)?.name ?? '');
  const names = to.map(({ name }) => name);
  const found = [...new Set(places)].filter((place) => place !== '' && !names.includes(place));
  return found.join(', ');
}
