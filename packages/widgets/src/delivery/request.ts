import { retryAfter } from '@samklang/core/recipe';
import type { Verdict } from './transport.js';

/** A reply, read whole. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly after: number | undefined;
  readonly retryAfter: string | null;
  /** JSON, or undefined. */
  readonly body: unknown;
  /** Whether the server sent us on to another address. */
  readonly redirected: boolean;
  readonly opaque: boolean;
}

export type Silence = Extract<Verdict, { status: 'retry' }>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Asks without credentials and reads the whole reply in time. Never rejects: no reply is a verdict. */
export async function request(address: string, init: RequestInit, timeout = 15_000): Promise<Answer | Silence> {
  const stop = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stop.abort();
  }, timeout);
  try {
    const { signal } = stop;
    const reply = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal, ...init });
    const { ok, status, redirected, headers } = reply;
    const text = await reply.text();
    const after = headers.get('retry-after');
    const opaque = reply.type === 'opaque';
    return {
      ok,
      status,
      redirected,
      opaque,
      body: parsed(text),
      retryAfter: after,
      after: retryAfter(after, Date.now()),
    };
  } catch {
    return { status: 'retry', reason: timedOut ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
