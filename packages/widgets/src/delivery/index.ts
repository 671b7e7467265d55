import type { Response } from '@samklang/core';
import { Outbox, type OutboxOptions } from './outbox.js';

export { addressOf, type Target } from '../internal/endpoint.js';
export { httpTransport } from './http-transport.js';
export { Outbox, type OutboxOptions } from './outbox.js';
export type { DropReason, OutboxStats, Row } from './rows.js';
export type { SendOptions, Transport, Verdict } from './transport.js';

/** An outbox that is at work: it sends what earlier visits left. */
export function createOutbox(options: OutboxOptions = {}): Outbox {
  const outbox = new Outbox(options);
  void outbox.start().catch(() => {});
  return outbox;
}

/** The responses this device holds: all of them where there is no collector, those still on their way where there is one. */
export async function deviceResponses(name = 'samklang'): Promise<readonly Response[]> {
  const outbox = new Outbox({ name });
  try {
    return await outbox.responses();
  } finally {
    await outbox.close();
  }
}
