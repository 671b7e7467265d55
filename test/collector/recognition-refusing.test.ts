import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedIn, thanks, visitorsAt } from '../support/boards.js';
import { openEmptySqlite } from '../support/collector.js';
import { eachWithCollector } from './contract/suite.js';

const RECORDS = '/v1/boards/oslo/recognitions';
const hostile: readonly string[] = JSON.parse(
  readFileSync(new URL('../fixtures/recognition/hostile.json', import.meta.url), 'utf8'),
);

describe('text and rubbish', () => {
  const fixture = eachWithCollector(openEmptySqlite);

  it('stays text from the post to the display, in every slot', async () => {
    const all = await visitorsAt(fixture());
    for (const [index, text] of hostile.entries()) {
      const id = `hostile-${index}`;
      const post = {
        ...thanks({ id, text: `${index} ${text}`, to: [{ name: text, team: text }] }),
        from: { name: `by ${text}` },
      };
      expect([text, (await all.owner('POST', RECORDS, post)).status]).toEqual([text, 201]);
      const agrees = (person: number | 'from') => ({ consent: { person, uses: ['screen'], wording: text } });
      for (const change of [{ state: 'shown' }, agrees(0), agrees('from')]) {
        expect((await all.owner('PATCH', `${RECORDS}/${id}`, change)).status).toBe(200);
      }
      const [view] = feedIn(await all.display('GET', `${RECORDS}?limit=200`)).items.filter((item) => item.id === id);
      expect(view).toMatchObject({ text: `${index} ${text}`, to: [{ name: text, team: text }], from: `by ${text}` });
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['half a JSON', '{"id":"x","text":', 400],
    ['a page', '<!doctype html>', 400],
    ['a list', [], 400],
    ['a prototype', '{"__proto__":{"polluted":1},"id":"x"}', 400],
    ['300 KiB', `"${'a'.repeat(300 * 1024)}"`, 413],
    ['U+0000 in a name', thanks({ to: [{ name: 'a\0' }] }), 400],
    ['half a surrogate pair', thanks({ text: '\uD800' }), 400],
    ['21 people', thanks({ to: Array.from({ length: 21 }, (_, at) => ({ name: `Person ${at}` })) }), 400],
  ])('a post is refused and nothing is stored: %s', async (_, body, status) => {
    const all = await visitorsAt(fixture());
    const said = await all.poster('POST', RECORDS, body);
    expect([said.status, said.body.issues?.length]).toEqual([status, expect.any(Number)]);
    expect(await fixture().db.sql.selectFrom('recognition').select('id').execute()).toEqual([]);
  });

  it.each([
    ['thanks to oneself', { from: { name: 'emil sandberg' } }, 422, ''],
    ['a value the board has not', { values: ['speed'] }, 422, 'values[0]'],
    ['a picture nobody sent', { picture: { id: 'p1', alt: 'A bike' } }, 422, 'picture.id'],
    ['another board', { board: 'bergen' }, 422, 'board'],
    ['20,000 characters', { text: 'a'.repeat(20_000) }, 400, 'text'],
    ['no words', { text: ' \u200B' }, 400, 'text'],
    ['a kind that is not posted', { kind: 'quote' }, 400, 'kind'],
    ['a device that is none', { device: 'a b' }, 400, 'device'],
    ['a code that is none', { code: 'ABCD' }, 422, 'code'],
  ])('refused by its path: %s', async (_, change, status, path) => {
    const said = await (await visitorsAt(fixture())).poster('POST', RECORDS, { ...thanks(), ...change });
    expect([said.status, said.body.issues?.[0]?.path]).toEqual([status, path || 'to']);
  });
});
