import type { Issue } from '@samklang/core';
import type { NoticeCode } from '@samklang/core/loyalty';
import type { PostFault, QuoteRefusal, RoundRefusal } from '@samklang/core/recognition';

/** Why nothing came: the key does not fit, there is no such thing or no longer, the other end cannot be reached, or it said no. */
export type Failure =
  | { readonly ok: false; readonly reason: 'key' | 'missing' | 'gone' | 'network' }
  | {
      readonly ok: false;
      readonly reason: 'refused';
      readonly issues: readonly Issue[];
      /** Why, where there are words for it in the language of the page. */
      readonly code?: NoticeCode | RoundRefusal | QuoteRefusal | PostFault['code'];
    };

export type Answered<T> = { readonly ok: true; readonly value: T } | Failure;

/** Asks the collector for one thing. Never rejects. */
export type Ask = <T>(path: string, request?: Request) => Promise<Answered<T>>;

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a picture as it is. */
  readonly body?: unknown;
}

/** Longest wait for an answer, in ms. */
const PATIENCE = 15_000;

/**
 * How a page asks a collector. The key travels in the Authorization header only.
 *
 * @param base Base address of the collector, ending in `/`.
 * @param key `''` for what everybody may ask.
 */
export function askingAt(base: URL, key: string): Ask {
  return async (path, { method = 'GET', body } = {}) => {
    const headers: Record<string, string> = {};
    if (key) headers.authorization = `Bearer ${key}`;
    const isFile = body instanceof Blob;
    if (body !== undefined) headers['content-type'] = isFile ? body.type : 'application/json';
    try {
      const reply = await fetch(new URL(`v1/${path}`, base), {
        method,
        headers,
        ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(PATIENCE),
      });
      return read(reply, await reply.text());
    } catch {
      return { ok: false, reason: 'network' };
    }
  };
}

function read<T>({ ok, status }: Response, text: string): Answered<T> {
  if (status === 401 || status === 403) return { ok: false, reason: 'key' };
  if (status === 404) return { ok: false, reason: 'missing' };
  if (status === 410) return { ok: false, reason: 'gone' };
  if (status >= 500) return { ok: false, reason: 'network' };
  const body: unknown = text ? JSON.parse(text) : {};
  if (ok) return { ok: true, value: body as T };
  const refusal = (body ?? {}) as Refusal;
  // Too much of one giver is told; too much at once passes by itself.
  return status === 429 && !refusal.faults ? { ok: false, reason: 'network' } : refusalIn(refusal);
}

/** What a refusal may carry: faults of the whole, or of each part, or why the other end says no to it. */
interface Refusal {
  readonly issues?: readonly Issue[];
  readonly notice?: NoticeCode;
  readonly code?: RoundRefusal | QuoteRefusal;
  readonly faults?: readonly PostFault[];
  readonly results?: readonly Refusal[];
}

function refusalIn({ issues = [], notice, code, faults = [], results = [] }: Refusal): Failure {
  const all = [...issues, ...results.flatMap((one) => one.issues ?? [])];
  const why = notice ?? code ?? faults[0]?.code ?? results.find((one) => one.notice)?.notice;
  return { ok: false, reason: 'refused', issues: all, ...(why && { code: why }) };
}

/** A file that only a key opens; undefined when it does not come. */
export async function fetchFile(base: URL, path: string, key: string): Promise<Blob | undefined> {
  try {
    const reply = await fetch(new URL(`v1/${path}`, base), {
      headers: { authorization: `Bearer ${key}` },
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return reply.ok ? await reply.blob() : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a picture that only a key opens, for `<img src>`; `''` when it does not come. */
export async function fetchPicture(base: URL, path: string, key: string): Promise<string> {
  const file = await fetchFile(base, path, key);
  return file ? URL.createObjectURL(file) : '';
}
