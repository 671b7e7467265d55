import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { configContext, type SamklangConfig } from '../context.js';

const NOTHING: SamklangConfig = { units: [] };

/** What every element of the kit is: defined on demand, told about its surroundings by the provider around it. */
export class SamklangElement extends LitElement {
  /** The tag it is known by. */
  static readonly tag: string;

  /** Defines the element once. A second copy of the kit on a page leaves the first in place and says so. */
  static define(registry: CustomElementRegistry = customElements, tag: string = this.tag): void {
    const known = registry.get(tag);
    if (!known) registry.define(tag, this);
    else if (known !== this) console.warn(`<${tag}> comes from another copy of Samklang on this page.`);
  }

  readonly #surroundings = new ContextConsumer(this, { context: configContext, subscribe: true });

  override connectedCallback(): void {
    super.connectedCallback();
    if (customElements.get('samklang-provider')) return;
    // A provider that is defined after its elements has missed their question: ask once more.
    void customElements.whenDefined('samklang-provider').then(() => {
      if (this.isConnected) this.#surroundings.hostConnected();
    });
  }

  protected get surroundings(): SamklangConfig {
    return this.#surroundings.value ?? NOTHING;
  }
}
