import type { Config, Issue, Survey } from '@samklang/core';
import { html, nothing, render } from 'lit';
import { applyAccent } from '../accent.js';
import { faultNotice, loadConfig } from '../config.js';
import { loadMessages, type Messages, siteLocales } from '../locales/index.js';
import { siteRoot, startPage } from '../page.js';
import { loadSurvey } from '../surveys.js';
import { parseBase } from './address.js';
import { type Choices, choicesTemplate } from './choices.js';
import { figureTemplate, type SheetWords, sheetLanguage } from './figure.js';
import { fitQuestions } from './fit.js';
import { readUnits, type UnitList } from './units.js';

/** What the page has loaded; the choices are made on top of it. */
interface Loaded {
  readonly config: Config;
  readonly words: SheetWords;
  readonly surveys: readonly Survey[];
}

type Draw = (messages: Messages, locale: string) => void;

const form = document.querySelector<HTMLElement>('.choices');
const grid = document.querySelector<HTMLElement>('.sheets');

function tellFault(title: string, issues: readonly Issue[]): void {
  document.querySelector('.intro')?.append(faultNotice(title, issues));
}

async function load({ shell, posters }: Messages): Promise<Loaded | undefined> {
  const config = await loadConfig(siteRoot);
  if (!config.ok) {
    tellFault(shell.settingsFault, config.issues);
    return undefined;
  }
  applyAccent(config.value.colours);
  const words = await Promise.all(siteLocales.map(async (locale) => [locale, await loadMessages(locale)] as const));
  const surveys = await Promise.all(
    config.value.surveys.map(async (id) => {
      const survey = await loadSurvey(siteRoot, id);
      if (!survey.ok) tellFault(posters.surveyFault(id), survey.issues);
      return survey.ok ? [survey.value] : [];
    }),
  );
  return { config: config.value, surveys: surveys.flat(), words: new Map(words) };
}

/** Draws the form and the sheets, and draws them again at each choice. */
function drawer({ config, surveys, words }: Loaded): Draw {
  let choices: Choices = {
    survey: surveys[0]?.id ?? '',
    size: 'a4',
    source: config.units.length > 0 ? 'settings' : 'list',
    list: '',
    base: siteRoot.href,
  };
  const chosenUnits = (survey: Survey): UnitList =>
    choices.source === 'settings'
      ? { units: config.units, faults: [] }
      : readUnits(choices.list, survey.locales, sheetLanguage(config, survey));

  const draw: Draw = (messages, locale) => {
    const survey = surveys.find(({ id }) => id === choices.survey);
    if (!form || !grid || !survey) return;
    const change = (part: Partial<Choices>) => {
      choices = { ...choices, ...part };
      draw(messages, locale);
    };
    const list = chosenUnits(survey);
    const base = parseBase(choices.base);
    render(choicesTemplate({ choices, config, surveys, list, messages, locale, change }), form);
    const print = base && { config, survey, base, size: choices.size };
    const sheets = print && list.units.map((unit) => figureTemplate(print, unit, words, messages));
    const none = list.units.length === 0 ? html`<p class="quiet">${messages.posters.none}</p>` : nothing;
    render(html`${sheets}${none}`, grid);
    fitQuestions(grid);
  };
  return draw;
}

let drawn: Promise<Draw | undefined> | undefined;

form?.addEventListener('submit', (event) => event.preventDefault());
startPage(async (messages, locale) => {
  document.title = messages.posters.documentTitle;
  drawn ??= load(messages).then((loaded) => loaded && drawer(loaded));
  const draw = await drawn;
  draw?.(messages, locale);
});
