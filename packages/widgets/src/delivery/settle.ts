import { count, leave, pauseId, sizeOf } from './queue.js';
import { type Counts, type Pause, ROW_AGE } from './rows.js';
import { nextPause } from './schedule.js';
import type { Tx } from './store.js';
import { isHeld, type Verdict } from './transport.js';

/** Rows looked at in one go, oldest first; what is left waits for the next time. */
const AT_ONCE = 100;

/** What became of the rows of one request. */
export interface Reply {
  readonly endpoint: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Drops the request told the backend about. */
  readonly told?: Counts['told'] | undefined;
  readonly now: number;
  readonly random: number;
  /** Version of the kit, noted in refused rows. */
  readonly version: string;
}

/** Writes down a reply. A row the person took back meanwhile stays: the backend has to be told. */
export async function settle(tx: Tx, { endpoint, verdicts, told, now, random, version }: Reply): Promise<void> {
  let sent = 0;
  let bytes = 0;
  for (const [id, verdict] of verdicts) {
    const row = await tx.get('rows', id);
    if (!row) continue;
    if (verdict.status === 'erased') await leave(tx, row, 'erased', now);
    else if (row.state === 'erasing') continue;
    else if (verdict.status === 'sent') {
      sent++;
      bytes -= sizeOf(row);
      await leave(tx, row, verdict.unconfirmed ? 'unconfirmed' : 'received', now);
    } else if (verdict.status === 'rejected') {
      await tx.put('rows', { ...row, state: 'rejected', issues: verdict.issues, by: version });
    }
  }
  if (sent) await count(tx, { sent, bytes }, undefined, told);
  const held = [...verdicts.values()].find(isHeld);
  const id = pauseId(endpoint);
  if (!held) return tx.delete('meta', id);
  await tx.put('meta', nextPause(id, (await tx.get('meta', id)) as Pause | undefined, held, now, random));
  await expire(tx, endpoint, now);
}

/**
 * Lets go of what is too old, at an endpoint that has just failed: what can be sent is sent at any age, so that a clock
 * that runs wrong loses nothing.
 */
async function expire(tx: Tx, endpoint: string, now: number): Promise<void> {
  for (const state of ['pending', 'erasing'] as const) {
    for (const row of await tx.rows(state, endpoint, AT_ONCE)) {
      if (row.v !== 1 || now - row.createdAt <= ROW_AGE) continue;
      await leave(tx, row, 'expired', now);
      if (state === 'pending') await count(tx, { bytes: -sizeOf(row) }, 'expired');
    }
  }
}
