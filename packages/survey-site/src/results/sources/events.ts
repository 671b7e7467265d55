/**
 * Reads the `data` of each server-sent event out of a byte stream, in order; comments and other fields are passed over,
 * but `onLine` hears of every line so that a silent connection can be told from a quiet one.
 * EventSource would do this, but it cannot send the Authorization header.
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>, onLine: () => void): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onLine();
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
        if (line === '' && data.length > 0) {
          yield data.join('\n');
          data = [];
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
