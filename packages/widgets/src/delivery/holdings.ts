import type { Response } from '@samklang/core';
import { pauseId, readCounts, sumOf } from './queue.js';
import type { OutboxStats, RowState } from './rows.js';
import type { Store, Tx } from './store.js';

async function inOne(tx: Tx): Promise<OutboxStats> {
  const { submitted, sent, dropped: reasons } = await readCounts(tx);
  const number = (state: RowState) => tx.count(state);
  let blocked = 0;
  for (const endpoint of await tx.endpoints('pending')) {
    const pause = await tx.get('meta', pauseId(endpoint));
    if (pause && 'blocked' in pause && pause.blocked) blocked += await tx.count('pending', endpoint);
  }
  const dropped = sumOf(reasons);
  const pending = (await number('pending')) - blocked;
  return {
    submitted,
    sent,
    pending,
    blocked,
    rejected: await number('rejected'),
    dropped,
    kept: await number('kept'),
    reasons,
  };
}

/** The books of several stores as one. */
export async function statsOf(levels: readonly { readonly store: Store }[]): Promise<OutboxStats> {
  const sum = { submitted: 0, sent: 0, pending: 0, blocked: 0, rejected: 0, dropped: 0, kept: 0 };
  const reasons: Record<string, number> = {};
  for (const { store } of levels) {
    const stats = await store.transact(inOne);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += stats[key];
    for (const [reason, number] of Object.entries(stats.reasons)) reasons[reason] = (reasons[reason] ?? 0) + number;
  }
  return { ...sum, reasons };
}

/** Every response that several stores hold, or have lost and can put back. */
export async function responsesIn(levels: readonly { readonly store: Store }[]): Promise<readonly Response[]> {
  const rows = await Promise.all(
    levels.map(async ({ store }) => {
      await store.recover?.();
      return store.transact((tx) => tx.all('rows'));
    }),
  );
  return rows.flat().flatMap(({ bytes }) => (bytes ? [JSON.parse(bytes) as Response] : []));
}
