import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusal.js';

/** Lets through who knows the owner's key. Digests are compared, so time tells nothing about it, not even its length. */
export function ownerOnly(ownerKey: string): MiddlewareHandler {
  const expected = digest(ownerKey);
  return async (c, next) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token !== undefined && timingSafeEqual(digest(token), expected)) return next();
    c.header('WWW-Authenticate', 'Bearer');
    const fault = token === undefined ? "Reading needs the owner's key" : "This is not the owner's key";
    return refuse(c, 401, 'authorization', `${fault}: \`Authorization: Bearer <key>\`. The results link holds it.`);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
