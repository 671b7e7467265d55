import { html, type TemplateResult } from 'lit';
import { directionOf } from '../../../internal/intl.js';
import { closeButton } from './close-button.js';
import { dialogStyles } from './dialog.styles.js';
import { type AppearHost, type Manner, wear } from './manner.js';
import { move } from './move.js';
import { Overlay, type Surface, type Ways } from './overlay.js';

const AWAY = { opacity: 0, transform: 'translateY(16px)' };

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
        @click=${(event: Event) => this.#isBeside && isBeside(event) && dismiss('backdrop')}
      >
        <div class="room">
          <div class="panel">
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
    stage.querySelector<HTMLElement>('#question')?.focus({ preventScroll: true });
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
