import type { Board } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../../locales/tag.js';
import type { Around } from '../owner.js';
import type { BoardsState } from './state.js';

/** Milliseconds a letter. */
const PACES = { brief: 45, usual: 65, long: 90 } as const;
const paces = Object.keys(PACES) as readonly (keyof typeof PACES)[];
const LEAST = 8000;
const MOST = 30_000;

/** What the wall shows and how long, and when leap days are celebrated. */
export function rotationPart(board: Board | undefined, { words, locale }: Around<BoardsState>): TemplateResult {
  const say = words.rotation;
  const { places = 20, quoteShare = 0.25, quoteOfTheDay = true, chair = false, dwell = {} } = board?.rotation ?? {};
  const { perCharacter = PACES.usual, least = LEAST, most = MOST } = dwell;
  const isOwn = !paces.some((pace) => PACES[pace] === perCharacter);
  const number = (name: string, label: string, value: number, from: number, to: number) =>
    html`<label class="field short"><span>${label}</span><input type="number" name=${name} min=${from} max=${to} step="any" .value=${String(value)} /></label>`;
  const day = new Intl.DateTimeFormat(tagOf(locale), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return html`<fieldset class="rotation">
      <legend>${say.title}</legend>
      ${number('places', say.places, places, 1, 200)} ${number('quoteShare', say.quoteShare, Math.round(quoteShare * 1000) / 10, 0, 100)}
      ${number('least', say.least, least / 1000, 1, 3600)} ${number('most', say.most, most / 1000, 1, 3600)}
      <label class="field short"><span>${say.pace}</span><select name="pace">
        ${paces.map((pace) => html`<option value=${PACES[pace]} ?selected=${PACES[pace] === perCharacter}>${say.paces[pace]}</option>`)}
        ${isOwn ? html`<option value=${perCharacter} selected>${say.paceOwn(new Intl.NumberFormat(locale).format(perCharacter))}</option>` : nothing}
      </select></label>
      <label class="tick"><input type="checkbox" name="quoteOfTheDay" .checked=${quoteOfTheDay} />${say.quoteOfTheDay}</label>
      <label class="tick"><input type="checkbox" name="chair" .checked=${chair} />${say.chair}</label>
    </fieldset>
    <label class="field short"><span>${say.leapDay}</span><select name="leapDay">
      ${(['02-28', '03-01'] as const).map((date) => html`<option value=${date} ?selected=${date === (board?.leapDay ?? '02-28')}>${day.format(new Date(`2026-${date}`))}</option>`)}
    </select></label>`;
}

/** What is written there, with the waiting before the first letter as it was. */
export function rotationIn(given: FormData, before: Board['rotation'] = {}): Pick<Board, 'rotation' | 'leapDay'> {
  const number = (name: string) => Number(given.get(name));
  const rotation: Board['rotation'] = {
    places: number('places'),
    quoteShare: Math.round(number('quoteShare') * 10) / 1000,
    quoteOfTheDay: given.has('quoteOfTheDay'),
    chair: given.has('chair'),
    dwell: {
      ...before.dwell,
      perCharacter: number('pace'),
      least: Math.round(number('least') * 1000),
      most: Math.round(number('most') * 1000),
    },
  };
  return { rotation, leapDay: given.get('leapDay') === '03-01' ? '03-01' : '02-28' };
}
