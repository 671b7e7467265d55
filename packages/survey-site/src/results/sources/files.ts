import type { Remote } from 'comlink';
import type { FileDesk } from '../files/desk.js';
import type { Counted, Loaded, Query, ResultsSource } from './source.js';

/** Summaries in one message: more would hold up the page while they are unpacked. */
const atATime = 100;

/** Shows files that were opened by hand. They do not change by themselves. */
export function filesSource(desk: Remote<FileDesk>, surveys: readonly string[]): ResultsSource {
  async function load(query: Query): Promise<Loaded<Counted>> {
    const { ticket, count, ...about } = await desk.load(query);
    const summaries: Counted['summaries'][number][] = [];
    while (summaries.length < count) {
      summaries.push(...(await desk.summaries(ticket, summaries.length, summaries.length + atATime)));
    }
    // What is drawn from them comes in a task of its own, not in that of the last message.
    await new Promise((resolve) => setTimeout(resolve));
    return { ok: true, value: { ...about, summaries } };
  }

  return {
    kind: 'files',
    load,
    surveys: () => Promise.resolve(surveys),
    periods: async (survey) => ({ ok: true, value: await desk.periods(survey) }),
    comments: async (query) => ({ ok: true, value: await desk.comments(query) }),
    watch: () => () => undefined,
  };
}
