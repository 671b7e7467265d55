import type { Remote } from 'comlink';
import type { FileDesk } from '../files/desk.js';
import { inParts } from './in-parts.js';
import type { Counted, Loaded, Query, ResultsSource } from './source.js';

/** Shows files that were opened by hand. They do not change by themselves. */
export function filesSource(desk: Remote<FileDesk>, surveys: readonly string[]): ResultsSource {
  async function load(query: Query): Promise<Loaded<Counted>> {
    const { ticket, count, ...about } = await desk.load(query);
    const summaries = await inParts(count, (from, to) => desk.summaries(ticket, from, to));
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
