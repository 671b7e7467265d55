import { readEvents } from './events.js';
import type { WatchEvent } from './source.js';

/** How a change is learnt from a collector. Both resolve to the HTTP status, or throw when nothing could be reached. */
export interface Line {
  /** Opens the event stream. */
  readonly stream: (signal: AbortSignal) => Promise<Response>;
  /** Asks once whether anything changed: 304 when not. */
  readonly poll: (signal: AbortSignal) => Promise<Response>;
}

const pollEvery = 2_000;
const triesBeforePolling = 3;
/** A comment line comes every 15 s: after twice that and some, nobody is at the other end. */
const silence = 35_000;
/** While polling, the stream is tried again after so many polls. */
const pollsBeforeStream = 15;

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Half to one and a half times the wait, so that many pages do not come back in the same moment. */
const jitter = (milliseconds: number) => milliseconds * (0.5 + Math.random());

/**
 * Watches a collector: its stream while that works, a poll every two seconds after three failures in a row.
 * @returns stops watching and closes the connection
 */
export function watchLine(line: Line, report: (event: WatchEvent) => void): () => void {
  const stop = new AbortController();
  void follow(line, report, stop.signal);
  return () => stop.abort();
}

async function follow(line: Line, report: (event: WatchEvent) => void, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const outcome = await listen(line, report, signal);
    if (signal.aborted || outcome === 'key') return;
    failures = outcome === 'ended' ? 0 : failures + 1;
    if (failures > 0) report('lost');
    if (failures >= triesBeforePolling) await pollFor(line, report, signal);
    else await pause(jitter(500 * 2 ** failures), signal);
  }
}

async function listen(line: Line, report: (event: WatchEvent) => void, signal: AbortSignal) {
  const connection = new AbortController();
  const close = () => connection.abort();
  signal.addEventListener('abort', close);
  let timer = setTimeout(close, silence);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(close, silence);
  };
  let opened = false;
  try {
    const reply = await line.stream(connection.signal);
    if (reply.status === 401 || reply.status === 403) {
      report('key');
      return 'key';
    }
    if (!reply.ok || !reply.body) return 'failed';
    opened = true;
    report('back');
    for await (const _version of readEvents(reply.body, heard)) report('changed');
    return 'ended';
  } catch {
    return opened ? 'ended' : 'failed';
  } finally {
    clearTimeout(timer);
    close();
    signal.removeEventListener('abort', close);
  }
}

async function pollFor(line: Line, report: (event: WatchEvent) => void, signal: AbortSignal): Promise<void> {
  for (let polls = 0; polls < pollsBeforeStream && !signal.aborted; polls += 1) {
    try {
      const reply = await line.poll(signal);
      if (reply.ok || reply.status === 304) report('back');
      if (reply.ok) report('changed');
    } catch {
      report('lost');
    }
    await pause(jitter(pollEvery), signal);
  }
}
