import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusal.js';

/** Nothing that is stored holds U+0000, and Postgres fails on a question that does. */
export const refuseNull: MiddlewareHandler = async (c, next) => {
  const at = c.req.url.indexOf('%00');
  if (at < 0) return next();
  const isInPath = !c.req.url.slice(0, at).includes('?');
  return isInPath
    ? refuse(c, 404, '', 'There is nothing at this address.')
    : refuse(c, 400, '', 'No name and no text here holds U+0000. Leave it out.');
};
