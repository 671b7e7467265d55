import { isCelebration, type RecognitionView, visible } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { siteRoot } from '../../../page.js';
import { frameView } from '../frame-view.js';
import type { Around, AtBoard, Desk } from '../owner.js';
import type { FlyerState, PaperSize } from './main.js';
import { flyerSheet } from './sheet.js';

type Print = (desk: Desk<FlyerState>) => Promise<void>;

/** The page around a flyer: the paper, the way to print it, and what is left out for want of a yes. */
export function flyerPage(state: FlyerState, around: Around<FlyerState>, printFlyer: Print): TemplateResult {
  return frameView(state, around, {
    title: around.words.flyer.documentTitle,
    part: (now, at) => flyerPart(now, at, printFlyer),
  });
}

function flyerPart(state: FlyerState, around: AtBoard<FlyerState>, printFlyer: Print): TemplateResult {
  const { words, desk, board } = around;
  const { flyer, common } = words;
  const { record, size, isBusy } = state;
  if (record === undefined) return html`<p class="quiet" aria-busy="true">${common.loading}</p>`;
  const view = record && visible(record, 'print', Date.now());
  if (record && isCelebration(record.kind)) return html`<p class="quiet">${flyer.forTheDay}</p>`;
  if (!record || !view) return html`<p class="quiet">${flyer.refused}</p>`;
  const back = new URL('admin/recognition/', siteRoot);
  back.searchParams.set('b', board.id);
  const sized = (event: Event) =>
    desk.page.set({ size: (event.currentTarget as HTMLSelectElement).value as PaperSize });
  return html`<div class="choices">
      <div class="actions">
        <label class="field size"><span>${flyer.size}</span><select @change=${sized}>${(['a4', 'a3'] as const).map((one) => html`<option value=${one} ?selected=${one === size}>${one.toUpperCase()}</option>`)}</select></label>
        <button type="button" class="strong" ?disabled=${isBusy} @click=${() => void printFlyer(desk)}>${flyer.print}</button>
        <a class="more" href=${back.href}>${flyer.back}</a>
      </div>
      ${lacking(view, record, around)}
      <p class="note">${flyer.listed}</p>
    </div>
    ${flyerSheet(view, state, around)}`;
}

/** What stays off the paper, and why. */
function lacking(view: RecognitionView, record: NonNullable<FlyerState['record']>, { words }: AtBoard<FlyerState>) {
  const { flyer } = words;
  const isNameless = record.to.some(({ name }) => name !== '') && !view.to.some(({ name }) => name);
  return html`${isNameless ? html`<p class="note">${flyer.nameless}</p>` : nothing}${record.picture && !view.picture ? html`<p class="note">${flyer.pictureless}</p>` : nothing}`;
}
