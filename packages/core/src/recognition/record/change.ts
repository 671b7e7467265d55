import type { Issue, Parsed } from '../../result.js';
import { isShortened } from '../quote/shortened.js';
import { consented, moderated, withdraw, withdrawPerson } from './consent.js';
import { isCelebration, type Permission, type PersonAt, type Recognition } from './recognition.js';
import { isTeam } from './team.js';

/** All that a person says yes to, and the version of the words the person was shown. */
export interface Statement {
  readonly uses: readonly Permission[];
  readonly wording: string;
}

/** What a moderator changes in a recognition. What is left out stays as it is. */
export interface Change {
  readonly state?: 'shown' | 'hidden' | 'withdrawn';
  readonly pinned?: boolean;
  /** Null for no end. */
  readonly until?: string | null;
  readonly values?: readonly string[];
  /** Other words; of a customer's words some may be left out, with "…" in their place, and none changed. */
  readonly text?: string;
  /** Null takes the picture away. */
  readonly picture?: null;
  /** What a person told the moderator. */
  readonly consent?: Statement & { readonly person: PersonAt };
  /** The person who wants to be in it no longer. */
  readonly withdraw?: PersonAt;
}

/**
 * The record after a moderator's change; refused when it names somebody who does not stand there, or changes a
 * customer's words or the day of a celebration. Nothing comes back once a record is withdrawn.
 *
 * @param at When it was decided, RFC 3339.
 * @example
 * const post = { id: 'r1', board: 'oslo', kind: 'kudos', to: [{ name: 'Bo Ek' }], text: 'Bo fixed it.', lang: 'en', values: [] };
 * changed(postRecognition(post, 0), { withdraw: 3 }, '2026-11-21T09:00:00Z').issues // => [{ path: 'withdraw', message: 'Nobody stands at 3 of this recognition.' }]
 */
export function changed(before: Recognition, change: Change, at: string): Parsed<Recognition> {
  if (before.state === 'withdrawn' || change.state === 'withdrawn') return { ok: true, value: withdraw(before) };
  for (const [path, person] of [
    ['consent.person', change.consent?.person] as const,
    ['withdraw', change.withdraw] as const,
  ]) {
    if (person === undefined) continue;
    const named = person === 'from' ? before.from : before.to[person];
    if (!named || isTeam(named)) return refusal(path, `Nobody stands at ${person} of this recognition.`);
  }
  if (before.kind === 'quote' && change.text !== undefined && !isShortened(before.text, change.text)) {
    return refusal('text', "These are a customer's words: leave some out with … in their place, but change none.");
  }
  if (isCelebration(before.kind) && (change.text !== undefined || change.until !== undefined)) {
    const path = change.text === undefined ? 'until' : 'text';
    return refusal(path, 'A birthday or an anniversary has no words of its own and lasts for its day.');
  }
  const { consent, withdraw: leaving, state } = change;
  let record = edited(before, change);
  if (consent) record = consented(record, consent.person, consent.uses, at, consent.wording);
  if (leaving !== undefined) record = withdrawPerson(record, leaving, at);
  if (state) record = moderated(record, state);
  return { ok: true, value: record };
}

function edited(record: Recognition, { pinned, until, values, text, picture }: Change): Recognition {
  if ([pinned, until, values, text, picture].every((one) => one === undefined)) return record;
  const { pinned: wasPinned, until: wasUntil, picture: had, ...rest } = record;
  const [isPinned, ends] = [pinned ?? wasPinned, until === undefined ? wasUntil : until];
  return {
    ...rest,
    ...(values && { values }),
    ...(text !== undefined && { text }),
    ...(picture === undefined && had && { picture: had }),
    ...(isPinned && { pinned: true }),
    ...(ends && { until: ends }),
    version: record.version + 1,
  };
}

function refusal(path: string, message: string): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ path, message }] };
}
