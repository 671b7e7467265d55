import type { Response as Answered, Survey } from '@samklang/core';
import { describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { answer, config, type Fixture, OWNER_KEY, pulse, visit } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

const paths = ['/v1/summaries?survey=pulse', '/v1/readings?survey=pulse'];
const employee = (change: Partial<Answered> = {}): Answered => answer({ survey: 'pulse', ...change });
const released = (count: number, change: Partial<Answered> = {}) =>
  Array.from({ length: count }, () => employee({ channel: 'import', answeredAt: '2025-11-15T12:00:00Z', ...change }));

/** The ETags of what was read. */
async function read({ collector }: Fixture): Promise<readonly string[]> {
  const replies = await Promise.all(paths.map((path) => askWith(collector, OWNER_KEY)('GET', path)));
  return replies.map(({ headers }) => headers.get('etag') ?? 'none');
}

/** How it is answered when it is asked for again. */
async function again({ collector }: Fixture, tags: readonly string[]): Promise<readonly number[]> {
  const ask = (path: string, place: number) =>
    askWith(collector, OWNER_KEY)('GET', path, undefined, { 'If-None-Match': tags[place] ?? '' });
  return (await Promise.all(paths.map(ask))).map(({ status }) => status);
}

export const releasedTags: Suite = (openEmpty) =>
  describe('released views that a page holds', () => {
    const fixture = eachWithCollector(openEmpty);

    it('are not sent again for answers of customers, other surveys and the running quarter', async () => {
      await fixture().importing(released(6));
      const tags = await read(fixture());
      await fixture().post([answer(), employee(), ...Array.from({ length: 9 }, () => employee({ unit: 'south' }))]);
      expect(await again(fixture(), tags)).toEqual([304, 304]);
    });

    it('are sent again when a released quarter gets answers', async () => {
      await fixture().importing(released(6));
      const tags = await read(fixture());
      await fixture().importing(released(1));
      expect(await again(fixture(), tags)).toEqual([200, 200]);
    });

    it('are sent again when a released answer is erased that was in no released sum', async () => {
      const [lone, ...others] = [...released(1, { unit: 'south' }), ...released(6)];
      await fixture().importing([lone, ...others]);
      const tags = await read(fixture());
      if (lone) await fixture().erase(lone);
      expect(await again(fixture(), tags)).toEqual([200, 200]);
    });

    it('are sent again when a quarter is over', async () => {
      await fixture().post(Array.from({ length: 6 }, () => employee()));
      const tags = await read(fixture());
      const later = await fixture().restart({ now: () => Date.parse('2026-04-02T12:00:00Z') });
      expect(await again(later, tags)).toEqual([200, 200]);
    });

    it('stay over a restart, until the settings or the survey change', async () => {
      await fixture().importing(released(6));
      const tags = await read(fixture());
      expect(await again(await fixture().restart({}), tags)).toEqual([304, 304]);
      const stricter = { ...config, minimum: { ...config.minimum, employee: 8 } };
      expect(await again(await fixture().restart({ config: stricter }), tags)).toEqual([200, 200]);
      const shorter: Survey = { ...pulse, pages: [{ items: (pulse.pages[0]?.items ?? []).slice(0, 1) }] };
      expect(await again(await fixture().restart({ surveys: [visit, shorter] }), tags)).toEqual([200, 200]);
      expect(await again(await fixture().restart({}), tags)).toEqual([200, 200]);
    });
  });
