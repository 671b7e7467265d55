import type { Parsed } from '@samklang/core';
import { fault, instant, member, oneOf, optional, parse, record, storable, string } from '@samklang/core/read';
import type { Handler } from 'hono';
import { refuse } from '../http/refusal.js';
import { taking } from '../http/taking.js';
import { type KeyRequest, keysInForce, makeKey, revokeKey } from '../keys/store.js';
import type { Database } from '../storage/database.js';

const subject = string(/^[A-Za-z0-9_.:-]{0,128}$/, 'the id of what the key opens');

/** The owner gives out keys of tills and boards; those of members and of persons come from their own routes. */
function readKey(json: unknown, now: number): Parsed<KeyRequest> {
  return parse(
    json,
    record((at) => {
      const { expiresAt } = optional(at, 'expiresAt', instant);
      if (expiresAt && Date.parse(expiresAt) <= now) fault(member(at, 'expiresAt'), 'This moment has passed.');
      const kind = oneOf<'till' | 'display' | 'post'>('till', 'display', 'post')(member(at, 'kind'));
      const { subject: of = '' } = optional(at, 'subject', subject);
      if (kind !== 'till' && of === '') fault(member(at, 'subject'), 'Name the board the key is for.');
      return { kind, subject: of, ...optional(at, 'label', storable(200)), expiresAt: expiresAt && inUtc(expiresAt) };
    }),
  );
}

const inUtc = (text: string) => (Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString());

/** Makes a key. The reply is the only time it is said. */
export function giveKey(db: Database, now: () => number): Handler {
  return taking(
    (json) => readKey(json, now()),
    async (c, request) => c.json(await makeKey(db.sql, request, now()), 201),
  );
}

/** Lists the keys in force, without the keys themselves. */
export function listKeys(db: Database, now: () => number): Handler {
  return async (c) => {
    const { kind, subject } = c.req.query();
    return c.json({ keys: await keysInForce(db.sql, { kind, subject }, now()) });
  };
}

/** Takes a key back: the next request with it is refused. */
export function takeKeyBack(db: Database, now: () => number): Handler {
  return async (c) => {
    const revoked = await revokeKey(db.sql, c.req.param('id') ?? '', now());
    return revoked ? c.json({ revoked }) : refuse(c, 404, 'id', 'No key in force has this id.');
  };
}
