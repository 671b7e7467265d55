import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { responseId } from '../../../packages/core/dist/response/create.js';

/** Posts one new answer a request over all connections, as fast as replies come. Every reply must be an acknowledgement. */
export async function fire({ url, connections, seconds }) {
  const result = await autocannon({
    url: `${url}/v1/responses`,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: [{ setupRequest: (request) => ({ ...request, body: answer() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} refused and ${result.errors} failed: the figure would be wrong`);
  }
  return { rate: result['2xx'] / result.duration, p99: result.latency.p99 };
}

function answer() {
  const now = Date.now();
  return JSON.stringify({
    id: responseId(now, randomBytes(10)),
    survey: 'visit',
    version: 1,
    unit: `shop-${Math.floor(Math.random() * 60)}`,
    answeredAt: new Date(now).toISOString(),
    locale: 'sv',
    channel: 'qr',
    answers: { nps: Math.floor(Math.random() * 11), sat: 1 + Math.floor(Math.random() * 5) },
  });
}
