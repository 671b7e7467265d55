import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, askWith } from '../../support/asking.js';
import { feedIn, type Visitors, visitorsAt } from '../../support/boards.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const BOARD = '/v1/boards/oslo';
const people = ['Emil Sandberg', 'Lea Moen', 'Bo Ek', 'Siri Vik'].map((name, at) => ({ person: `p${at}`, name }));
const deed = 'Wrote down how to open the shop alone.';
const plan = { period: '2026-03', criteria: 'A deed that helped somebody.', mode: 'vote' };

export const month: Suite = (openEmpty) =>
  describe('the employee of the month', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    let voters: Ask[];
    let codes: { person: string; code: string }[];
    beforeEach(async () => {
      all = await visitorsAt(fixture());
      codes = (await all.owner('POST', `${BOARD}/codes`, { people })).body.codes as unknown as typeof codes;
      voters = codes.map(({ code }) => askWith(fixture().collector, code));
    });

    async function opened(change: object = {}): Promise<string> {
      const { status, body } = await all.owner('POST', `${BOARD}/rounds`, { ...plan, ...change });
      expect(status).toBe(201);
      return `${BOARD}/rounds/${body.id}`;
    }
    const nominate = async (round: string, at: number, name: string, change: object = {}) =>
      voters[at]?.('POST', `${round}/nominations`, { name, deed, ...change });
    const vote = async (round: string, at: number, person: string) =>
      voters[at]?.('POST', `${round}/votes`, { person });

    it('is nominated, voted for, closed and published, and shows without a name until the person says yes', async () => {
      const round = await opened();
      expect((await nominate(round, 0, 'lea moen'))?.status).toBe(201);
      expect((await nominate(round, 1, 'Bo Ek'))?.status).toBe(201);
      await all.owner('PATCH', round, { state: 'voting' });
      const [listed] = ((await voters[0]?.('GET', `${BOARD}/rounds`))?.body.rounds ?? []) as { nominees?: unknown }[];
      expect(listed?.nominees).toEqual([
        { person: 'p2', name: 'Bo Ek', deeds: [deed] },
        { person: 'p1', name: 'lea moen', deeds: [deed] },
      ]);
      for (const [at, person] of [
        [0, 'p1'],
        [2, 'p1'],
        [3, 'p2'],
      ] as const) {
        expect((await vote(round, at, person))?.body).toEqual({ voted: true });
      }
      expect((await all.owner('GET', round)).body).toMatchObject({ voters: 3, state: 'voting' });
      const closed = await all.owner('PATCH', round, { state: 'closed' });
      expect(closed.body.round).toMatchObject({ result: { winner: { person: 'p1' }, by: 'vote' } });
      const told = {
        id: 'month-3',
        lang: 'en',
        motivation: 'Lea opened alone.',
        reward: { kind: 'leave', text: 'A day' },
      };
      const published = await all.owner('PATCH', round, { state: 'published', ...told });
      expect(published.body.recognition).toMatchObject({ kind: 'month', month: '2026-03', text: 'Lea opened alone.' });
      const [view] = feedIn(await all.display('GET', `${BOARD}/recognitions`)).items;
      expect(view).toMatchObject({ kind: 'month', text: '… opened alone.' });
      expect(JSON.stringify(view)).not.toMatch(/Lea|A day/i);
      expect((await all.owner('GET', `${BOARD}/rounds`)).body.winners).toEqual([{ person: 'p1', period: '2026-03' }]);
    });

    it('has one vote a code, not for oneself and not for somebody who is not nominated', async () => {
      const round = await opened();
      await nominate(round, 0, 'Lea Moen');
      await all.owner('PATCH', round, { state: 'voting' });
      expect((await vote(round, 1, 'p1'))?.body).toMatchObject({ code: 'self' });
      expect((await vote(round, 0, 'p3'))?.body).toMatchObject({ code: 'not-nominated' });
      const all4 = await Promise.all(Array.from({ length: 4 }, () => vote(round, 0, 'p1')));
      expect(all4.map((said) => said?.status).sort()).toEqual([201, 409, 409, 409]);
      expect((await all.poster('POST', `${round}/votes`, { person: 'p1' })).status).toBe(403);
      expect((await all.anyone('POST', `${round}/votes`, { person: 'p1' })).status).toBe(401);
      expect(await fixture().db.sql.selectFrom('ballot').select(['person', 'votes']).execute()).toEqual([
        { person: 'p1', votes: 1 },
      ]);
    });

    it('codes are stored as digests, and nothing ties a vote to a code or to a time of the day', async () => {
      const round = await opened();
      await nominate(round, 0, 'Lea Moen');
      await all.owner('PATCH', round, { state: 'voting' });
      for (const at of [0, 2, 3]) await vote(round, at, 'p1');
      const { sql } = fixture().db;
      const stored = JSON.stringify([
        await sql.selectFrom('code').selectAll().execute(),
        await sql.selectFrom('voted').selectAll().execute(),
        await sql.selectFrom('round').selectAll().execute(),
      ]);
      for (const { code } of codes) expect(stored).not.toContain(code);
      expect(await sql.selectFrom('ballot').selectAll().execute()).toEqual([
        expect.objectContaining({ person: 'p1', day: '2026-03-10', votes: 3 }),
      ]);
      expect(Object.keys((await sql.selectFrom('voted').selectAll().execute())[0] ?? {}).sort()).toEqual([
        'board',
        'hash',
        'round',
      ]);
      const digest = createHash('sha256').update(`code oslo ${codes[0]?.code}`).digest('base64url');
      expect(JSON.stringify((await all.owner('GET', `${BOARD}/rounds`)).body)).not.toContain(digest);
    });

    it('takes nominations with a deed, of others, three from one hand, and softly from a device', async () => {
      const round = await opened();
      expect((await nominate(round, 0, 'Lea Moen', { deed: 'Great!' }))?.body).toMatchObject({ code: 'no-deed' });
      expect((await nominate(round, 0, 'EMIL SANDBERG'))?.body).toMatchObject({ code: 'self' });
      for (const name of ['Lea Moen', 'Bo Ek', 'Siri Vik']) expect((await nominate(round, 0, name))?.status).toBe(201);
      expect((await nominate(round, 0, 'Lea Moen'))?.body).toMatchObject({ code: 'again' });
      expect((await nominate(round, 0, 'Somebody Else'))?.body).toMatchObject({ code: 'too-many' });
      const from = (device: object) =>
        all.poster('POST', `${round}/nominations`, { name: 'Lea Moen', deed, ...device });
      expect((await from({ device: 'device-of-bo' })).status).toBe(201);
      expect((await from({ device: 'device-of-bo' })).body).toMatchObject({ code: 'again', soft: true });
      expect([(await from({})).status, (await from({})).status]).toEqual([201, 201]);
      expect((await from({ code: codes[2]?.code })).status).toBe(201);
      expect((await from({ code: 'AAAA-BBBB-CCCC' })).status).toBe(422);
      expect((await from({ deed: 'a'.repeat(20_000) })).status).toBe(400);
    });

    it('a tie is broken by the lot that was drawn before anybody voted', async () => {
      const round = await opened();
      await nominate(round, 0, 'Lea Moen');
      await nominate(round, 1, 'Bo Ek');
      const rows = await fixture().db.sql.selectFrom('round').select('seed').execute();
      await all.owner('PATCH', round, { state: 'voting' });
      await vote(round, 0, 'p1');
      await vote(round, 1, 'p2');
      expect(JSON.stringify((await all.owner('GET', round)).body)).not.toContain(rows[0]?.seed);
      const { body } = await all.owner('PATCH', round, { state: 'closed' });
      expect(body.round).toMatchObject({ result: { draw: { seed: rows[0]?.seed, among: 2 } } });
    });

    it('with only a board’s link there is a jury and no vote', async () => {
      const round = await opened({ mode: 'jury' });
      await all.poster('POST', `${round}/nominations`, { name: 'Lea Moen', deed });
      expect((await all.owner('PATCH', round, { state: 'voting' })).body).toMatchObject({ code: 'wrong-mode' });
      const { body } = await all.owner('PATCH', round, { state: 'closed', person: 'p1' });
      expect(body.round).toMatchObject({ state: 'closed', result: { by: 'jury', winner: { name: 'Lea Moen' } } });
      const listed = await all.poster('GET', `${BOARD}/rounds`);
      expect(listed.body.rounds).toEqual([]);
      expect((await all.owner('PATCH', round, { state: 'closed', person: 'p1' })).status).toBe(409);
    });

    it('a past winner waits, and a new code ends the one before', async () => {
      const first = await opened({ mode: 'jury' });
      await nominate(first, 0, 'Lea Moen');
      await all.owner('PATCH', first, { state: 'closed', person: 'p1' });
      const second = await opened({ period: '2026-04' });
      expect((await nominate(second, 0, 'Lea Moen'))?.body).toMatchObject({ code: 'cooling-down' });
      const again = await all.owner('POST', `${BOARD}/codes`, { people: [people[0]] });
      expect((await nominate(second, 0, 'Bo Ek'))?.status).toBe(401);
      const [fresh] = again.body.codes as unknown as { code: string }[];
      const typed = fresh?.code.toLowerCase().replaceAll('-', ' ') ?? '';
      const renewed = askWith(fixture().collector, typed);
      expect((await renewed('POST', `${second}/nominations`, { name: 'Bo Ek', deed })).status).toBe(201);
      expect((await all.owner('GET', `${BOARD}/codes`)).body).toMatchObject({ count: 4 });
      expect((await all.owner('POST', `${BOARD}/codes`, { count: 10 })).body.codes).toHaveLength(10);
      expect((await all.owner('DELETE', `${BOARD}/codes`)).body).toEqual({ ended: 14 });
      expect((await renewed('GET', BOARD)).status).toBe(401);
    });

    it('forms learn what they need of a board, and nobody else’s name', async () => {
      const round = await opened();
      await nominate(round, 0, 'Lea Moen');
      const form = { id: 'oslo', name: 'Canteen', lang: 'nb', values: [{ id: 'care', name: 'Omsorg' }] };
      expect((await all.poster('GET', BOARD)).body).toEqual(form);
      expect((await voters[0]?.('GET', BOARD))?.body).toEqual(form);
      await all.owner('PATCH', round, { state: 'voting' });
      expect(JSON.stringify((await all.poster('GET', `${BOARD}/rounds`)).body)).not.toContain('Lea');
      expect((await all.owner('GET', `${BOARD}/rounds/none`)).status).toBe(404);
      expect((await all.display('GET', `${BOARD}/rounds`)).status).toBe(403);
    });
  });
