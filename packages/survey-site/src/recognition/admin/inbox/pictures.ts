import { fetchPicture } from '../../../common/ask.js';
import { ofBoard } from '../owner.js';
import type { InboxDesk } from './inbox.js';

/** How far below the window a picture is fetched already. */
const AHEAD = '400px';

/** Fetches the pictures of a board as they come near the window, each once. */
export class NearPictures {
  readonly #desk: InboxDesk;
  readonly #near: IntersectionObserver;

  constructor(desk: InboxDesk) {
    this.#desk = desk;
    this.#near = new IntersectionObserver((entries) => this.#came(entries), { rootMargin: AHEAD });
  }

  /** For `ref` of the place where a picture will stand; its id is in `data-picture`. */
  readonly watch = (place: Element | undefined): void => {
    if (place) this.#near.observe(place);
  };

  stop(): void {
    this.#near.disconnect();
    for (const address of Object.values(this.#desk.page.state.pictures)) URL.revokeObjectURL(address);
    this.#desk.page.set({ pictures: {} });
  }

  #came(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.#near.unobserve(target);
      void this.#load((target as HTMLElement).dataset.picture ?? '');
    }
  }

  async #load(id: string): Promise<void> {
    const { page, base, key } = this.#desk;
    if (id === '' || page.state.pictures[id] !== undefined) return;
    page.set({ pictures: { ...page.state.pictures, [id]: '' } });
    const found = await fetchPicture(base, ofBoard(this.#desk, `pictures/${id}`), key);
    page.set({ pictures: { ...page.state.pictures, [id]: found } });
  }
}
