import type { Parsed } from '@samklang/core';
import type { Context, Env, Handler } from 'hono';
import { BODY_LIMIT, parseBody, readableType, tooLarge } from './body.js';
import { refuse } from './refusal.js';

/** A handler of requests with a JSON body: it gets what `read` makes of it, and a faulty body is refused with 400 before. */
export function taking<T, E extends Env>(
  read: (json: unknown) => Parsed<T>,
  handle: (c: Context<E>, body: T) => Response | Promise<Response>,
): Handler<E> {
  return async (c) => {
    const type = readableType(c);
    if (!type) return refuse(c, 415, '', 'Send application/json.');
    const bytes = await c.req.arrayBuffer();
    if (bytes.byteLength > BODY_LIMIT) return tooLarge(c);
    const json = parseBody(bytes, type);
    if (!json.ok) return c.json({ issues: json.issues }, 400);
    const body = read(json.value);
    return body.ok ? handle(c, body.value) : c.json({ issues: body.issues }, 400);
  };
}
