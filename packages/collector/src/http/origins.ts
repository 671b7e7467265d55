import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { refuse } from './refusal.js';

/** Answers the origins of the list by their exact name; no other name is ever echoed, and credentials are never used. */
export function answerOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'If-None-Match'],
    exposeHeaders: ['ETag', 'Retry-After'],
    maxAge: 7200,
  });
}

const ORIGIN = /^https?:\/\/[a-z0-9.[\]:-]{1,250}$/;

/**
 * Refuses pages of other sites and tells the owner. They could not read the reply, so an answer stored for them would be sent for ever.
 * A request without `Origin` comes from no page of another site.
 */
export function refuseOtherOrigins(origins: readonly string[], tell: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined || origins.includes(origin) || isOwn(origin, c)) return next();
    const reason = `Pages of ${origin} may not use this collector. Add it to "origins" in the config.`;
    // Anyone can send any header; only what could stand in the config is worth a line of the owner's.
    if (ORIGIN.test(origin)) tell(reason);
    return refuse(c, 403, 'origins', reason);
  };
}

/** Compares hosts only: behind a proxy that ends TLS the scheme seen here is not the page's. */
function isOwn(origin: string, c: Context): boolean {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
