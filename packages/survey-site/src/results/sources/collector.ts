import type { Issue } from '@samklang/core';
import { workshop } from '../work/elsewhere.js';
import type { Held } from '../work/held.js';
import { readReply } from './read-reply.js';
import type { CommentPage, CommentQuery, Loaded, Query, ResultsSource, WatchEvent } from './source.js';
import { watchLine } from './watch.js';

interface SummariesReply extends Held {
  /** Months with answers to the survey, of employees released quarters, whatever period was asked for. */
  readonly periods: readonly string[];
}

interface Options {
  /** Base address of the collector, ending in `/`. */
  readonly base: URL;
  /** The owner's key. */
  readonly key: string;
  readonly surveys: readonly string[];
}

/** Before any answer: asked for when only the list of months is wanted. */
const noFigures = '0001';

/** Reads a collector over its documented HTTP. The key travels in the Authorization header only. */
export function collectorSource({ base, key, surveys }: Options): ResultsSource {
  const known = new Map<string, { readonly etag: string; readonly body: unknown }>();

  const ask = (path: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> =>
    fetch(new URL(path, base), {
      headers: { authorization: `Bearer ${key}`, ...headers },
      cache: 'no-store',
      credentials: 'omit',
      signal: signal ?? null,
    });

  async function get<T>(path: string): Promise<Loaded<T>> {
    const before = known.get(path);
    try {
      const reply = await ask(path, before ? { 'if-none-match': before.etag } : {});
      if (reply.status === 401 || reply.status === 403) return { ok: false, reason: 'key' };
      if (reply.status === 304 && before) return { ok: true, value: before.body as T };
      const body = await readReply(reply);
      if (!reply.ok) return { ok: false, reason: 'refused', issues: issuesIn(body) };
      const etag = reply.headers.get('etag');
      if (etag) known.set(path, { etag, body });
      return { ok: true, value: body as T };
    } catch {
      return { ok: false, reason: 'network' };
    }
  }

  const load = (query: Query): Promise<Loaded<Held>> => get<SummariesReply>(`v1/summaries?${parametersOf(query)}`);

  async function periods(survey: string): Promise<Loaded<readonly string[]>> {
    const reply = await get<SummariesReply>(`v1/summaries?${parametersOf({ survey, period: noFigures })}`);
    return reply.ok ? { ok: true, value: reply.value.periods } : reply;
  }

  const stream = (signal: AbortSignal) => ask('v1/stream', { accept: 'text/event-stream' }, signal);
  let polled = '';
  const poll = async (signal: AbortSignal) => {
    const reply = await ask('v1/summaries', polled ? { 'if-none-match': polled } : {}, signal);
    polled = reply.headers.get('etag') ?? polled;
    return reply;
  };

  return {
    kind: 'collector',
    workshop,
    surveys: () => Promise.resolve(surveys),
    load,
    periods,
    comments: (query: CommentQuery) => get<CommentPage>(`v1/comments?${commentParameters(query)}`),
    watch: (report: (event: WatchEvent) => void) => watchLine({ stream, poll }, report),
  };
}

function parametersOf({ survey, period }: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  if (survey) parameters.set('survey', survey);
  if (period) parameters.set('period', period);
  return parameters;
}

function commentParameters(query: CommentQuery): URLSearchParams {
  const parameters = parametersOf(query);
  if (query.unit) parameters.set('unit', query.unit);
  if (query.before) parameters.set('before', query.before);
  parameters.set('limit', '50');
  return parameters;
}

function issuesIn(body: unknown): readonly Issue[] {
  const issues = (body as { issues?: unknown } | null)?.issues;
  return Array.isArray(issues) ? issues : [];
}
