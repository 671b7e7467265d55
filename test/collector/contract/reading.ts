import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answer, HOST, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

export const reading: Suite = (openEmpty) =>
  describe('reading', () => {
    const collector = eachWithCollector(openEmpty);

    it.each(['/v1/summaries', '/v1/comments', '/v1/stream'])('%s needs the owner’s key', async (path) => {
      const { collector: app } = collector();
      const ask = (headers: Record<string, string>) => app.fetch(new Request(`${HOST}${path}`, { headers }));
      const refused = [
        await ask({}),
        await ask({ Authorization: 'Bearer wrong' }),
        await ask({ Authorization: 'Basic x' }),
      ];
      expect(refused.map((reply) => reply.status)).toEqual([401, 401, 401]);
      for (const reply of refused) expect(await reply.json()).toHaveProperty('issues');
      const open = await ask({ Authorization: `Bearer ${OWNER_KEY}` });
      expect(open.status).toBe(200);
      await open.body?.cancel();
    });

    it('months, quarters and years merge', async () => {
      const at = (answeredAt: string) => answer({ answeredAt });
      await collector().post([
        at('2025-12-31T12:00:00Z'),
        at('2026-01-15T12:00:00Z'),
        at('2026-02-15T12:00:00Z'),
        at('2026-03-01T12:00:00Z'),
      ]);
      const counts: Record<string, number | undefined> = {};
      for (const period of ['2026-01', '2026-Q1', '2026', '2025-Q4']) {
        const { body } = await collector().read(`/v1/summaries?survey=visit&period=${period}`);
        expect(body.summaries?.[0]?.period).toBe(period);
        counts[period] = body.summaries?.[0]?.responses;
      }
      const all = await collector().read('/v1/summaries?survey=visit');
      expect(counts).toEqual({ '2026-01': 1, '2026-Q1': 3, '2026': 3, '2025-Q4': 1 });
      expect(all.body.summaries?.[0]?.responses).toBe(4);
    });

    it('the version grows with each commit and is the ETag', async () => {
      const before = await collector().read('/v1/summaries?survey=visit');
      await collector().post(answer());
      const after = await collector().read('/v1/summaries?survey=visit');
      expect(after.body.version).toBe((before.body.version ?? 0) + 1);
      expect(after.headers.get('etag')).toBe(`"${after.body.version}"`);
      const unchanged = await collector().collector.fetch(
        new Request(`${HOST}/v1/summaries?survey=visit`, {
          headers: { Authorization: `Bearer ${OWNER_KEY}`, 'If-None-Match': `"${after.body.version}"` },
        }),
      );
      expect(unchanged.status).toBe(304);
    });

    it('a tag is known again among others, and made weak by a proxy that compresses', async () => {
      const tag = (await collector().read('/v1/summaries?survey=visit')).headers.get('etag');
      const headers = { Authorization: `Bearer ${OWNER_KEY}` };
      const statusWith = async (known: string) => {
        const init = { headers: { ...headers, 'If-None-Match': known } };
        return (await collector().collector.fetch(new Request(`${HOST}/v1/summaries?survey=visit`, init))).status;
      };
      expect(await statusWith(`W/${tag}`)).toBe(304);
      expect(await statusWith(`"another", ${tag}`)).toBe(304);
      expect(await statusWith('"another"')).toBe(200);
    });

    it('summaries come compressed to who accepts it, and their tag is known again', async () => {
      await collector().post(answer());
      const asked = (headers: Record<string, string>) =>
        collector().collector.fetch(
          new Request(`${HOST}/v1/summaries?survey=visit`, {
            headers: { Authorization: `Bearer ${OWNER_KEY}`, 'Accept-Encoding': 'gzip', ...headers },
          }),
        );
      const reply = await asked({});
      expect(reply.headers.get('content-encoding')).toBe('gzip');
      const body = gunzipSync(new Uint8Array(await reply.arrayBuffer())).toString();
      expect(JSON.parse(body)).toEqual((await collector().read('/v1/summaries?survey=visit')).body);
      expect((await asked({ 'If-None-Match': reply.headers.get('etag') ?? '' })).status).toBe(304);
    });

    it('comments come newest first, page by page, with the score beside them', async () => {
      const texts = ['first', 'second', 'third', 'fourth', 'fifth'];
      for (const [score, comment] of texts.entries())
        await collector().post(answer({ answers: { nps: score, comment } }));
      await collector().post(answer());
      const seen: string[] = [];
      for (let before = ''; ; ) {
        const { body } = await collector().read(`/v1/comments?survey=visit&limit=2${before}`);
        expect(body.comments?.length).toBeLessThanOrEqual(2);
        seen.push(...(body.comments ?? []).map(({ text, score }) => `${text} ${score}`));
        if (body.next === null) break;
        before = `&before=${encodeURIComponent(body.next ?? '')}`;
      }
      expect(seen.sort()).toEqual(['fifth 4', 'first 0', 'fourth 3', 'second 1', 'third 2']);
    });

    it('comments can be asked for one unit and one period', async () => {
      await collector().post([
        answer({ unit: 'north', answers: { comment: 'here' } }),
        answer({ unit: 'south', answers: { comment: 'there' } }),
        answer({ unit: 'north', answers: { comment: 'earlier' }, answeredAt: '2025-05-05T12:00:00Z' }),
      ]);
      const { body } = await collector().read('/v1/comments?survey=visit&unit=north&period=2026-Q1');
      expect(body.comments?.map(({ text, unit, period, item }) => [text, unit, period, item])).toEqual([
        ['here', 'north', '2026-03', 'comment'],
      ]);
    });

    it.each([
      ['/v1/summaries?survey=none', 'survey'],
      ['/v1/summaries?survey=visit&period=soon', 'period'],
      ['/v1/comments?survey=visit&limit=0', 'limit'],
      ['/v1/comments?survey=visit&before=x', 'before'],
    ])('%s is refused by the name of its fault', async (path, name) => {
      const reply = await collector().read(path);
      expect(reply.status).toBe(400);
      expect(reply.body.issues?.[0]?.path).toBe(name);
    });

    it('replies are never kept or guessed to be something else', async () => {
      const { headers } = await collector().read('/v1/summaries');
      expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
    });
  });
