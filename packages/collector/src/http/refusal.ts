import type { Issue } from '@samklang/core';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal names where the fault is and what to do about it. */
export function refuse(c: Context, status: ContentfulStatusCode, path: string, message: string): Response {
  return c.json(refusal(path, message), status);
}

export function refusal(path: string, message: string): { issues: Issue[] } {
  return { issues: [{ path, message }] };
}

/** For what passes by itself: the sender keeps its answers and tries again. */
export function refuseForNow(c: Context, message: string): Response {
  c.header('Retry-After', '5');
  return refuse(c, 503, '', message);
}

/** The address exists, for other methods. */
export function refuseMethod(c: Context, methods: readonly string[]): Response {
  c.header('Allow', methods.join(', '));
  return refuse(c, 405, '', `This address takes ${methods.join(', ')}.`);
}
