import { braidPaths } from '@samklang/widgets';
import { html, svg, type TemplateResult } from 'lit';
import type { Messages } from '../locales/index.js';
import { type Code, quietZone } from './code.js';

/** Paper sizes; each is a class of the sheet and a named page of the print style. */
export const paperSizes = ['a4', 'a5', 'card'] as const;
export type PaperSize = (typeof paperSizes)[number];

export interface Sheet {
  readonly size: PaperSize;
  readonly language: string;
  readonly company: string;
  readonly unit: string;
  readonly question: string;
  /** About how long it takes to answer. */
  readonly minutes: number;
  readonly code: Code;
  /** What the code opens, for people who cannot see it. */
  readonly address: string;
  /** The short address in clear print. */
  readonly printed: string;
}

/** Longer than the sheet on both sides, so that the threads come from one edge and leave over the other. */
const braid = braidPaths({ width: 1000, height: 130, lead: 380, period: 300 });

/**
 * One poster, black on white. Its lengths are shares of its own width, so a preview is the print made small.
 * @param printed words in the sheet's language
 * @param page words in the language of the page around it
 */
export function sheetTemplate(sheet: Sheet, { sheet: printed }: Messages, page: Messages): TemplateResult {
  const { code } = sheet;
  // The quiet zone is the white around it: posters.css keeps more than four modules free on every side.
  const modules = code.size - 2 * quietZone;
  return html`
    <div class="sheet ${sheet.size}" lang=${sheet.language}>
      <div class="sheet-body">
        <div class="sheet-head">
          <span class="sheet-company">${sheet.company}</span>
          <span class="sheet-unit">${sheet.unit === sheet.company ? '' : sheet.unit}</span>
        </div>
        <p class="sheet-question">${sheet.question}</p>
        <div class="sheet-ask">
          <svg class="sheet-code" role="img" aria-label=${page.posters.codeName(sheet.address)}
            viewBox="${quietZone} ${quietZone} ${modules} ${modules}" shape-rendering="crispEdges">
            <path d=${code.path} />
          </svg>
          <div class="sheet-how">
            <p class="sheet-words">${printed.words.map((word) => html`<span>${word}</span>`)}</p>
            <p class="sheet-about"><span class="sheet-address">${sheet.printed}</span>${printed.about(sheet.company, sheet.minutes)}</p>
          </div>
        </div>
        <svg class="sheet-braid" viewBox="30 0 920 130" aria-hidden="true">
          ${braid.map((path) => svg`<path d=${path} />`)}
        </svg>
      </div>
    </div>
  `;
}
