import type { Envelope, Response } from '@samklang/core';
import { type Destination, interpret, type RequestParts, render } from '@samklang/core/recipe';
import { destinationAt } from './destinations.js';
import { type Answer, request, type Silence } from './request.js';
import type { Row } from './rows.js';
import type { SendOptions, Transport, Verdict } from './transport.js';

/** Largest body that a browser lets outlive the page. */
const KEEPALIVE_BYTES = 60 * 1024;

/** When each destination was last asked, so that none is asked more often than it bears. */
const lastAsked = new Map<string, number>();

/** Posts to any backend that a destination describes (`@samklang/core/recipe`). */
export const recipeTransport: Transport = {
  async send(address, rows, options) {
    const destination = await destinationAt(address);
    if ('status' in destination) return new Map(rows.map(({ id }) => [id, destination]));
    const batch = rows.slice(0, destination.limits.batch);
    const parts = requestFor(destination, batch, options);
    if (parts.bytes > destination.limits.maxBytes && batch.length > 1) {
      return recipeTransport.send(address, batch.slice(0, batch.length >> 1), options);
    }
    const verdict = await post(destination, parts, options);
    return new Map(batch.map(({ id }) => [id, verdict]));
  },

  // Nothing tells a backend of any kind to forget; what has not left the device has.
  erase: async () => ({ status: 'erased' }),
};

function requestFor(destination: Destination, rows: readonly Row[], { dropped, now }: SendOptions): RequestParts {
  const responses = rows.map(({ bytes }) => JSON.parse(bytes) as Response);
  const client = Object.keys(dropped).length ? { client: { dropped } } : {};
  const envelope: Envelope = { sentAt: new Date(now).toISOString(), ...client, responses };
  return render(destination, responses[0] as Response, envelope);
}

async function post(
  { id, limits, mode, ...rest }: Destination,
  { url, method, headers, body, bytes }: RequestParts,
  { keepalive }: SendOptions,
): Promise<Verdict> {
  if (bytes > limits.maxBytes) {
    const message = `The answer takes ${bytes} bytes, and ${id} takes at most ${limits.maxBytes}.`;
    return { status: 'rejected', issues: [{ path: '', message }] };
  }
  await turn(id, limits.ratePerSec);
  const outlives = keepalive && mode.keepalive && bytes <= KEEPALIVE_BYTES;
  const init = { method, headers, body, mode: mode.cors, keepalive: outlives } as const;
  return verdictOn(rest, await request(url, init, limits.timeoutMs));
}

/** Waits until a destination may be asked again. */
async function turn(id: string, ratePerSec: number): Promise<void> {
  const wait = (lastAsked.get(id) ?? 0) + 1000 / ratePerSec - performance.now();
  lastAsked.set(id, performance.now() + Math.max(0, wait));
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

function verdictOn(destination: Pick<Destination, 'success' | 'duplicate'>, answer: Answer | Silence): Verdict {
  if ('reason' in answer) return answer;
  const outcome = interpret(destination, answer, Date.now());
  switch (outcome.status) {
    case 'sent':
    case 'duplicate':
      return { status: 'sent' };
    case 'unconfirmed':
      return { status: 'sent', unconfirmed: true };
    case 'rejected':
      return { status: 'rejected', issues: [{ path: '', message: `The backend said ${answer.status}.` }] };
    case 'retry':
      // Sent on to a page that knows nothing of it, as to a login.
      return answer.redirected && outcome.reason === 'not-confirmed'
        ? { status: 'blocked', reason: 'redirected' }
        : outcome;
    case 'blocked':
      return { status: 'blocked', reason: outcome.reason };
  }
}
