import { render } from 'lit';

/** A state and the picture of it. Every change draws once, together with the others of its moment. */
export class Shown<State, Surroundings> {
  #state: State;
  #around: Surroundings | undefined;
  #isDrawing = false;
  readonly #place: HTMLElement;
  readonly #view: (state: State, around: Surroundings) => unknown;

  constructor(first: State, place: HTMLElement, view: (state: State, around: Surroundings) => unknown) {
    this.#state = first;
    this.#place = place;
    this.#view = view;
  }

  get state(): State {
    return this.#state;
  }

  /** What the picture needs besides the state; before it is known nothing is drawn. */
  within(around: Surroundings): void {
    this.#around = around;
    this.set({});
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      if (this.#around) render(this.#view(this.#state, this.#around), this.#place);
    });
  }

  /** Moves the focus to what is named, when it has been drawn. */
  focus(selector: string): void {
    setTimeout(() => this.#place.querySelector<HTMLElement>(selector)?.focus());
  }
}
