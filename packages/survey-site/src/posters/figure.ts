import type { Config, Survey, Unit } from '@samklang/core';
import { pickText, pipe } from '@samklang/core/survey';
import { minutesOf } from '@samklang/widgets';
import { html, type TemplateResult } from 'lit';
import { chooseLocale } from '../locales/choose.js';
import type { Messages } from '../locales/index.js';
import { codeAddress, printedAddress } from './address.js';
import { type Code, codePng, codeSvg, makeCode, saveFile } from './code.js';
import { type PaperSize, type Sheet, sheetTemplate } from './sheet.js';

/** The same for every sheet of a print. */
export interface Print {
  readonly config: Config;
  readonly survey: Survey;
  readonly base: URL;
  readonly size: PaperSize;
}

/** Words of the sheets by language. */
export type SheetWords = ReadonlyMap<string, Messages>;

/** The language of a sheet: the unit's, else the first of the site's that the survey speaks. */
export function sheetLanguage(config: Config, survey: Survey, unit?: Unit): string {
  const wanted = [unit?.language ?? '', ...config.languages];
  return chooseLocale(wanted, survey.locales) ?? survey.locales[0] ?? 'en';
}

/** Everything that stands on the sheet of one unit. */
export function makeSheet({ config, survey, base, size }: Print, unit: Unit): Sheet {
  const language = sheetLanguage(config, survey, unit);
  const address = codeAddress(base, survey.id, unit.id);
  const values = { company: config.company.name, unit: unit.name };
  return {
    ...values,
    size,
    language,
    address,
    question: pipe(pickText(survey.poster ?? survey.title, language, survey.locales), values),
    minutes: minutesOf(survey),
    code: makeCode(address),
    printed: printedAddress(base, survey.id, unit.id, config.surveys[0]),
  };
}

/** A sheet with its downloads below it. */
export function figureTemplate(print: Print, unit: Unit, words: SheetWords, messages: Messages): TemplateResult {
  const sheet = makeSheet(print, unit);
  return html`
    <figure>
      ${sheetTemplate(sheet, words.get(sheet.language) ?? messages, messages)}
      <figcaption>
        <span>${unit.name}</span>
        <span class="saves">${saves(sheet.code, `${print.survey.id}-${unit.id}`, unit.name, messages.posters)}</span>
      </figcaption>
    </figure>
  `;
}

function saves(code: Code, file: string, unit: string, posters: Messages['posters']): TemplateResult {
  return html`
    <button class="plain" type="button" aria-label=${posters.save('SVG', unit)}
      @click=${() => saveFile(codeSvg(code), `${file}.svg`)}>${posters.saveSvg}</button>
    <button class="plain" type="button" aria-label=${posters.save('PNG', unit)}
      @click=${async () => saveFile(await codePng(code), `${file}.png`)}>${posters.savePng}</button>
  `;
}
