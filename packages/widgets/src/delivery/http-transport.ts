import type { Issue, Receipt } from '@samklang/core';
import { type Answer, isRecord, request, type Silence } from './request.js';
import type { Row } from './rows.js';
import type { SendOptions, Transport, Verdict } from './transport.js';

/** Posts envelopes to the kit's own collector (see docs/architecture.md). */
export const httpTransport: Transport = {
  async send(endpoint, rows, options) {
    const answer = await request(endpoint, {
      method: 'POST',
      body: envelope(rows, options),
      keepalive: options.keepalive,
      // Text needs no preflight, which would not survive the closing of the page.
      headers: { 'content-type': endpoint.startsWith(`${location.origin}/`) ? 'application/json' : 'text/plain' },
    });
    return new Map(rows.map((row) => [row.id, verdictOn(row, answer)]));
  },
  erase: async (row) => (await import('./erase.js')).eraseAtCollector(row),
};

/** The frozen bytes of each response inside an envelope of this moment. */
function envelope(rows: readonly Row[], { dropped, now }: SendOptions): string {
  const client = Object.keys(dropped).length ? `"client":${JSON.stringify({ dropped })},` : '';
  return `{"sentAt":"${new Date(now).toISOString()}",${client}"responses":[${rows.map((row) => row.bytes).join()}]}`;
}

function verdictOn(row: Row, answer: Answer | Silence): Verdict {
  if ('reason' in answer) return answer;
  const receipt = receiptFor(row.id, answer.body);
  if (receipt?.status === 'rejected') return { status: 'rejected', issues: receipt.issues };
  if (receipt) return { status: 'sent' };
  // A 200 without our receipt is a login page or a proxy's apology, never "received".
  if (answer.redirected) return { status: 'blocked', reason: 'redirected' };
  return answer.ok ? { status: 'retry', reason: 'no-receipt' } : refusal(answer);
}

function receiptFor(id: string, body: unknown): Receipt | undefined {
  const results = isRecord(body) && Array.isArray(body.results) ? (body.results as unknown[]) : [];
  const found = results.find((entry) => isRecord(entry) && entry.id === id);
  return isRecord(found) && ['stored', 'duplicate', 'rejected'].includes(String(found.status))
    ? (found as unknown as Receipt)
    : undefined;
}

/** What a status other than 2xx says. */
export function refusal({ status, after, body }: Answer): Verdict {
  const reason = `http-${status}`;
  if ([408, 425, 429].includes(status) || status >= 500) return { status: 'retry', reason, after };
  if ([401, 403, 404].includes(status)) return { status: 'blocked', reason };
  const issues = isRecord(body) && Array.isArray(body.issues) ? (body.issues as Issue[]) : [];
  return {
    status: 'rejected',
    issues: issues.length ? issues : [{ path: '', message: `The backend said ${status}.` }],
  };
}
