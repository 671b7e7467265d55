import type { Issue, Receipt } from '@samklang/core';
import type { Row } from './rows.js';
import { retryAfter } from './schedule.js';
import type { SendOptions, Transport, Verdict } from './transport.js';

const TIMEOUT = 15_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Posts envelopes to the kit's own collector (see docs/architecture.md) with `fetch`, without credentials. */
export const httpTransport: Transport = {
  async send(endpoint, rows, options) {
    const answer = await request(endpoint, 'POST', {
      body: envelope(rows, options),
      keepalive: options.keepalive,
      // Text needs no preflight, which would not survive the closing of the page.
      headers: { 'content-type': isOwnOrigin(endpoint) ? 'application/json' : 'text/plain' },
    });
    return new Map(rows.map((row) => [row.id, verdictOn(row, answer)]));
  },

  async erase(row) {
    const address = new URL(endpointOf(row.endpoint, row.id));
    address.searchParams.set('unit', row.unit);
    const answer = await request(address.href, 'DELETE', {});
    if ('reason' in answer) return answer;
    return answer.ok || answer.status === 404 ? { status: 'erased' } : refusal(answer);
  },
};

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly after: number | undefined;
  readonly body: unknown;
}

async function request(
  address: string,
  method: string,
  init: RequestInit,
): Promise<Answer | (Verdict & { status: 'retry' })> {
  try {
    const reply = await fetch(address, {
      ...init,
      method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const body: unknown = await reply.json().catch(() => undefined);
    return {
      ok: reply.ok,
      status: reply.status,
      after: retryAfter(reply.headers.get('retry-after'), Date.now()),
      body,
    };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return { status: 'retry', reason: timedOut ? 'timeout' : 'offline' };
  }
}

/** The frozen bytes of each response inside an envelope of this moment. */
function envelope(rows: readonly Row[], { dropped, now }: SendOptions): string {
  const client = Object.keys(dropped).length ? `"client":${JSON.stringify({ dropped })},` : '';
  return `{"sentAt":"${new Date(now).toISOString()}",${client}"responses":[${rows.map((row) => row.bytes).join(',')}]}`;
}

function verdictOn(row: Row, answer: Answer | (Verdict & { status: 'retry' })): Verdict {
  if ('reason' in answer) return answer;
  const receipt = receiptFor(row.id, answer.body);
  if (receipt?.status === 'rejected') return { status: 'rejected', issues: receipt.issues };
  // A 200 without our receipt is a login page or a proxy's apology, never "received".
  if (answer.ok) return receipt ? { status: 'sent' } : { status: 'retry', reason: 'no-receipt' };
  return refusal(answer);
}

function receiptFor(id: string, body: unknown): Receipt | undefined {
  const results = isRecord(body) && Array.isArray(body.results) ? (body.results as unknown[]) : [];
  const found = results.find((entry) => isRecord(entry) && entry.id === id);
  return isRecord(found) && ['stored', 'duplicate', 'rejected'].includes(String(found.status))
    ? (found as unknown as Receipt)
    : undefined;
}

function refusal({ status, after, body }: Answer): Verdict {
  const reason = `http-${status}`;
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { status: 'retry', reason, after };
  if (status === 401 || status === 403 || status === 404) return { status: 'blocked', reason };
  const issues = isRecord(body) && Array.isArray(body.issues) ? (body.issues as Issue[]) : [];
  return {
    status: 'rejected',
    issues: issues.length ? issues : [{ path: '', message: `The collector said ${status}.` }],
  };
}

const isOwnOrigin = (endpoint: string) => new URL(endpoint).origin === location.origin;

const endpointOf = (endpoint: string, id: string) => `${endpoint}/${encodeURIComponent(id)}`;
