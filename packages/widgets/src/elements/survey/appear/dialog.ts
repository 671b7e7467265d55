import { html, type TemplateResult } from 'lit';
import { directionOf } from '../../../internal/intl.js';
import { closeButton } from './close-button.js';
import { dialogStyles } from './dialog.styles.js';
import { type AppearHost, type Manner, wear } from './manner.js';
import { move } from './move.js';
import { Overlay, type Surface, type Ways } from './overlay.js';

const AWAY = { opacity: 0, transform: 'translateY(16px)' };

/** Keys that scroll, by the share of the view they go; more than the whole is all the way. */
const SCROLLS: Readonly<Record<string, number>> = {
  ArrowDown: 0.1,
  ArrowUp: -0.1,
  ' ': 0.9,
  PageDown: 0.9,
  PageUp: -0.9,
  End: 1000,
  Home: -1000,
};
/** Controls that have a use for the key themselves. */
const OWNERS: Readonly<Record<string, string>> = {
  ArrowDown: 'textarea, select, input',
  ArrowUp: 'textarea, select, input',
  ' ': 'textarea, select, input, button, a',
};
const FIELDS = 'textarea, select, input:not([type=radio], [type=checkbox])';

/** A survey in a modal dialog: the platform keeps the focus inside and gives it back. */
export function dialog(host: AppearHost): Manner {
  wear(host, dialogStyles.styleSheet);
  return new Overlay(host, new Stage(host));
}

class Stage implements Surface {
  readonly isForward = false;
  readonly isQuiet = false;
  readonly #host: AppearHost;
  /** Whether the pointer went down beside the panel; a selection that ends there closes nothing. */
  #isBeside = false;

  constructor(host: AppearHost) {
    this.#host = host;
  }

  view(survey: TemplateResult, { name, close, locale, dismiss }: Ways): TemplateResult {
    const isBeside = ({ target }: Event) => target instanceof Element && !target.closest('.panel');
    const down = (event: Event) => {
      this.#isBeside = isBeside(event);
    };
    const cancel = (event: Event) => {
      event.preventDefault();
      dismiss('escape');
    };
    return html`
      <dialog
        class="stage"
        aria-label=${name}
        lang=${locale}
        dir=${directionOf(locale)}
        @cancel=${cancel}
        @close=${() => dismiss('escape')}
        @pointerdown=${down}
        @keydown=${scrollInside}
        @click=${(event: Event) => this.#isBeside && isBeside(event) && dismiss('backdrop')}
      >
        <div class="around">
          <div class="panel" tabindex="-1">
            ${closeButton(close, () => dismiss('close'))}
            ${survey}
          </div>
        </div>
      </dialog>
    `;
  }

  opened(): void {
    const stage = this.#stage;
    if (!stage) return;
    if (!stage.open) stage.showModal();
    const start = stage.querySelector<HTMLElement>('#question') ?? stage.querySelector<HTMLElement>('.panel');
    start?.focus({ preventScroll: true });
    void move(stage, 'in', AWAY);
  }

  async leave(): Promise<void> {
    const stage = this.#stage;
    if (!stage) return;
    await move(stage, 'out', AWAY);
    stage.close();
  }

  get #stage(): HTMLDialogElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('.stage') ?? null;
  }
}

/** A key that would scroll on in the page behind, once the dialog is at its end, scrolls the dialog alone. */
function scrollInside(event: KeyboardEvent): void {
  const { key, currentTarget: stage, target } = event;
  const share = Object.hasOwn(SCROLLS, key) ? SCROLLS[key] : undefined;
  if (share === undefined || !(stage instanceof Element) || !(target instanceof Element)) return;
  if (target.matches(OWNERS[key] ?? FIELDS)) return;
  event.preventDefault();
  stage.scrollBy({ top: share * stage.clientHeight });
}
