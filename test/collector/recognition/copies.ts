import { beforeEach, describe, expect, it } from 'vitest';
import { shown, type Visitors, visitorsAt } from '../../support/boards.js';
import { NOW } from '../../support/collector.js';
import { eachWithCollector, type Suite } from '../contract/suite.js';

const COPIES = '/v1/boards/oslo/copies';
const RECORDS = '/v1/boards/oslo/recognitions';

export const copies: Suite = (openEmpty) =>
  describe('what was printed and mailed', () => {
    const fixture = eachWithCollector(openEmpty);
    let all: Visitors;
    beforeEach(async () => {
      all = await visitorsAt(fixture());
    });

    const change = (id: string, body: object) => all.owner('PATCH', `${RECORDS}/${id}`, body);
    const agrees = (person: number, ...uses: string[]) => ({ consent: { person, uses, wording: 'v1' } });
    const recalled = async () =>
      ((await all.owner('GET', COPIES)).body.copies as unknown as { recalled: string[] }[]).map(
        (copy) => copy.recalled,
      );

    it('is called back when somebody whose name stands in it withdraws, and not for what it never showed', async () => {
      const named = await shown(all, { to: [{ name: 'Emil' }, { name: 'Lea' }] });
      const unnamed = await shown(all);
      await change(named, agrees(0, 'print'));
      const flyer = { kind: 'flyer', use: 'print', recognitions: [named, unnamed], note: 'Staff room' };
      expect((await all.owner('POST', COPIES, flyer)).status).toBe(201);
      expect((await all.owner('GET', COPIES)).body.copies).toEqual([
        { id: expect.any(String), at: new Date(NOW).toISOString(), ...flyer, recalled: [] },
      ]);
      await change(named, { withdraw: 1 });
      await change(unnamed, { state: 'hidden' });
      expect(await recalled()).toEqual([[]]);
      await change(named, agrees(0, 'screen'));
      expect(await recalled()).toEqual([[named]]);
      await change(unnamed, { state: 'withdrawn' });
      expect(await recalled()).toEqual([[named, unnamed]]);
    });

    it('holds nothing that may not be shown, and is taken off the list by hand', async () => {
      const id = await shown(all);
      const mail = { kind: 'newsletter', use: 'intranet', recognitions: [id] };
      const made = await all.owner('POST', COPIES, mail);
      await change(id, { state: 'withdrawn' });
      expect((await all.owner('POST', COPIES, mail)).status).toBe(409);
      expect((await all.owner('POST', COPIES, { ...mail, recognitions: ['none'] })).status).toBe(409);
      expect((await all.owner('POST', COPIES, { ...mail, kind: 'banner' })).status).toBe(400);
      expect((await all.display('GET', COPIES)).status).toBe(403);
      expect((await all.owner('DELETE', `${COPIES}/${made.body.id}`)).body).toEqual({ forgotten: true });
      expect(await recalled()).toEqual([]);
    });
  });
