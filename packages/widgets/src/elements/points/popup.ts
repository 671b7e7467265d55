const MARGIN = 16;
const GAP = 8;

/** Stands a panel below its badge, in the top layer: ends with it where it has the room, else begins with it. */
export class Popup {
  /** A sheet rather than a style attribute, which a strict policy would refuse. */
  readonly room = new CSSStyleSheet();
  #stop = new AbortController();
  #size: ResizeObserver | undefined;

  open(badge: Element, panel: HTMLElement): void {
    this.close();
    this.#stop = new AbortController();
    const place = () => requestAnimationFrame(() => this.#place(badge, panel));
    const options = { signal: this.#stop.signal, capture: true, passive: true };
    for (const type of ['scroll', 'resize']) addEventListener(type, place, options);
    // What is in it comes bit by bit.
    this.#size = new ResizeObserver(place);
    this.#size.observe(panel);
    this.#place(badge, panel);
  }

  close(): void {
    this.#stop.abort();
    this.#size?.disconnect();
  }

  #place(badge: Element, panel: HTMLElement): void {
    const { left, right, bottom } = badge.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const width = Math.min(panel.offsetWidth, clientWidth - 2 * MARGIN);
    const isEnd = right - width >= MARGIN;
    const x = Math.max(MARGIN, Math.min(isEnd ? right - width : left, clientWidth - MARGIN - width));
    const y = Math.round(bottom + GAP);
    this.room.replaceSync(
      `.pop.pop { left: ${Math.round(x)}px; top: ${y}px; max-block-size: calc(100vh - ${y + MARGIN}px) }`,
    );
  }
}
