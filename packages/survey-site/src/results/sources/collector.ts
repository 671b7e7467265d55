import type { Issue } from '@samklang/core';
import { askElsewhere, workshop } from '../workshop/elsewhere.js';
import type { Held } from '../workshop/held.js';
import { answerOf, isKeyRefused } from './answer.js';
import { readReply } from './read-reply.js';
import type {
  Alert,
  AnswerKey,
  BoardName,
  Collected,
  CommentPage,
  CommentQuery,
  Failure,
  FoundAnswer,
  Loaded,
  Proposal,
  Query,
  ResultsSource,
  WatchEvent,
  WordsKey,
} from './source.js';
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
  /** So many units that replies about all of them are long. */
  readonly isLarge: boolean;
}

/** Before any answer: asked for when only the list of months is wanted. */
const noFigures = '0001';

/** Reads a collector over its documented HTTP. The key travels in the Authorization header only. */
export function collectorSource({ base, key, surveys, isLarge }: Options): ResultsSource {
  const known = new Map<string, { readonly etag: string; readonly body: unknown }>();

  const addressOf = (path: string): string => new URL(path, base).href;
  const requestOf = ({ headers, ...init }: RequestInit): RequestInit => ({
    headers: { authorization: `Bearer ${key}`, ...headers },
    cache: 'no-store',
    credentials: 'omit',
    ...init,
  });
  const send = (path: string, init: RequestInit): Promise<Response> => fetch(addressOf(path), requestOf(init));

  /** Asks for a change. */
  async function change(method: string, path: string, body?: unknown): Promise<Loaded<unknown>> {
    try {
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const reply = await send(path, { method, headers: { 'content-type': 'application/json' }, ...json });
      if (isKeyRefused(reply.status)) return { ok: false, reason: 'key' };
      const said = await readReply(reply);
      return reply.ok ? { ok: true, value: said } : refusedBy(said);
    } catch {
      return { ok: false, reason: 'network' };
    }
  }

  const askHere: typeof askElsewhere = async (address, request) => answerOf(await fetch(address, request), readReply);

  async function get<T>(path: string, ask = askHere): Promise<Loaded<T>> {
    const before = known.get(path);
    try {
      const headers: HeadersInit = before ? { 'if-none-match': before.etag } : {};
      const { status, etag, body } = await ask(addressOf(path), requestOf({ headers }));
      if (isKeyRefused(status)) return { ok: false, reason: 'key' };
      if (status === 304 && before) return { ok: true, value: before.body as T };
      if (status < 200 || status > 299) return refusedBy(body);
      if (etag) known.set(path, { etag, body });
      return { ok: true, value: body as T };
    } catch {
      return { ok: false, reason: 'network' };
    }
  }

  const load = (query: Query): Promise<Loaded<SummariesReply>> =>
    get(`v1/summaries?${parametersOf(query)}`, isLarge ? askElsewhere : askHere);

  async function periods(survey: string): Promise<Loaded<readonly string[]>> {
    const reply = await load({ survey, period: noFigures });
    return reply.ok ? { ok: true, value: reply.value.periods } : reply;
  }

  const stream = (signal: AbortSignal) => send('v1/stream', { headers: { accept: 'text/event-stream' }, signal });
  let polled = '';
  const poll = async (signal: AbortSignal) => {
    const headers: HeadersInit = polled ? { 'if-none-match': polled } : {};
    const reply = await send('v1/summaries', { headers, signal });
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
    alerts: async (query: Query) => {
      const reply = await get<{ alerts: readonly Alert[] }>(`v1/alerts?${parametersOf(query)}`);
      return reply.ok ? { ok: true, value: reply.value.alerts } : reply;
    },
    handle: (answer, post) => change('PUT', responsePath(answer, '/handling'), post),
    collected: collectedBy(change, get),
    watch: (report: (event: WatchEvent) => void) => watchLine({ stream, poll }, report),
  };
}

type Change = (method: string, path: string, body?: unknown) => Promise<Loaded<unknown>>;
type Get = <T>(path: string) => Promise<Loaded<T>>;

const collectedBy = (change: Change, get: Get): Collected => ({
  erase: (answer) => change('DELETE', responsePath(answer)),
  eraseWords: ({ id, item, unit, ...query }: WordsKey) => {
    const parameters = parametersOf(query);
    parameters.set('item', item);
    parameters.set('unit', unit);
    return change('DELETE', `v1/comments/${encodeURIComponent(id)}?${parameters}`);
  },
  withReceipt: async (code) => {
    const reply = await get<{ responses: readonly FoundAnswer[] }>(`v1/responses?receipt=${encodeURIComponent(code)}`);
    return reply.ok ? { ok: true, value: reply.value.responses } : reply;
  },
  boards: async () => {
    const reply = await get<{ boards: readonly BoardName[] }>('v1/boards');
    return reply.ok ? { ok: true, value: reply.value.boards } : reply;
  },
  propose: ({ id: response, unit, item, board, text }: Proposal) =>
    change('POST', `v1/boards/${encodeURIComponent(board)}/quotes`, { id: randomId(), unit, response, item, text }),
});

const responsePath = ({ id, unit }: AnswerKey, rest = ''): string =>
  `v1/responses/${encodeURIComponent(id)}${rest}?unit=${encodeURIComponent(unit)}`;

/** Without a secure context there is no `crypto.randomUUID`. */
const randomId = (): string =>
  `quote-${Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

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
  for (const name of ['search', 'band', 'consent', 'tag', 'state'] as const) {
    const value = query[name]?.trim();
    if (value) parameters.set(name, value);
  }
  parameters.set('limit', '50');
  return parameters;
}

function refusedBy(body: unknown): Failure {
  const { issues, code } = (body ?? {}) as { issues?: unknown; code?: unknown };
  const found: readonly Issue[] = Array.isArray(issues) ? issues : [];
  return { ok: false, reason: 'refused', issues: found, ...(typeof code === 'string' && { code }) };
}
