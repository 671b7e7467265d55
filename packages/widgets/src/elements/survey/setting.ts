import type { Channel } from '@samklang/core';
import type { SamklangConfig } from '../../context.js';
import { bestLocale, inheritedLanguage } from '../../controllers/language.js';
import type { Target } from '../../internal/endpoint.js';

/** Texts by name, as an address brings them along. */
export type Fields = Readonly<Record<string, string>>;

/** What an answer carries besides the answers, and where it goes. */
export interface Setting extends Target {
  readonly unit: string;
  /** Name of the unit as people know it. */
  readonly place: string;
  readonly company: string;
  readonly locale: string;
  readonly channel: Channel;
  /** The owner looks at the survey: nothing is stored or sent. */
  readonly preview: boolean;
}

/** The part of the setting that a survey may say by itself. */
type Own = HTMLElement & {
  readonly [K in 'unit' | 'unitName' | 'company' | 'endpoint' | 'preset']: string | undefined;
} & {
  readonly channel: Channel | undefined;
  readonly mode: string | undefined;
  readonly destination: unknown;
  readonly preview: boolean;
};

/** The language to show: the survey's own, the provider's or the page's, if it is among those offered. */
export function localeOf(own: Own, around: SamklangConfig, offered: readonly string[] | undefined): string {
  const wanted = [own.lang, around.locale ?? '', inheritedLanguage(own)].filter(Boolean);
  return bestLocale(wanted, offered ?? wanted);
}

/** Own attributes, else the provider's. */
export function settingOf(own: Own, around: SamklangConfig, offered: readonly string[] | undefined): Setting {
  const unit = own.unit ?? around.unit ?? '';
  return {
    unit,
    place: own.unitName ?? around.units.find(({ id }) => id === unit)?.name ?? '',
    company: own.company ?? around.company ?? '',
    locale: localeOf(own, around, offered),
    channel: own.channel ?? around.channel ?? (own.mode === 'kiosk' ? 'kiosk' : 'embed'),
    endpoint: own.endpoint ?? around.endpoint,
    preset: own.preset ?? around.preset,
    destination: own.destination ?? around.destination,
    preview: own.preview ?? false,
  };
}
