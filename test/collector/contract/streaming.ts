import { describe, expect, it } from 'vitest';
import { answer, type Fixture, HOST, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

/** Reads events until one of them names a version of at least `wanted`, and tells all versions seen. */
async function versionsUntil(reader: ReadableStreamDefaultReader<string>, wanted: number): Promise<number[]> {
  const seen: number[] = [];
  for (let text = ''; ; ) {
    const { value, done } = await reader.read();
    if (done) return seen;
    text += value;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    seen.push(...events.flatMap((event) => /^data: \{"version":(\d+)\}$/m.exec(event)?.[1] ?? []).map(Number));
    if (seen.some((version) => version >= wanted)) return seen;
  }
}

async function open({ collector }: Fixture): Promise<ReadableStreamDefaultReader<string>> {
  const reply = await collector.fetch(
    new Request(`${HOST}/v1/stream`, { headers: { Authorization: `Bearer ${OWNER_KEY}` } }),
  );
  expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/);
  if (!reply.body) throw new Error('The stream has no body.');
  return reply.body.pipeThrough(new TextDecoderStream()).getReader();
}

export const streaming: Suite = (openEmpty) =>
  describe('the stream of versions', () => {
    const collector = eachWithCollector(openEmpty);

    it('tells the version at once and again within two seconds of an answer', async () => {
      const reader = await open(collector());
      const [first = 0] = await versionsUntil(reader, 0);
      await collector().post(answer());
      const posted = performance.now();
      expect(await versionsUntil(reader, first + 1)).toEqual([first + 1]);
      expect(performance.now() - posted).toBeLessThan(2_000);
      await reader.cancel();
    });

    it('tells of commits another process made on the same database', async () => {
      const other = await collector().restart({});
      const reader = await open(collector());
      const [first = 0] = await versionsUntil(reader, 0);
      await other.post(answer());
      expect((await versionsUntil(reader, first + 1)).at(-1)).toBe(first + 1);
      await reader.cancel();
    });

    it('sends at most five events a second however many commits there are', async () => {
      const reader = await open(collector());
      const [first = 0] = await versionsUntil(reader, 0);
      const began = performance.now();
      for (let count = 0; count < 30; count++) await collector().post(answer());
      const seen = await versionsUntil(reader, first + 30);
      const seconds = (performance.now() - began) / 1_000;
      expect(seen.length).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1);
      await reader.cancel();
    });

    it('ends when the collector closes', async () => {
      const reader = await open(collector());
      await versionsUntil(reader, 0);
      await collector().close();
      expect((await versionsUntil(reader, Number.POSITIVE_INFINITY)).length).toBe(0);
    });
  });
