import type { CommentFilter } from '@samklang/core/comment';
import type { AnswerKey, Loaded, ResultsSource } from './sources/source.js';
import type { PageState } from './state.js';
import type { AnswerActions } from './views/view.js';

/** The page, as far as its answers need it. */
interface Page {
  readonly state: PageState;
  readonly source: ResultsSource;
  set(change: Partial<PageState>): void;
}

/** How long a search waits for the next letter, in milliseconds. */
const pause = 250;

/** Reads what people wrote, and keeps what is done about it. */
export class AnswersDesk {
  readonly #page: () => Page;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: () => Page) {
    this.#page = page;
  }

  readonly actions: AnswerActions = {
    moreComments: () => void this.#more(),
    filterComments: (change) => this.#filter(change),
    handle: (answer, post) => void this.#change(answer, this.#page().source.handle(answer, post), 'saved'),
    erase: (answer) => {
      const { collected } = this.#page().source;
      if (collected) void this.#change(answer, collected.erase(answer), 'saved');
    },
    propose: (proposal) => {
      const { collected } = this.#page().source;
      if (collected) void this.#change(proposal, collected.propose(proposal), 'proposed');
    },
  };

  /** Reads the newest comments that are asked for, who waits to be contacted, and the boards there are. */
  async load(): Promise<void> {
    const { source, state } = this.#page();
    const { route, filter } = state;
    const [page, alerts, boards] = await Promise.all([
      source.comments({ ...route, ...filter }),
      source.alerts(route),
      source.collected?.boards(),
    ]);
    if (!page.ok || !this.#isCurrent(source, state)) return;
    const { comments, nextComments } = this.#page().state;
    const fresh = page.value.comments;
    const isFresh = (id: string) => fresh.some((comment) => comment.id === id);
    const lastKnown = page.value.next === null ? -1 : comments.map(({ id }) => isFresh(id)).lastIndexOf(true);
    const older = lastKnown < 0 ? [] : comments.slice(lastKnown + 1);
    this.#page().set({
      comments: [...fresh, ...older],
      nextComments: older.length > 0 ? nextComments : page.value.next,
      tags: page.value.tags ?? [],
      alerts: alerts.ok ? alerts.value : [],
      boards: boards?.ok ? boards.value : [],
    });
  }

  async #more(): Promise<void> {
    const { source, state } = this.#page();
    const { route, filter, nextComments } = state;
    if (nextComments === null) return;
    const page = await source.comments({ ...route, ...filter, before: nextComments });
    if (!page.ok || !this.#isCurrent(source, state)) return;
    const { comments } = this.#page().state;
    this.#page().set({ comments: [...comments, ...page.value.comments], nextComments: page.value.next });
  }

  /** Looks for other comments; letters of a search are waited for. */
  #filter(change: CommentFilter): void {
    const { state } = this.#page();
    this.#page().set({ filter: { ...state.filter, ...change }, comments: [], nextComments: null });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), change.search === undefined ? 0 : pause);
  }

  async #change(answer: AnswerKey, changed: Promise<Loaded<unknown>>, done: 'saved' | 'proposed'): Promise<void> {
    const result = await changed;
    const said = result.ok ? done : (result.reason === 'refused' && result.code) || 'failed';
    this.#page().set({ said: { id: answer.id, said } });
    await this.load();
  }

  #isCurrent(source: ResultsSource, { route, filter }: PageState): boolean {
    const now = this.#page();
    return now.source === source && now.state.route === route && now.state.filter === filter;
  }
}
