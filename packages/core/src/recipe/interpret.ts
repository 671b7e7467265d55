import type { Destination, Predicate } from './destination.js';
import { valueAt } from './path.js';

/** What came back. */
export interface Reply {
  /** 0 when nothing came back: no network, no time left, or the browser kept the reply from us. */
  readonly status: number;
  /** JSON, read or as text; anything else counts as no JSON. */
  readonly body?: unknown;
  /** The `Retry-After` header as it came. */
  readonly retryAfter?: string | null;
  /** A `no-cors` reply, of which nothing can be read. */
  readonly opaque?: boolean;
}

/**
 * What a reply means for the answer. `sent` and `duplicate`: the backend has it. `unconfirmed`: it went out and nobody said
 * a word. `retry`: later, not before `after` milliseconds. `blocked`: the page is refused, a matter for the owner.
 * `rejected`: this answer is refused, and sending it again changes nothing.
 */
export type Outcome =
  | { readonly status: 'sent' | 'duplicate' | 'unconfirmed' }
  | { readonly status: 'retry'; readonly reason: string; readonly after?: number }
  | { readonly status: 'blocked' | 'rejected'; readonly reason: string };

const AGAIN = [408, 425, 429];
const OWNERS = [401, 403, 404, 407];

/**
 * Reads a reply. A 2xx that does not fulfil the destination's `success` is a login page or an apology, and tried again.
 *
 * @param now Milliseconds since 1970, to read a `Retry-After` date.
 */
export function interpret(destination: Pick<Destination, 'success' | 'duplicate'>, reply: Reply, now: number): Outcome {
  if (reply.opaque) return { status: 'unconfirmed' };
  if (reply.status === 0) return { status: 'retry', reason: 'offline' };
  const json = jsonOf(reply.body);
  if (fulfils(destination.duplicate, reply.status, json)) return { status: 'duplicate' };
  if (fulfils(destination.success, reply.status, json)) return { status: 'sent' };
  const reason = `http-${reply.status}`;
  if (reply.status >= 200 && reply.status < 300) return { status: 'retry', reason: 'not-confirmed' };
  if (AGAIN.includes(reply.status) || reply.status >= 500) {
    const after = retryAfter(reply.retryAfter, now);
    return { status: 'retry', reason, ...(after !== undefined && { after }) };
  }
  return { status: OWNERS.includes(reply.status) || reply.status < 400 ? 'blocked' : 'rejected', reason };
}

function fulfils({ status, json }: Predicate, got: number, body: unknown): boolean {
  if (!status.some((wanted) => wanted === got || (wanted === '2xx' && got >= 200 && got < 300))) return false;
  return json === undefined || valueAt(body, json.path) === json.equals;
}

function jsonOf(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const HOUR = 3_600_000;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * `Retry-After` (RFC 9110, section 10.2.3) in milliseconds from now: seconds or an HTTP date, between 0 and an hour;
 * undefined when it says neither.
 *
 * @example
 * retryAfter('7', 0) // => 7000
 */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text);
  if (!seconds && !HTTP_DATE.test(text)) return undefined;
  const ms = seconds ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(HOUR, Math.max(0, ms));
}
