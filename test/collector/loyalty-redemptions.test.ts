import { describe, expect, it } from 'vitest';
import { NOW } from '../support/collector.js';
import { onEachDatabase } from '../support/databases.js';
import { freshId, type Joined, withLoyalty } from '../support/loyalty.js';

const MINUTE = 60_000;

onEachDatabase('redemptions', (openEmpty) => {
  const loyalty = withLoyalty(openEmpty);
  const ask = ({ member, ask }: Joined, body: object) => ask('POST', `/v1/members/${member}/redemptions`, body);
  const confirm = ({ member }: Joined, id: string, status = 'confirmed') =>
    loyalty().till('PATCH', `/v1/members/${member}/redemptions/${id}`, { status });

  it('a member asks, the till sees it and confirms it, and the debit has its id', async () => {
    const joined = await loyalty().joinWith(200);
    const id = freshId();
    const asked = await ask(joined, { id, reward: 'bun' });
    const until = new Date(NOW + 15 * MINUTE).toISOString();
    expect([asked.status, asked.body]).toMatchObject([201, { id, status: 'asked', reward: 'bun', until }]);
    expect(await loyalty().spendable(joined)).toBe(200);
    const listed = (await loyalty().till('GET', '/v1/redemptions?status=asked')).body
      .redemptions as unknown as object[];
    const { member, number } = joined;
    expect(listed).toContainEqual(
      expect.objectContaining({ id, member, number, name: '', programme: 'points', until }),
    );
    expect((await confirm(joined, id)).body).toMatchObject({ id, status: 'confirmed' });
    expect(await loyalty().spendable(joined)).toBe(50);
    const { body } = await joined.ask('GET', '/v1/members/me/statement');
    expect(body.statement).toMatchObject({ movements: [{}, { kind: 'spend', points: -150, deed: { id } }] });
    expect((await joined.ask('GET', '/v1/members/me/redemptions')).body).toMatchObject({
      redemptions: [{ id, status: 'confirmed' }],
    });
    const left = (await loyalty().till('GET', '/v1/redemptions')).body.redemptions as unknown as { id: string }[];
    expect(left.map((one) => one.id)).not.toContain(id);
  });

  it('when many tills confirm it at once there is one debit, and all are told so', async () => {
    const joined = await loyalty().joinWith(500);
    const id = freshId();
    await ask(joined, { id, points: 100 });
    const replies = await Promise.all(Array.from({ length: 8 }, () => confirm(joined, id)));
    expect(replies.map(({ status, body }) => `${status} ${body.status}`)).toEqual(Array(8).fill('200 confirmed'));
    expect(await loyalty().spendable(joined)).toBe(400);
  });

  it('of two that the points are enough for once, confirmed at once, one is a debit', async () => {
    const joined = await loyalty().joinWith(200);
    const ids = [freshId(), freshId()];
    for (const id of ids) expect((await ask(joined, { id, reward: 'bun' })).status).toBe(201);
    const replies = await Promise.all(ids.map((id) => confirm(joined, id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body.notice).toBe('not-enough');
    expect(await loyalty().spendable(joined)).toBe(50);
  });

  it('confirmed and declined at once it is one of both', async () => {
    const joined = await loyalty().joinWith(200);
    const id = freshId();
    await ask(joined, { id, reward: 'bun' });
    const [yes, no] = await Promise.all([confirm(joined, id), confirm(joined, id, 'declined')]);
    expect([yes?.status, no?.status].sort()).toEqual([200, 409]);
    expect(await loyalty().spendable(joined)).toBe(yes?.status === 200 ? 50 : 200);
  });

  it('asked twice it is one; another wish by the same id is refused', async () => {
    const joined = await loyalty().joinWith(200);
    const id = freshId();
    const replies = await Promise.all([1, 2, 3].map(() => ask(joined, { id, points: 100 })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await ask(joined, { id, points: 50 })).status).toBe(409);
  });

  it('after a quarter of an hour it has ended, and nothing was taken', async () => {
    const joined = await loyalty().joinWith(200);
    const id = freshId();
    await ask(joined, { id, reward: 'bun' });
    loyalty().setNow(NOW + 15 * MINUTE);
    const late = await confirm(joined, id);
    expect([late.status, late.body.issues?.[0]?.path]).toEqual([409, 'until']);
    expect((await joined.ask('GET', '/v1/members/me/redemptions')).body).toMatchObject({
      redemptions: [{ id, status: 'ended' }],
    });
    expect(await loyalty().spendable(joined)).toBe(200);
  });

  it('a full stamp card can be asked for, and one that is not full cannot', async () => {
    const joined = await loyalty().join();
    const id = freshId();
    expect((await ask(joined, { id, card: 'coffee' })).body.notice).toBe('not-enough');
    const stamps = { id: freshId(), kind: 'stamp', at: new Date(NOW).toISOString(), card: 'coffee', count: 4 };
    await loyalty().till('POST', `/v1/members/${joined.member}/events`, stamps);
    expect((await ask(joined, { id, card: 'coffee' })).status).toBe(201);
    expect((await confirm(joined, id)).status).toBe(200);
    const { body } = await joined.ask('GET', '/v1/members/me/statement');
    expect(body.statement).toMatchObject({ cards: [{ card: 'coffee', stamps: 1, ready: 0 }] });
  });

  describe('who may', () => {
    it('a member asks with their own token only, and never confirms; a till of another programme does nothing', async () => {
      const [joined, other] = [await loyalty().joinWith(200), await loyalty().join()];
      const id = freshId();
      const path = `/v1/members/${joined.member}/redemptions`;
      const wish = { id, reward: 'bun' };
      expect((await other.ask('POST', path, wish)).status).toBe(403);
      expect((await loyalty().till('POST', path, wish)).status).toBe(403);
      expect((await loyalty().anyone('POST', path, wish)).status).toBe(401);
      await ask(joined, wish);
      const yes = { status: 'confirmed' };
      expect((await joined.ask('PATCH', `${path}/${id}`, yes)).status).toBe(403);
      expect((await loyalty().otherTill('PATCH', `${path}/${id}`, yes)).status).toBe(403);
      const seen = (await loyalty().otherTill('GET', '/v1/redemptions')).body.redemptions as unknown as object[];
      expect(seen).toEqual([]);
      expect((await joined.ask('GET', '/v1/redemptions')).status).toBe(403);
      expect(await loyalty().spendable(joined)).toBe(200);
    });

    it.each([
      ['nothing', {}],
      ['two things', { reward: 'bun', points: 100 }],
      ['points below one', { points: 0 }],
      ['half a point', { points: 0.5 }],
      ['a list', []],
    ])('asking for %s is refused with 400', async (_, wish) => {
      const joined = await loyalty().joinWith(200);
      const body = Array.isArray(wish) ? wish : { id: freshId(), ...wish };
      expect((await ask(joined, body)).status).toBe(400);
    });

    it('what nobody asked for cannot be confirmed', async () => {
      const joined = await loyalty().joinWith(200);
      expect((await confirm(joined, 'nothing')).status).toBe(404);
      expect((await confirm(joined, 'nothing', 'maybe')).status).toBe(400);
      expect((await ask(joined, { id: freshId(), reward: 'castle' })).body.notice).toBe('unknown-reward');
    });
  });
});
