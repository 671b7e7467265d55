import type { Survey } from '@samklang/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWordsFor } from './controls/load-controls.js';
import type { Setting } from './setting.js';

interface Host extends ReactiveControllerHost {
  readonly setting: Setting;
}

/** Sees to it that a survey's controls speak the language the element shows; the other words are the element's own. */
export class FollowingWords implements ReactiveController {
  readonly #host: Host;
  readonly #survey: () => Survey | undefined;
  /** The language whose words the controls have or wait for. */
  #locale = '';

  constructor(host: Host, survey: () => Survey | undefined) {
    this.#host = host;
    this.#survey = survey;
    host.addController(this);
  }

  hostUpdated(): void {
    const { locale } = this.#host.setting;
    const survey = this.#survey();
    if (locale === this.#locale || !survey) return;
    this.#locale = locale;
    const items = survey.pages.flatMap((page) => page.items);
    const redraw = () => this.#host.requestUpdate();
    void loadWordsFor(items, locale).then(redraw, () => {
      this.#locale = '';
    });
  }
}
