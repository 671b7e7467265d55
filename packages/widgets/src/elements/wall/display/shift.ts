const MINUTE = 60_000;
/** Farthest way from the middle, as a share of the screen. */
const REACH = 0.006;

/** Moves the picture by a few pixels once a minute, round and round, so that nothing burns into the screen. */
export class Shift {
  readonly #stage: () => HTMLElement | undefined;
  #movedAt = performance.now();
  #step = 0;

  constructor(stage: () => HTMLElement | undefined) {
    this.#stage = stage;
  }

  tick(): void {
    if (performance.now() - this.#movedAt < MINUTE) return;
    this.#movedAt = performance.now();
    this.#step = (this.#step + 1) % 24;
    const turn = (this.#step / 24) * 2 * Math.PI;
    const way = (share: number) => `${(100 * REACH * share).toFixed(3)}%`;
    const stage = this.#stage();
    if (stage) stage.style.translate = `${way(Math.sin(turn))} ${way(Math.cos(2 * turn) - 1)}`;
  }
}
