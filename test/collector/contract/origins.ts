import { describe, expect, it } from 'vitest';
import { answer, collectorOn, HOST } from '../../support/collector.js';
import { eachWithCollector, type Suite, storedRows } from './suite.js';

export const origins: Suite = (openEmpty) =>
  describe('pages of other sites', () => {
    const collector = eachWithCollector(openEmpty);
    const preflight = (origin: string) =>
      collector().collector.fetch(
        new Request(`${HOST}/v1/responses`, {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
        }),
      );

    it('a listed origin may post and read the reply, without credentials', async () => {
      const asked = await preflight('https://shop.example');
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-methods')).toMatch(/POST/);
      const { status, headers } = await collector().post(answer(), { Origin: 'https://shop.example' });
      expect(status).toBe(201);
      expect(headers.get('access-control-allow-origin')).toBe('https://shop.example');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toMatch(/Origin/);
    });

    it.each(['https://shop.example.evil.test', 'http://shop.example', 'https://evil.test', 'null'])(
      '%s is not echoed, and its answers are refused by name',
      async (origin) => {
        expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
        const { status, headers, body } = await collector().post(answer(), { Origin: origin });
        expect(status).toBe(403);
        expect(headers.get('access-control-allow-origin')).toBeNull();
        expect(body.issues?.[0]?.path).toBe('origins');
        expect(await storedRows(collector())).toEqual([]);
      },
    );

    it('the owner is told once of a page that is not listed, and where to list it', async () => {
      const told: string[] = [];
      const { post, close } = await collectorOn(collector().db, { log: (line) => told.push(line) });
      for (const origin of ['null', 'https://other.example', 'https://other.example'])
        await post(answer(), { Origin: origin });
      await close();
      expect(told).toEqual([
        'Pages of https://other.example may not use this collector. Add it to "origins" in the config.',
      ]);
    });

    it('the site’s own pages may post', async () => {
      expect((await collector().post(answer(), { Origin: HOST })).status).toBe(201);
    });

    it('a refusal can be read by a listed origin', async () => {
      const reply = await collector().post('{', { Origin: 'https://shop.example' });
      expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([400, 'https://shop.example']);
    });
  });
