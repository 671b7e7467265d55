import type { CommentFilter } from '@samklang/core/comment';
import type { AnswerKey, FoundAnswer, Loaded, ResultsSource } from './sources/source.js';
import type { ByReceipt, PageState } from './state.js';
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
      if (collected) void this.#change(answer, collected.erase(answer), 'erased');
    },
    eraseWords: (words) => {
      const { source, state } = this.#page();
      const { survey } = state.route;
      const erased = source.collected?.eraseWords({ ...words, survey });
      if (erased) void this.#change(words, erased, 'erased');
    },
    findReceipt: (code) => void this.#findReceipt(code),
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

  async #change(
    answer: AnswerKey & { readonly item?: string },
    changed: Promise<Loaded<unknown>>,
    done: 'saved' | 'proposed' | 'erased',
  ): Promise<void> {
    const result = await changed;
    const said = result.ok ? done : (result.reason === 'refused' && result.code) || 'failed';
    const gone = said === 'erased' ? without(answer, this.#page().state) : {};
    this.#page().set({ said: { id: answer.id, said }, ...gone });
    await this.load();
  }

  async #findReceipt(code: string): Promise<void> {
    const { source } = this.#page();
    const found = await source.collected?.withReceipt(code);
    if (!found || source !== this.#page().source) return;
    this.#page().set({ byReceipt: byReceiptIn(found) });
  }

  #isCurrent(source: ResultsSource, { route, filter }: PageState): boolean {
    const now = this.#page();
    return now.source === source && now.state.route === route && now.state.filter === filter;
  }
}

function byReceiptIn(asked: Loaded<readonly FoundAnswer[]>): ByReceipt {
  if (!asked.ok) return { found: [], said: asked.reason === 'refused' ? 'wrong' : 'failed' };
  return { found: asked.value, ...(asked.value.length === 0 && { said: 'none' }) };
}

/** What is listed once an answer, or the words in one place of it, is erased: pages that were read before are not read again. */
function without(
  { id, item }: { readonly id: string; readonly item?: string },
  { comments, byReceipt }: PageState,
): Partial<PageState> {
  const left = comments.filter((comment) => comment.id !== id || (item !== undefined && comment.item !== item));
  const found = byReceipt?.found.filter((answer) => answer.id !== id) ?? [];
  const wasFound = byReceipt !== undefined && found.length < byReceipt.found.length;
  return { comments: left, ...(wasFound && { byReceipt: { found, said: 'erased' } }) };
}
