import type { ReactiveController, TemplateResult } from 'lit';
import type * as Later from '../later.js';
import type { AppearHost, Manner } from './manner.js';

/** A literal map, so that bundlers see every file. */
const manners: Readonly<Record<string, (host: AppearHost) => Promise<Manner>>> = {
  popover: async (host) => (await import('./popover.js')).popover(host),
  dialog: async (host) => (await import('./dialog.js')).dialog(host),
  kiosk: async (host) => new (await import('./kiosk.js')).Kiosk(host),
};

const RETRY = 2000;

/** Lets a survey appear as its `mode` says, and loads what that needs. */
export class Appearance implements ReactiveController {
  readonly #host: AppearHost;
  #mode: string | undefined;
  #manner: Manner | undefined;
  /** What was asked of a manner that is still on its way. */
  #wish: 'show' | 'hide' | undefined;

  constructor(host: AppearHost) {
    this.#host = host;
    host.addController(this);
    host.requestUpdate();
  }

  get isArmed(): boolean {
    return this.#manner?.isArmed ?? false;
  }

  hostConnected(): void {
    this.#manner?.connect();
  }

  hostDisconnected(): void {
    this.#manner?.disconnect();
  }

  hostUpdate(): void {
    const { mode } = this.#host;
    if (mode !== this.#mode) void this.#change(mode);
  }

  hostUpdated(): void {
    this.#manner?.updated();
  }

  /** The survey as its manner shows it; nothing while that is on its way. */
  view(survey: TemplateResult, parts: Later.SessionParts | undefined, later: typeof Later | undefined): unknown {
    return this.#manner?.view(survey, parts, later);
  }

  show(): void {
    if (this.#manner) this.#manner.show('call');
    else this.#wish = 'show';
  }

  hide(): void {
    if (this.#manner) this.#manner.hide();
    else this.#wish = 'hide';
  }

  async #change(mode: string | undefined): Promise<void> {
    this.#mode = mode;
    this.#manner?.disconnect();
    this.#manner = undefined;
    const load = mode && Object.hasOwn(manners, mode) ? manners[mode] : undefined;
    if (!load) {
      if (mode && mode !== 'inline') console.error(`samklang-survey: there is no mode="${mode}"; see docs/widgets.md.`);
      return;
    }
    try {
      const manner = await load(this.#host);
      if (mode !== this.#mode) return;
      this.#manner = manner;
    } catch {
      // The network dropped; asked for again, because a kiosk has nobody to reload it.
      setTimeout(() => mode === this.#mode && void this.#change(mode), RETRY);
      return;
    }
    if (this.#host.isConnected) this.#manner.connect();
    this.#host.requestUpdate();
    if (this.#wish) this[this.#wish]();
    this.#wish = undefined;
  }
}
