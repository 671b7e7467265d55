import type { MiddlewareHandler } from 'hono';

/** Replies are data of the moment: never guessed to be another type, never kept. */
export const plainHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cache-Control', 'no-store');
};
