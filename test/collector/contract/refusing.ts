import { describe, expect, it } from 'vitest';
import { answer, HOST, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite, storedRows } from './suite.js';

/** Each a fault in one response, and the path its refusal names. */
const faults: readonly [fault: string, change: object, path: string][] = [
  ['a score of 11', { answers: { nps: 11 } }, 'answers.nps'],
  ['a score below 0', { answers: { nps: -1 } }, 'answers.nps'],
  ['half a score', { answers: { nps: 8.5 } }, 'answers.nps'],
  ['a score as text', { answers: { nps: '9' } }, 'answers.nps'],
  ['a score of null', { answers: { nps: null } }, 'answers.nps'],
  ['a score in a list', { answers: { nps: [9] } }, 'answers.nps'],
  ['a step the scale does not have', { answers: { sat: 6 } }, 'answers.sat'],
  ['words that are a number', { answers: { comment: 5 } }, 'answers.comment'],
  ['U+0000 in words', { answers: { comment: 'a\u0000b' } }, 'answers.comment'],
  ['U+0000 in the unit', { unit: 'no\u0000rth' }, 'unit'],
  ['an id that is no UUID', { id: 'me' }, 'id'],
  ['a moment that is none', { answeredAt: 'yesterday' }, 'answeredAt'],
  ['answers that are a list', { answers: [9] }, 'answers'],
  ['a version that is text', { version: '1' }, 'version'],
  ['an unknown channel', { channel: 'pigeon' }, 'channel'],
];

export const refusing: Suite = (openEmpty) =>
  describe('refusing bad input', () => {
    const collector = eachWithCollector(openEmpty);

    it.each(faults)('%s is refused by its path and nothing of it is stored', async (_, change, path) => {
      const reply = await collector().post({ ...answer(), ...change });
      expect(reply.status).toBe(422);
      expect(reply.body.results?.[0]?.status).toBe('rejected');
      expect(reply.body.results?.[0]?.issues?.map((issue) => issue.path)).toContain(path);
      expect(await storedRows(collector())).toEqual([]);
    });

    it('a body in which nothing is good does not keep the next from being stored', async () => {
      expect((await collector().post({ ...answer(), answers: { nps: 11 } })).status).toBe(422);
      expect((await collector().post([])).status).toBeLessThan(500);
      expect((await collector().post(answer())).status).toBe(201);
    });

    it('the good answers beside bad ones are stored', async () => {
      const [good, fine] = [answer(), answer({ unit: 'south' })];
      const reply = await collector().post([{ ...answer(), answers: { nps: 11 } }, good, null, fine, 'no']);
      expect(reply.status).toBe(201);
      expect(reply.body.results?.map(({ status }) => status)).toEqual([
        'rejected',
        'stored',
        'rejected',
        'stored',
        'rejected',
      ]);
      expect((await storedRows(collector())).map(({ id }) => id)).toEqual([good.id, fine.id].sort());
    });

    it('members that are not part of a response reach nothing', async () => {
      const one = answer();
      const body = JSON.stringify(one).replace('"answers":{', '"answers":{"__proto__":9,');
      await collector().post(body.replace(/}$/, ',"__proto__":{"admin":true},"note":"x"}'));
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
      const rows = await collector().db.sql.selectFrom('response').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain('admin');
    });

    it('broken JSON is refused with 400 and its reason', async () => {
      const reply = await collector().post('{"id":');
      expect(reply.status).toBe(400);
      expect(reply.body.issues?.[0]?.message).toMatch(/not JSON/);
    });

    it('a broken line of NDJSON is refused by its number', async () => {
      const lines = `${JSON.stringify(answer())}\n{"id":\n`;
      const reply = await collector().post(lines, { 'Content-Type': 'application/x-ndjson' });
      expect(reply.status).toBe(400);
      expect(reply.body.issues?.[0]?.path).toBe('line 2');
      expect(await storedRows(collector())).toEqual([]);
    });

    it.each([['7'], ['"text"'], ['null'], ['{"responses":7,"sentAt":"2026-03-10T12:00:00Z"}']])(
      'a body of %s is refused',
      async (body) => {
        const reply = await collector().post(body);
        expect([400, 422]).toContain(reply.status);
        expect(await storedRows(collector())).toEqual([]);
      },
    );

    it('bytes that are not UTF-8 are refused', async () => {
      const reply = await collector().collector.fetch(
        new Request(`${HOST}/v1/responses`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
        }),
      );
      expect(reply.status).toBe(400);
    });

    it('another content type is refused with 415', async () => {
      const reply = await collector().post(answer(), { 'Content-Type': 'application/x-www-form-urlencoded' });
      expect(reply.status).toBe(415);
      expect(reply.body.issues?.[0]?.message).toMatch(/application\/json/);
    });

    it('a body over 256 KiB is refused with 413, counted in bytes and not in characters', async () => {
      const words = 'å'.repeat(132 * 1024);
      const reply = await collector().post([answer({ answers: { comment: words } })]);
      expect(reply.status).toBe(413);
      expect(reply.body.issues?.[0]?.message).toMatch(/256 KiB/);
    });

    it('a body over 256 KiB is refused without a Content-Length too', async () => {
      const chunk = new TextEncoder().encode(' '.repeat(64 * 1024));
      const body = new ReadableStream({ pull: (stream) => stream.enqueue(chunk) });
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' };
      const reply = await collector().collector.fetch(new Request(`${HOST}/v1/responses`, init as RequestInit));
      expect(reply.status).toBe(413);
    });

    it('a Content-Length that is too small does not let a large body in', async () => {
      const body = JSON.stringify(answer()) + ' '.repeat(300 * 1024);
      const reply = await collector().post(body, { 'Content-Length': '10' });
      expect(reply.status).toBe(413);
    });

    it('an address or method that does not exist is told as issues', async () => {
      const { collector: app } = collector();
      const missing = await app.fetch(new Request(`${HOST}/v1/nothing`));
      const wrong = await app.fetch(new Request(`${HOST}/v1/responses`, { method: 'PUT', body: '{}' }));
      expect([missing.status, wrong.status]).toEqual([404, 405]);
      expect(await missing.json()).toHaveProperty('issues');
      expect(await wrong.json()).toHaveProperty('issues');
    });

    it.each([
      ['GET', '/v1/programmes/a%00b', 404],
      ['GET', '/v1/members/%00/statement', 404],
      ['GET', '/v1/cards/%00', 404],
      ['DELETE', '/v1/keys/%00', 404],
      ['GET', '/v1/members?q=%00', 400],
      ['GET', '/v1/keys?subject=%00', 400],
      ['GET', '/v1/summaries?unit=%00', 400],
      ['GET', '/v1/comments?before=%00~x', 400],
      ['DELETE', '/v1/responses/a%00?unit=x', 404],
    ])('U+0000 in the address of %s %s is a fault of who asks and not of the storage', async (method, path, status) => {
      const told: string[] = [];
      const { collector: app } = await collector().restart({ log: (line) => told.push(line) });
      const headers = { Authorization: `Bearer ${OWNER_KEY}` };
      const reply = await app.fetch(new Request(`${HOST}${path}`, { method, headers }));
      expect([reply.status, told]).toEqual([status, []]);
      expect(await reply.json()).toHaveProperty('issues');
    });
  });
