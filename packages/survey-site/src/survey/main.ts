import '@samklang/widgets/define/survey';
import type { Issue, Parsed } from '@samklang/core';
import type { VisitorConfig } from '@samklang/core/config/guard';
import { applyAccent } from '../accent.js';
import { loadJson, surveyAddress } from '../json.js';
import { chooseLocale } from '../locales/choose.js';
import { languageMenu } from '../locales/menu.js';
import { siteRoot } from '../root.js';
import { broughtAlong } from './brought-along.js';
import { handedJson } from './handed.js';
import { loadSettings } from './settings.js';
import { targetOf } from './target.js';

const channels = ['qr', 'link', 'embed', 'kiosk'] as const;
const query = new URLSearchParams(location.search);

/** The address's language, the unit's, the browser's, then the first of the settings. */
function firstLocale({ units, languages }: VisitorConfig, unit: string): string {
  const own = units.find(({ id }) => id === unit)?.language;
  const wanted = [query.get('l') ?? '', own ?? '', ...navigator.languages];
  return chooseLocale(wanted, languages) ?? languages[0] ?? 'en';
}

/** "Language", for people who hear the menu; all other words of this page are the element's. */
const LANGUAGE: Readonly<Record<string, string>> = { sv: 'Språk', da: 'Sprog', nb: 'Språk', nl: 'Taal' };

function nameMenu(locale: string): void {
  document.querySelector('.language select')?.setAttribute('aria-label', LANGUAGE[locale] ?? 'Language');
}

function speak(locale: string): void {
  const address = new URL(location.href);
  address.searchParams.set('l', locale);
  history.replaceState(history.state, '', address);
  document.documentElement.lang = locale;
  document.querySelector('samklang-provider')?.setAttribute('lang', locale);
  nameMenu(locale);
}

/** A page's first native menu costs a slow phone 8 ms, which the question need not wait for; its room is kept (survey.css). */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** Hands the settings to the elements, which do the rest. The survey begins when it has everything it needs. */
async function show(config: VisitorConfig, id: string, definition: Parsed<unknown> | undefined): Promise<void> {
  const provider = document.querySelector('samklang-provider');
  const template = document.querySelector<HTMLTemplateElement>('#survey');
  if (!provider || !template) return;
  const part = document.importNode(template.content, true);
  const survey = part.querySelector('samklang-survey');
  const unit = query.get('u') ?? '';
  const locale = firstLocale(config, unit);
  const { company, units, languages } = config;
  document.documentElement.lang = locale;
  document.title = company.name;
  provider.lang = locale;
  provider.company = company.name;
  provider.unit = unit;
  provider.units = units;
  provider.channel = channels.find((channel) => channel === query.get('c')) ?? 'link';
  Object.assign(provider, targetOf(config, id));
  if (survey) Object.assign(survey, broughtAlong(query), { src: surveyAddress(siteRoot, id).href });
  // A definition that did not come is left to the element: it asks again and says what the matter is.
  if (survey && definition?.ok) survey.definition = definition.value;
  part.querySelector('.company')?.replaceChildren(company.name);
  const menu = part.querySelector<HTMLSelectElement>('select');
  if (menu && languages.length > 1) {
    afterPaint(() => {
      languageMenu(menu, languages, locale, speak);
      nameMenu(locale);
    });
  } else menu?.closest('label')?.remove();
  if (survey && query.get('mode') === 'kiosk') {
    const { atKiosk } = await import('./kiosk.js');
    atKiosk(survey, query, () => {
      if (menu) menu.value = locale;
      speak(locale);
    });
  }
  provider.append(part);
}

/** A calm message in place of the survey; what the owner needs stands small below it. */
async function apologise(kind: 'notFound' | 'unavailable', issues: readonly Issue[]): Promise<void> {
  const { calmMessage } = await import('./calm.js');
  const locale = query.get('l');
  document.querySelector('samklang-provider')?.replaceWith(await calmMessage(kind, issues, locale));
}

/** What was read, with the consents that the settings of a site may want whose answers are sent elsewhere. */
async function asked(
  config: VisitorConfig,
  id: string | undefined,
  definition: Promise<Parsed<unknown>> | undefined,
): Promise<Parsed<unknown> | undefined> {
  const { consents } = config;
  if (!id || !consents || !targetOf(config, id)) return definition;
  const [read, { asking }] = await Promise.all([
    definition ?? loadJson(surveyAddress(siteRoot, id)),
    import('./consents.js'),
  ]);
  return read.ok ? { ok: true, value: asking(read.value, consents) } : read;
}

async function start(): Promise<void> {
  const named = query.get('s');
  const definition = named ? handedJson(surveyAddress(siteRoot, named)) : undefined;
  const config = await loadSettings(siteRoot);
  if (!config.ok) return apologise('unavailable', config.issues);
  applyAccent(config.value.colours);
  const { surveys } = config.value;
  const survey = named || surveys[0];
  const read = await asked(config.value, survey, definition);
  // Nothing to try again: the address names a survey that is neither in the settings nor on the host.
  const isUnknown = named !== null && !surveys.includes(named) && !read?.ok;
  return survey && !isUnknown ? show(config.value, survey, read) : apologise('notFound', []);
}

void start();
