import type { Remote } from 'comlink';
import type { FileDesk } from '../files/desk.js';
import { heldOf } from '../workshop/elsewhere.js';
import type { Held } from '../workshop/held.js';
import { handledHere, handleHere } from './handled-here.js';
import type { Loaded, Query, ResultsSource } from './source.js';

/** Shows files that were opened by hand. They do not change by themselves. */
export function filesSource(desk: Remote<FileDesk>, surveys: readonly string[]): ResultsSource {
  async function load(query: Query): Promise<Loaded<Held>> {
    const kept = await desk.load(query);
    const { ticket } = kept;
    const value = await heldOf(kept, {
      summaries: (from, to) => desk.summaries(ticket, from, to),
      drop: () => void desk.drop(ticket),
    });
    return { ok: true, value };
  }

  return {
    kind: 'files',
    load,
    surveys: () => Promise.resolve(surveys),
    periods: async (survey) => ({ ok: true, value: await desk.periods(survey) }),
    comments: async (query) => ({ ok: true, value: await desk.comments(query, await handledHere()) }),
    alerts: async () => ({ ok: true, value: [] }),
    handle: async ({ id }, post) => ({ ok: true, value: await handleHere(id, post, Date.now()) }),
    watch: () => () => undefined,
    workshop: { make: (name, args) => desk.make(name, args) },
  };
}
