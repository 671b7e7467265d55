import { siteRoot } from '../../page.js';
import { type Desk, tried } from './desk.js';
import type { KeyEntry } from './state.js';

export async function loadKeys(desk: Desk): Promise<void> {
  const reply = await tried(desk, desk.ask<{ readonly keys: readonly KeyEntry[] }>('keys?kind=till'));
  if (reply) desk.page.set({ keys: reply.keys });
}

/** Makes a key for a till of one programme, or of every one (`''`). The link with it is shown once. */
export async function makeTill(desk: Desk, label: string, subject: string): Promise<void> {
  const body = { kind: 'till', subject, ...(label && { label }) };
  const made = await tried(desk, desk.ask<{ readonly key: string }>('keys', { method: 'POST', body }));
  if (!made) return;
  await loadKeys(desk);
  desk.page.set({ tillLink: new URL(`till/#k=${made.key}`, siteRoot).href });
}

export async function takeBack(desk: Desk, id: string): Promise<void> {
  if ((await tried(desk, desk.ask<unknown>(`keys/${id}`, { method: 'DELETE' }))) === undefined) return;
  desk.page.set({ tillLink: '' });
  await loadKeys(desk);
}
