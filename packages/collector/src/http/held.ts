import type { Context } from 'hono';

/**
 * Names the state of a reply by its `ETag`, and tells whether who asks holds that state already: then 304 says it all. A proxy that
 * compresses makes a tag weak, which leaves the state the same.
 */
export function isHeld(c: Context, tag: string): boolean {
  c.header('ETag', tag);
  const held = c.req.header('if-none-match') ?? '';
  return held.split(',').some((one) => strong(one.trim()) === strong(tag));
}

function strong(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}
