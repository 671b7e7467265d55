import { beforeEach, describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { board, thanks, type Visitors, visitorsAt, visitorsOf } from '../../support/boards.js';
import { collectorOn, NOW } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const RECORDS = '/v1/boards/oslo/recognitions';

export const keys: Suite = (openEmpty) =>
  describe('keys of boards', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
    });

    it('each key opens its own board and its own part of it', async () => {
      const other = await visitorsOf((key) => askWith(fixture().collector, key), { ...board, id: 'bergen' });
      const { owner, display, poster, anyone } = all;
      const statusOf = async (ask: typeof owner, method: string, path: string, body?: unknown) =>
        (await ask(method, path, body)).status;
      expect(await statusOf(other.display, 'GET', RECORDS)).toBe(403);
      expect(await statusOf(poster, 'GET', RECORDS)).toBe(403);
      expect(await statusOf(anyone, 'GET', RECORDS)).toBe(401);
      expect(await statusOf(display, 'POST', RECORDS, thanks())).toBe(403);
      expect(await statusOf(other.poster, 'POST', RECORDS, thanks())).toBe(403);
      expect(await statusOf(display, 'PATCH', `${RECORDS}/x`, { state: 'shown' })).toBe(403);
      expect(await statusOf(display, 'PUT', '/v1/boards/oslo', board)).toBe(403);
      expect(await statusOf(display, 'GET', '/v1/boards')).toBe(403);
      expect(await statusOf(display, 'GET', '/v1/boards/oslo')).toBe(200);
      expect((await owner('GET', '/v1/boards')).body.boards).toHaveLength(2);
    });

    it('displays draw one key a day to post with, valid for 48 hours, and another when it is taken back', async () => {
      const draw = async () => (await all.display('POST', '/v1/boards/oslo/post-keys')).body;
      const first = await draw();
      expect(first).toEqual({
        key: expect.stringMatching(/^[\w-]{43}$/),
        expiresAt: new Date(NOW + 48 * 3_600_000).toISOString(),
      });
      expect(await draw()).toEqual(first);
      const poster = askWith(fixture().collector, first.key);
      expect((await poster('POST', RECORDS, thanks())).status).toBe(201);
      const { keys = [] } = (await all.owner('GET', '/v1/keys?kind=post&subject=oslo')).body as {
        keys?: { id: string; label: string }[];
      };
      const ofToday = keys.find(({ label }) => label === 'code of 2026-03-10');
      await all.owner('DELETE', `/v1/keys/${ofToday?.id}`);
      expect((await poster('POST', RECORDS, thanks())).status).toBe(401);
      const second = await draw();
      expect(second.key).not.toBe(first.key);
      const tomorrow = await collectorOn(fixture().db, { now: () => NOW + 86_400_000 });
      const { body } = await askWith(tomorrow.collector, all.displayKey)('POST', '/v1/boards/oslo/post-keys');
      await tomorrow.close();
      expect([first.key, second.key]).not.toContain(body.key);
    });

    it('a key that several displays draw at once is one key, taken back as one', async () => {
      const draw = async () => (await all.display('POST', '/v1/boards/oslo/post-keys')).body.key;
      const drawn = new Set(await Promise.all(Array.from({ length: 5 }, draw)));
      expect(drawn.size).toBe(1);
      const { keys = [] } = (await all.owner('GET', '/v1/keys?kind=post&subject=oslo')).body as {
        keys?: { id: string; label: string }[];
      };
      const ofToday = keys.filter(({ label }) => label.startsWith('code of'));
      expect(ofToday).toHaveLength(1);
      await all.owner('DELETE', `/v1/keys/${ofToday[0]?.id}`);
      const poster = askWith(fixture().collector, [...drawn][0]);
      expect((await poster('POST', RECORDS, thanks())).status).toBe(401);
    });

    it('a key that posts too much at once is asked to wait', async () => {
      const statuses = [];
      for (let count = 0; count < 61; count++) statuses.push(await all.poster('POST', RECORDS, '{'));
      expect(statuses.filter(({ status }) => status === 400)).toHaveLength(60);
      expect(statuses.at(-1)?.status).toBe(429);
      expect(Number(statuses.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    });
  });
