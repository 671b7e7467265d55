import { ContextProvider } from '@lit/context';
import type { Channel, Unit } from '@samklang/core';
import { isServer, ReactiveElement } from 'lit';
import { configContext, type SamklangConfig } from '../../context.js';
import { serveSurveys } from './serve.js';

/**
 * Tells the elements inside it what they share, so that it is written once.
 *
 * @summary Settings for all Samklang elements inside it.
 * @slot - The elements that share the settings.
 */
export class SamklangProvider extends ReactiveElement {
  static readonly tag = 'samklang-provider';

  // Declared without decorators: they would weigh 0.4 kB in every page.
  static override properties = {
    endpoint: {},
    preset: {},
    destination: {},
    unit: {},
    lang: {},
    company: {},
    channel: {},
    units: { attribute: false },
  };

  /** Base address of the collector, such as `https://answers.example.com` or `.`; left out, answers stay on the device. */
  declare endpoint: string | undefined;

  /** Name of a built-in way to another backend, such as `supabase`; `endpoint` is then what it asks for. */
  declare preset: string | undefined;

  /** A destination or the address of one as JSON; with a preset, what it changes of it, such as `{ settings: { key } }`. */
  declare destination: unknown;

  /** Id of the unit (shop, department) that answers belong to. */
  declare unit: string | undefined;

  /** BCP 47 tag of the language to show. */
  declare lang: string;

  /** Name of the company, put where a text says `{company}`. */
  declare company: string | undefined;

  /** How people come here: `qr`, `link`, `embed` or `kiosk`. */
  declare channel: Channel | undefined;

  /** Known units, so that a unit's id can be shown as its name. */
  declare units: readonly Unit[] | undefined;

  /** Defines the element and begins to deliver the answers of every survey on the page, inside a provider or not; on a server it only defines. */
  static define(registry: CustomElementRegistry = customElements, tag: string = this.tag): void {
    if (!registry.get(tag)) registry.define(tag, this);
    if (!isServer) serveSurveys(window);
  }

  readonly #context = new ContextProvider(this, { context: configContext, initialValue: this.#config() });

  #config(): SamklangConfig {
    const { endpoint, preset, destination, unit, lang, company, channel, units = [] } = this;
    return Object.freeze({ endpoint, preset, destination, unit, locale: lang || undefined, company, channel, units });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    this.#context.setValue(this.#config());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'samklang-provider': SamklangProvider;
  }
}
