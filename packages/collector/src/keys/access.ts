import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Handler, MiddlewareHandler } from 'hono';
import type { Kysely } from 'kysely';
import { refuse } from '../http/refusal.js';
import type { Tables } from '../storage/tables.js';
import { findKey, type KeyEntry } from './store.js';

/** Who sent a request. */
export type Asker = { readonly kind: 'owner' } | KeyEntry;

/** What a route behind {@link Access.only} finds in its context: `c.get('asker')`. */
export interface Asked {
  Variables: { asker: Asker };
}

export type AskedHandler = Handler<Asked>;

/** Whether a key opens what a request is about. */
export type Opens = (key: KeyEntry, c: Context) => boolean;

/** Says who asks by `Authorization: Bearer <key>`, and lets through who may. */
export class Access {
  readonly #db: Kysely<Tables>;
  readonly #owner: Buffer;
  readonly #now: () => number;

  constructor(db: Kysely<Tables>, ownerKey: string, now: () => number) {
    this.#db = db;
    this.#owner = digest(ownerKey);
    this.#now = now;
  }

  /**
   * Lets the owner through, and each key that `opens` says yes to; the route reads `c.get('asker')`. 401 without a key
   * in force, 403 with another one.
   *
   * @param whose Said in the refusal, such as "a till's key or the owner's".
   */
  only(whose: string, opens?: Opens): MiddlewareHandler<Asked> {
    return async (c, next) => {
      const asker = await this.check(c, whose, opens);
      if (asker instanceof Response) return asker;
      c.set('asker', asker);
      return next();
    };
  }

  /** The same inside a route: who asks, or the refusal. */
  async check(c: Context, whose: string, opens: Opens = () => false): Promise<Asker | Response> {
    const asker = await this.askerOf(c);
    if (!asker) return unknown(c, whose);
    return asker.kind === 'owner' || opens(asker, c) ? asker : refuseKey(c, whose);
  }

  /** Lets only the owner through. */
  owner(): MiddlewareHandler<Asked> {
    return this.only("the owner's key, which the results link holds");
  }

  /** Who asks; undefined without a key in force. */
  async askerOf(c: Context): Promise<Asker | undefined> {
    if (this.isOwner(c)) return { kind: 'owner' };
    const key = keyIn(c);
    return key === undefined ? undefined : findKey(this.#db, key, this.#now());
  }

  /** Whether the owner asks. Digests are compared, so time tells nothing about the key, not even its length. */
  isOwner(c: Context): boolean {
    const key = keyIn(c);
    return key !== undefined && timingSafeEqual(digest(key), this.#owner);
  }
}

/** A key that opens something else. */
export function refuseKey(c: Context, whose: string): Response {
  return refuse(c, 403, 'authorization', `This key does not open this; it takes ${whose}.`);
}

function unknown(c: Context, whose: string): Response {
  c.header('WWW-Authenticate', 'Bearer');
  const fault = keyIn(c) === undefined ? 'This needs a key' : 'This key is unknown, has ended or was taken back';
  return refuse(c, 401, 'authorization', `${fault}: \`Authorization: Bearer <key>\`, ${whose}.`);
}

function keyIn(c: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
