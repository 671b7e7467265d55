import type { Context, Handler } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { VersionFeed } from '../version-feed.js';

/** Keeps proxies from closing a quiet connection. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events: the version at once and after each commit. Ends when the reader leaves or `closing` aborts. */
export function stream(feed: VersionFeed, closing: AbortSignal): Handler {
  return (c) => sendVersions(c, closing, (signal) => feed.versions(signal));
}

/**
 * Sends versions as events until the reader leaves, `closing` aborts or `versions` ends or fails.
 *
 * @param extra What an event says beside the version.
 */
export function sendVersions(
  c: Context,
  closing: AbortSignal,
  versions: (signal: AbortSignal) => AsyncIterable<number>,
  extra: () => object = () => ({}),
): Response {
  // Tells a buffering reverse proxy to pass events on at once.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (events) => {
    const gone = new AbortController();
    events.onAbort(() => gone.abort());
    const signal = AbortSignal.any([gone.signal, closing]);
    const heartbeat = setInterval(() => void events.write(': still here\n\n'), HEARTBEAT_MS);
    try {
      for await (const version of versions(signal)) {
        await events.writeSSE({
          id: String(version),
          event: 'version',
          data: JSON.stringify({ version, ...extra() }),
        });
      }
    } catch {
      // The storage is away: the reader connects again and then sees the newest version.
    } finally {
      clearInterval(heartbeat);
    }
  });
}
