import { html, type TemplateResult } from 'lit';
import { directionOf } from '../../../internal/intl.js';
import { closeButton } from './close-button.js';
import { type AppearHost, type Manner, wear } from './manner.js';
import { move } from './move.js';
import { Overlay, type Surface, type Ways } from './overlay.js';
import { popoverStyles } from './popover.styles.js';
import { isInTheWay } from './typing.js';

const AWAY = { opacity: 0, transform: 'translateY(16px)' };
/** What may put the card over the field a person is in, or out of its way again. */
const MOVES = ['focusin', 'focusout', 'scroll', 'resize'];

/** A survey in a card at the corner, on a phone a sheet at the bottom. It never takes the focus and never blocks the page. */
export function popover(host: AppearHost): Manner {
  wear(host, popoverStyles.styleSheet);
  return new Overlay(host, new Card(host));
}

class Card implements Surface {
  readonly isForward = true;
  readonly isQuiet = true;
  readonly #host: AppearHost;
  /** A sheet rather than a style attribute, which a strict policy would refuse. */
  readonly #room = new CSSStyleSheet();
  #stop = new AbortController();
  /** What had the focus before the person came into the card. */
  #before: Element | undefined;

  constructor(host: AppearHost) {
    this.#host = host;
  }

  view(survey: TemplateResult, { name, close, locale, dismiss }: Ways): TemplateResult {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      dismiss('escape');
    };
    const enter = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !this.#panel?.contains(relatedTarget)) this.#before = relatedTarget;
    };
    return html`
      <section
        class="panel card"
        popover="manual"
        aria-label=${name}
        lang=${locale}
        dir=${directionOf(locale)}
        @keydown=${key}
        @focusin=${enter}
      >
        ${closeButton(close, () => dismiss('close'))}
        ${survey}
      </section>
    `;
  }

  opened(): void {
    const panel = this.#panel;
    if (!panel) return;
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    // Where the platform has no top layer for it, the highest z-index has to do.
    if ('showPopover' in panel && !panel.matches(':popover-open')) panel.showPopover();
    const stepAside = () => panel.classList.toggle('aside', isInTheWay(panel));
    for (const type of MOVES) addEventListener(type, () => requestAnimationFrame(stepAside), { signal, capture: true });
    this.#keepClearOfKeyboard(signal);
    void move(panel, 'in', AWAY);
  }

  async leave(): Promise<void> {
    const panel = this.#panel;
    this.#stop.abort();
    if (!panel) return;
    if (panel.contains(this.#host.shadowRoot?.activeElement ?? null)) this.#giveFocusBack();
    await move(panel, 'out', AWAY);
  }

  get #panel(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.card') ?? null;
  }

  #giveFocusBack(): void {
    const { activeElement } = this.#host.shadowRoot ?? {};
    if (activeElement instanceof HTMLElement) activeElement.blur();
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus({ preventScroll: true });
  }

  /** A keyboard on the screen covers the foot of the page without moving it. */
  #keepClearOfKeyboard(signal: AbortSignal): void {
    const view = window.visualViewport;
    if (!view) return;
    wear(this.#host, this.#room);
    const measure = () => {
      // Pinched larger, the person looks at a part of the page; there is no keyboard in that.
      const keyboard = view.scale > 1.01 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop);
      const room = view.scale > 1.01 ? '100dvh' : `${view.height}px`;
      this.#room.replaceSync(`.card { --_keyboard: ${Math.round(keyboard)}px; --_room: ${room} }`);
    };
    view.addEventListener('resize', measure, { signal });
    view.addEventListener('scroll', measure, { signal });
    measure();
  }
}
