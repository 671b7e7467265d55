import type { Handler } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { VersionFeed } from '../version-feed.js';

/** Keeps proxies from closing a quiet connection. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events: the version at once and after each commit. Ends when the reader leaves or `closing` aborts. */
export function stream(feed: VersionFeed, closing: AbortSignal): Handler {
  return (c) => {
    // Tells a buffering reverse proxy to pass events on at once.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (events) => {
      const gone = new AbortController();
      events.onAbort(() => gone.abort());
      const signal = AbortSignal.any([gone.signal, closing]);
      const heartbeat = setInterval(() => void events.write(': still here\n\n'), HEARTBEAT_MS);
      try {
        for await (const version of feed.versions(signal)) {
          await events.writeSSE({ id: String(version), event: 'version', data: JSON.stringify({ version }) });
        }
      } catch {
        // The storage is away: the reader connects again and then sees the newest version.
      } finally {
        clearInterval(heartbeat);
      }
    });
  };
}
