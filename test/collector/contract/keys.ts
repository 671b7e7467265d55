import { describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { collectorOn, NOW, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

export const keys: Suite = (openEmpty) =>
  describe('keys', () => {
    const fixture = eachWithCollector(openEmpty);
    const owner = () => askWith(fixture().collector, OWNER_KEY);

    it('a key is said once, listed without itself, and only its digest is stored', async () => {
      const made = await owner()('POST', '/v1/keys', { kind: 'till', subject: 'points', label: 'Counter 1' });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ kind: 'till', subject: 'points', label: 'Counter 1', expiresAt: null });
      expect(made.body.key).toMatch(/^[\w-]{43}$/);
      const { key, ...listed } = made.body;
      expect((await owner()('GET', '/v1/keys?kind=till')).body.keys).toEqual([listed]);
      expect((await owner()('GET', '/v1/keys?kind=post')).body.keys).toEqual([]);
      const rows = await fixture().db.sql.selectFrom('key').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(key);
    });

    it('only the owner gives out, lists and takes back keys: 401 without, 403 with another key', async () => {
      const made = await owner()('POST', '/v1/keys', { kind: 'till' });
      const till = askWith(fixture().collector, made.body.key);
      const anyone = askWith(fixture().collector);
      const requests = [
        ['POST', '/v1/keys', { kind: 'till' }],
        ['GET', '/v1/keys'],
        ['DELETE', `/v1/keys/${made.body.id}`],
      ] as const;
      for (const [method, path, body] of requests) {
        expect([method, (await anyone(method, path, body)).status]).toEqual([method, 401]);
        expect([method, (await till(method, path, body)).status]).toEqual([method, 403]);
      }
      expect((await askWith(fixture().collector, 'wrong')('GET', '/v1/keys')).status).toBe(401);
      expect((await till('GET', '/v1/summaries')).status).toBe(403);
    });

    it('a key that was taken back opens nothing from then on', async () => {
      const { id, key } = (await owner()('POST', '/v1/keys', { kind: 'till' })).body;
      const till = askWith(fixture().collector, key);
      expect((await till('GET', '/v1/keys')).status).toBe(403);
      expect((await owner()('DELETE', `/v1/keys/${id}`)).body).toEqual({ revoked: true });
      expect((await till('GET', '/v1/keys')).status).toBe(401);
      expect((await owner()('GET', '/v1/keys')).body.keys).toEqual([]);
      expect((await owner()('DELETE', `/v1/keys/${id}`)).status).toBe(404);
    });

    it('a key ends at its moment', async () => {
      const expiresAt = new Date(NOW + 1_000).toISOString();
      const { key } = (await owner()('POST', '/v1/keys', { kind: 'post', subject: 'thanks', expiresAt })).body;
      const at = async (now: number) => {
        const { collector, close } = await collectorOn(fixture().db, { now: () => now });
        const { status } = await askWith(collector, key)('GET', '/v1/keys');
        await close();
        return status;
      };
      expect([await at(NOW + 999), await at(NOW + 1_000)]).toEqual([403, 401]);
    });

    it.each([
      ['a kind that is not given out here', { kind: 'member', subject: 'm1' }, 'kind'],
      ['no kind', {}, 'kind'],
      ['a board’s key without a board', { kind: 'display' }, 'subject'],
      ['a subject that is no id', { kind: 'till', subject: 'a/b' }, 'subject'],
      ['a label with U+0000', { kind: 'till', label: 'a\u0000' }, 'label'],
      ['an end that is none', { kind: 'till', expiresAt: 'soon' }, 'expiresAt'],
      ['an end that has passed', { kind: 'till', expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
      ['a list', [], ''],
    ])('%s is refused by its path', async (_, body, path) => {
      const { status, body: said } = await owner()('POST', '/v1/keys', body);
      expect([status, said.issues?.map((issue) => issue.path)]).toEqual([400, expect.arrayContaining([path])]);
    });
  });
