import type { PostFault } from '@samklang/core/recognition';
import { type Draft, deviceId, postOf, takesPicture } from '../../../../internal/thanks/index.js';
import type { WallThankWords } from '../../../../locales/wall/thank/index.js';
import type { WallHost } from '../../mode.js';

/** Thanks that have arrived, and how they are taken back. */
export interface Sent {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly undoUntil: number;
  /** Key of the day they were sent with. */
  readonly key: string;
}

/** Why thanks were not taken. */
export type Fault = keyof WallThankWords['faults'] | 'notSent';

const FAULTS: Readonly<Record<PostFault['code'], Fault>> = {
  empty: 'text',
  tooLong: 'text',
  self: 'self',
  tooMany: 'tooMany',
  duplicate: 'duplicate',
};

const json = { 'content-type': 'application/json' };

/** Sends the picture, then the words. Rejects when the network brings neither. */
export async function send(host: WallHost, draft: Draft, picture: Blob | undefined): Promise<Sent | Fault> {
  const { source, board = '', locale } = host;
  const { remote, feed } = source;
  if (!remote) return 'notSent';
  // It opens the board for posting, and nothing else.
  const { key }: { readonly key: string } = await (await remote.fetch('/post-keys', { method: 'POST' })).json();
  const body = picture && takesPicture(draft) ? picture : undefined;
  const uploaded = body && (await remote.reply('/pictures', { method: 'POST', body }, key));
  if (uploaded && !uploaded.ok) return 'notSent';
  const { id }: { readonly id?: string } = (await uploaded?.json()) ?? {};
  const isKnown = feed?.board.values.some((value) => value.id === draft.value);
  const post = postOf(isKnown ? draft : { ...draft, value: '' }, {
    ...{ board, lang: locale, device: deviceId() },
    ...(id && { picture: id }),
  });
  const init = { method: 'POST', headers: json, body: JSON.stringify(post) };
  const reply = await remote.reply('/recognitions', init, key);
  const said: { readonly undoUntil?: string; readonly faults?: readonly PostFault[] } = await reply.json();
  const [fault] = said.faults ?? [];
  if (!reply.ok) return fault ? FAULTS[fault.code] : 'notSent';
  return { id: draft.id, undoUntil: Date.parse(said.undoUntil ?? ''), key };
}

/** Takes thanks back. Rejects when the network does not bring it. */
export async function undo(host: WallHost, { id, key }: Sent): Promise<'undone' | 'late' | 'notUndone'> {
  const init = { method: 'DELETE', headers: json, body: JSON.stringify({ device: deviceId() }) };
  const reply = await host.source.remote?.reply(`/recognitions/${encodeURIComponent(id)}`, init, key);
  if (reply?.ok) return 'undone';
  return reply?.status === 409 ? 'late' : 'notUndone';
}
