import '@samklang/widgets/define/survey';
import type { Config, Issue } from '@samklang/core';
import { applyAccent, loadConfig, surveyAddress } from '../config.js';
import { chooseLocale } from '../locales/choose.js';
import { languageMenu } from '../locales/menu.js';
import { siteRoot } from '../root.js';

const channels = ['qr', 'link', 'embed', 'kiosk'] as const;
const query = new URLSearchParams(location.search);

/** The address's language, the unit's, the browser's, then the first of the settings. */
function firstLocale({ units, languages }: Config, unit: string): string {
  const own = units.find(({ id }) => id === unit)?.language;
  const wanted = [query.get('l') ?? '', own ?? '', ...navigator.languages];
  return chooseLocale(wanted, languages) ?? languages[0] ?? 'en';
}

function speak(locale: string): void {
  const address = new URL(location.href);
  address.searchParams.set('l', locale);
  history.replaceState(history.state, '', address);
  document.documentElement.lang = locale;
  document.querySelector('samklang-provider')?.setAttribute('lang', locale);
}

/** Hands the settings to the elements, which do the rest. The survey begins when it has everything it needs. */
function show(config: Config, survey: string): void {
  const provider = document.querySelector('samklang-provider');
  const template = document.querySelector<HTMLTemplateElement>('#survey');
  if (!provider || !template) return;
  const part = document.importNode(template.content, true);
  const unit = query.get('u') ?? '';
  const locale = firstLocale(config, unit);
  const { company, units, languages, collector } = config;
  document.documentElement.lang = locale;
  document.title = company.name;
  provider.lang = locale;
  provider.company = company.name;
  provider.unit = unit;
  provider.units = units;
  provider.channel = channels.find((channel) => channel === query.get('c')) ?? 'link';
  if (collector !== undefined) provider.endpoint = new URL(collector, siteRoot).href;
  part.querySelector('samklang-survey')?.setAttribute('src', surveyAddress(siteRoot, survey).href);
  part.querySelector('.company')?.replaceChildren(company.name);
  const menu = part.querySelector<HTMLSelectElement>('select');
  if (menu && languages.length > 1) languageMenu(menu, languages, locale, speak);
  provider.append(part);
}

/** A calm message in place of the survey; what the owner needs stands small below it. */
async function apologise(kind: 'notFound' | 'unavailable', issues: readonly Issue[]): Promise<void> {
  const { calmMessage } = await import('./calm.js');
  const locale = query.get('l');
  document.querySelector('samklang-provider')?.replaceWith(await calmMessage(kind, issues, locale));
}

loadConfig(siteRoot).then((config) => {
  if (!config.ok) return apologise('unavailable', config.issues);
  applyAccent(config.value.colours);
  const survey = query.get('s') || config.value.surveys[0];
  return survey ? show(config.value, survey) : apologise('notFound', []);
});
