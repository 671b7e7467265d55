import type { Collector } from '@samklang/collector';
import { HOST } from './collector.js';

/** What a collector said to one request. */
export interface Said {
  readonly status: number;
  readonly headers: Headers;
  // Each test knows the shape it asks for.
  readonly body: Readonly<Record<string, never>> & { readonly issues?: readonly { path: string; message: string }[] };
}

/** Asks with a key, and with a body sent as JSON (a string as it is). */
export type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Said>;

/** Asks a collector as the holder of a key; without one, as anyone. `from` is the address it comes from. */
export function askWith(collector: Collector, key?: string, from?: string): Ask {
  return async (method, path, body, headers = {}) => {
    const init: RequestInit = { method, headers: { ...headers } };
    if (key !== undefined) init.headers = { ...init.headers, Authorization: `Bearer ${key}` };
    if (body !== undefined) {
      init.headers = { 'Content-Type': 'application/json', ...init.headers };
      init.body = typeof body === 'string' ? body : JSON.stringify(body);
    }
    const reply = await collector.fetch(new Request(`${HOST}${path}`, init), from);
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, body: text === '' ? {} : JSON.parse(text) };
  };
}
