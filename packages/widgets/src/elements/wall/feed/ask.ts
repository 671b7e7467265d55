import { within } from '../../../internal/timers.js';

/** Longest wait for an answer, in ms. */
const PATIENCE = 15_000;

/** What somebody said when asked for a feed. */
export type Answer =
  | { readonly kind: 'same' }
  | { readonly kind: 'news'; readonly json: unknown; readonly tag: string; readonly at: number }
  /** The key does not open it any more, or there is no such board. */
  | { readonly kind: 'closed' };

export interface Question {
  readonly address: string;
  /** Travels in the Authorization header; `''` for none. */
  readonly key: string;
  /** `ETag` of what is there already. */
  readonly tag: string;
}

/** Asks once. Rejects when there is no answer, or one that is no JSON; `at` is the host's clock where it is told, else NaN. */
export function ask({ address, key, tag }: Question, signal: AbortSignal): Promise<Answer> {
  return within(PATIENCE, signal, async (inTime) => {
    const headers = { ...(key && { authorization: `Bearer ${key}` }), ...(tag && { 'if-none-match': tag }) };
    const reply = await fetch(address, { cache: 'no-store', headers, signal: inTime });
    if (reply.status === 304) return { kind: 'same' };
    // A proxy or a portal refuses with a page; then nothing is known about the key.
    const isJson = /\bjson\b/.test(reply.headers.get('content-type') ?? '');
    if (isJson && [401, 403, 404, 410].includes(reply.status)) return { kind: 'closed' };
    if (!reply.ok) throw new Error(`${address}: the server said ${reply.status}.`);
    const json: unknown = await reply.json();
    const at = Date.parse(reply.headers.get('date') ?? '');
    return { kind: 'news', json, tag: reply.headers.get('etag') ?? '', at };
  });
}
