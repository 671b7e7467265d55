import { after, within } from '../../../internal/timers.js';

const PATIENCE = 15_000;
/** The collector says something each 15 s; a connection that is silent for longer is dead, in ms. */
const SILENCE = 40_000;

export interface StreamQuestion {
  readonly address: string;
  readonly key: string;
  /** Something came: the collector is there. */
  readonly alive: () => void;
  /** The board has this version. */
  readonly version: (version: number) => void;
}

/**
 * Reads a stream of versions until it ends, falls silent or the signal aborts. `EventSource` would have to carry the key in
 * the address. Rejects with why it ended.
 */
export async function readStream({ address, key, alive, version }: StreamQuestion, signal: AbortSignal): Promise<void> {
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' };
    const reply = await within(PATIENCE, own.signal, async (inTime) => {
      inTime.addEventListener('abort', () => own.abort(), { once: true });
      return fetch(address, { headers, signal: own.signal, cache: 'no-store' });
    });
    const isStream = reply.headers.get('content-type')?.startsWith('text/event-stream');
    if (!reply.ok || !isStream || !reply.body) throw new Error(`${address}: the server said ${reply.status}.`);
    await readLines(reply.body, own, (line) => {
      alive();
      const found = /^id: ?(\d+)$/.exec(line);
      if (found) version(Number(found[1]));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    own.abort();
  }
}

async function readLines(
  body: ReadableStream<Uint8Array>,
  own: AbortController,
  hear: (line: string) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  while (true) {
    const chunk = new AbortController();
    after(SILENCE, chunk.signal, () => own.abort(new Error('The stream fell silent.')));
    const { done, value } = await reader.read().finally(() => chunk.abort());
    if (done) return;
    const lines = (rest + value).split(/\r?\n/);
    rest = (lines.pop() ?? '').slice(-10_000);
    for (const line of lines) hear(line);
  }
}
