import type { Chart } from 'chart.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChartSpec } from '../../internal/chart.js';
import { type Inks, inksIn } from './inks.js';

/** How a chart is written: its colours and font, and how much larger everything is than on a page. */
export interface ChartStyle {
  readonly inks: Inks;
  readonly font: string;
  readonly scale: number;
}

/** A chart that is to be drawn, once its canvas is seen. */
export interface Wanted {
  /** Another key is another drawing. */
  readonly key: readonly unknown[];
  readonly spec: (style: ChartStyle) => ChartSpec;
}

/** Whoever turns these on or off wants other colours. */
const MODES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const;
/** Device pixels for each px on paper. */
const ON_PAPER = 3;

/** Wider than a page is a display, read from across a room: its text is a thirtieth of the height of a screen of 16 to 9. */
const scaleAt = (width: number): number => Math.max(1, Math.min((width - 700) / 440, width / 690));

/** The code that draws, once a chart has been seen. */
let drawing: typeof import('../../internal/chart.js') | undefined;

/** Draws the chart of its host when it comes into view, and takes it away with it. chart.js is loaded for the first one seen. */
export class ChartBox implements ReactiveController {
  wanted: Wanted | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #canvas: HTMLCanvasElement | undefined;
  #isSeen = false;
  #drawn: Wanted | undefined;
  #chart: Chart | undefined;
  #isDrawing = false;
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting, target }) => isIntersecting && target === this.#canvas)) {
      this.#isSeen = true;
      void this.#draw();
    }
  });
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const again = () => void this.#redraw(devicePixelRatio);
    for (const mode of MODES) matchMedia(mode).addEventListener('change', again, { signal });
    addEventListener('beforeprint', () => this.#print(), { signal });
    addEventListener('afterprint', () => this.#afterPrint(), { signal });
  }

  hostDisconnected(): void {
    this.#stop.abort();
    this.#forget();
  }

  hostUpdated(): void {
    const canvas = this.wanted && this.#host.shadowRoot?.querySelector('canvas');
    if (canvas !== this.#canvas || !canvas) this.#forget();
    if (!canvas || !this.#host.isConnected) return;
    if (canvas !== this.#canvas) {
      this.#canvas = canvas;
      this.#sight.observe(canvas);
    }
    void this.#draw();
  }

  #forget(): void {
    this.#sight.disconnect();
    this.#chart?.destroy();
    this.#chart = this.#canvas = this.#drawn = undefined;
    this.#isSeen = false;
  }

  async #draw(): Promise<void> {
    const isDone = this.#drawn && this.wanted?.key.every((part, index) => part === this.#drawn?.key[index]);
    if (!this.#isSeen || isDone || this.#isDrawing) return;
    this.#isDrawing = true;
    await this.#redraw(devicePixelRatio).finally(() => {
      this.#isDrawing = false;
    });
  }

  async #redraw(sharpness: number): Promise<void> {
    if (!this.#isSeen) return;
    drawing ??= await import('../../internal/chart.js');
    this.#paint(drawing.drawChart, sharpness);
  }

  /** A printer does not wait: a chart nobody has seen is drawn at once, or leaves its room to the table. */
  #print(): void {
    if (drawing) this.#paint(drawing.drawChart, ON_PAPER);
    this.#plot?.toggleAttribute('hidden', !this.#chart);
  }

  #afterPrint(): void {
    this.#plot?.removeAttribute('hidden');
    void this.#redraw(devicePixelRatio);
  }

  get #plot(): HTMLElement | null | undefined {
    return this.#canvas?.parentElement;
  }

  #paint(drawChart: NonNullable<typeof drawing>['drawChart'], sharpness: number): void {
    const [canvas, wanted] = [this.#canvas, this.wanted];
    // It may have gone while the code was on its way.
    if (!canvas?.isConnected || !wanted) return;
    this.#chart?.destroy();
    const { fontFamily: font } = getComputedStyle(canvas);
    const scale = scaleAt(this.#plot?.clientWidth ?? 0);
    this.#chart = drawChart(canvas, wanted.spec({ inks: inksIn(this.#root), font, scale }), sharpness);
    this.#drawn = wanted;
  }

  get #root(): ParentNode {
    return this.#host.shadowRoot ?? this.#host;
  }
}
