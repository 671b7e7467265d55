import { readFileSync } from 'node:fs';
import type { Post } from '@samklang/core/recognition';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, askWith } from '../../support/asking.js';
import { feedIn, shown, thanks, type Visitors, visitorsAt } from '../../support/boards.js';
import { HOST, OWNER_KEY } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const RECORDS = '/v1/boards/oslo/recognitions';
const two = {
  to: [{ name: 'Emil Sandberg' }, { name: 'Lea Moen' }],
  from: { name: 'Bo Ek' },
  text: 'Emil and Lea stayed.',
};
const picture = new Uint8Array(readFileSync(new URL('../../fixtures/pictures/photo.png', import.meta.url)));

export const consent: Suite = (openEmpty) =>
  describe('consent', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
    });

    /** Posts what is given and comes with the personal link of somebody named in it. */
    async function linked(person: number | 'from', post: Partial<Post> = {}): Promise<{ id: string; link: Ask }> {
      const id = await shown(all, post);
      const { status, body } = await all.owner('POST', `${RECORDS}/${id}/consent-links`, { person });
      expect(status).toBe(201);
      return { id, link: askWith(fixture().collector, body.key) };
    }

    it('is given by a personal link, for the uses that were ticked and with the wording that was read', async () => {
      const { link } = await linked(0, two);
      const { body } = await link('GET', '/v1/consent');
      expect(body).toMatchObject({
        board: { name: 'Canteen', lang: 'nb' },
        person: 0,
        name: 'Emil Sandberg',
        from: 'Bo Ek',
        text: 'Emil and … stayed.',
        uses: [],
      });
      const said = await link('PUT', '/v1/consent', { uses: ['screen'], wording: 'v1' });
      expect(said.body).toMatchObject({ uses: ['screen'], wording: 'v1' });
      expect(feedIn(await all.display('GET', RECORDS)).items[0]).toMatchObject({
        to: [{ name: 'Emil Sandberg' }, {}],
        text: 'Emil and … stayed.',
      });
      await link('PUT', '/v1/consent', { uses: [], wording: 'v1' });
      expect(JSON.stringify(feedIn(await all.display('GET', RECORDS)).items)).not.toContain('Emil');
    });

    it('of the one who thanks is asked apart', async () => {
      const { link } = await linked('from', two);
      await link('PUT', '/v1/consent', { uses: ['screen'], wording: 'v1' });
      expect(feedIn(await all.display('GET', RECORDS)).items[0]).toMatchObject({
        from: 'Bo Ek',
        text: '… and … stayed.',
      });
    });

    it('that is withdrawn altogether takes name and picture out of the storage and leaves the others', async () => {
      const headers = { Authorization: `Bearer ${OWNER_KEY}` };
      const request = new Request(`${HOST}/v1/boards/oslo/pictures`, { method: 'POST', headers, body: picture });
      const sent = (await (await fixture().collector.fetch(request)).json()) as { id: string };
      const { link } = await linked(1, { ...two, picture: { id: sent.id, alt: 'Two people' } });
      const look = () =>
        fixture().collector.fetch(new Request(`${HOST}/v1/boards/oslo/pictures/${sent.id}`, { headers }));
      expect(new Uint8Array(await (await look()).arrayBuffer())).toEqual(picture);
      expect((await link('DELETE', '/v1/consent')).body).toEqual({ withdrawn: true });
      expect((await look()).status).toBe(404);
      const { sql } = fixture().db;
      expect(await sql.selectFrom('picture').selectAll().execute()).toEqual([]);
      const rows = JSON.stringify(await sql.selectFrom('recognition').selectAll().execute());
      expect(rows).toContain('Emil');
      expect(rows).not.toContain('Lea');
      expect((await link('GET', '/v1/consent')).status).toBe(410);
      expect((await link('PUT', '/v1/consent', { uses: ['screen'], wording: 'v1' })).status).toBe(422);
    });

    it('links end when a new one is made, and open nothing else', async () => {
      const { id, link } = await linked(0, two);
      expect((await link('GET', RECORDS)).status).toBe(403);
      expect((await link('POST', RECORDS, thanks())).status).toBe(403);
      const { body } = await all.owner('POST', `${RECORDS}/${id}/consent-links`, { person: 0 });
      expect((await link('GET', '/v1/consent')).status).toBe(401);
      expect((await askWith(fixture().collector, body.key)('GET', '/v1/consent')).status).toBe(200);
      expect((await all.owner('GET', '/v1/consent')).status).toBe(403);
      expect((await all.anyone('GET', '/v1/consent')).status).toBe(401);
    });

    it.each([
      ['nobody', { person: 5 }, 422],
      ['no place', { person: 'Emil' }, 400],
    ])('a link is not made for %s', async (_, body, status) => {
      const id = await shown(all, two);
      expect((await all.owner('POST', `${RECORDS}/${id}/consent-links`, body)).status).toBe(status);
    });
  });
