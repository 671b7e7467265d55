import {
  changed,
  consented,
  copied,
  foldDuplicates,
  isRecalled,
  isTeam,
  moderated,
  NO_CONSENT,
  PERMISSIONS,
  type Permission,
  type Post,
  parsePost,
  parseQuotePost,
  parseRecognition,
  postFaults,
  postRecognition,
  type Recognition,
  thankedLately,
  USES,
  unnamed,
  visible,
  withdrawPerson,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const AT = new Date(NOW).toISOString();
const post: Post = {
  id: 'r1',
  board: 'oslo',
  kind: 'kudos',
  to: [{ name: '', team: 'Haga' }],
  from: { name: 'Noor Ali' },
  text: 'The shop in Haga stayed open through the storm.',
  lang: 'en',
  values: [],
  picture: { id: 'p1', alt: 'A lit window' },
};
const shownOf = (change: Partial<Post> = {}): Recognition =>
  moderated(postRecognition({ ...post, ...change }, NOW), 'shown');
const shown = shownOf();
const bo = { name: 'Bo Ek', team: 'Bar' };

describe('thanks to a whole team', () => {
  it('are sent with the team and no name', () => {
    const { to: _, ...rest } = post;
    expect(parsePost({ ...rest, to: [{ team: 'Haga' }] })).toEqual({ ok: true, value: post });
    expect(parsePost(post)).toEqual({ ok: true, value: post });
    expect(parseRecognition(JSON.parse(JSON.stringify(shown)))).toEqual({ ok: true, value: shown });
  });

  it.each([
    [{}, 'to[0].name'],
    [{ name: '' }, 'to[0].name'],
    [{ team: '' }, 'to[0].team'],
    [{ team: ' ' }, 'to[0].team'],
    [{ team: 7 }, 'to[0].team'],
    [{ name: 7, team: 'Haga' }, 'to[0].name'],
  ])('name somebody: %j does not', (to, path) => {
    const parsed = parsePost({ ...post, to: [to] });
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path)).toEqual([path]);
  });

  it('show the team at once, for every use, and stay when a display has been out of contact', () => {
    for (const use of USES) expect(visible(shown, use, NOW)).toMatchObject({ to: [{ team: 'Haga' }], text: post.text });
    const view = visible(shown, 'screen', NOW);
    expect(view && unnamed(view)?.to).toEqual([{ team: 'Haga' }]);
  });

  it('show no picture, for nobody in it could have agreed; beside a person, with that person’s yes', () => {
    expect(visible(shown, 'screen', NOW)?.picture).toBeUndefined();
    const mixed = consented(shownOf({ to: [{ name: '', team: 'Haga' }, bo] }), 1, ['screen', 'picture'], AT, 'v1');
    expect(visible(mixed, 'screen', NOW)).toMatchObject({ to: [{ team: 'Haga' }, bo], picture: post.picture });
  });

  it('need no consent, and nobody gives or takes it in the name of a team', () => {
    expect(consented(shown, 0, [...PERMISSIONS], AT, 'v1')).toBe(shown);
    expect(withdrawPerson(shown, 0, AT)).toBe(shown);
    for (const change of [{ withdraw: 0 }, { consent: { person: 0, uses: [], wording: 'v1' } }]) {
      expect(changed(shown, change, AT).ok).toBe(false);
    }
  });

  it('stay when the giver or the last person beside the team leaves', () => {
    const mixed = shownOf({ to: [{ name: '', team: 'Haga' }, bo] });
    const left = withdrawPerson(withdrawPerson(mixed, 1, AT), 'from', AT);
    expect(visible(left, 'screen', NOW)?.to).toEqual([{ team: 'Haga' }]);
    expect(JSON.stringify(left)).not.toMatch(/Bo|Ek|Noor/);
    expect(parseRecognition(JSON.parse(JSON.stringify(left)))).toEqual({ ok: true, value: left });
  });

  it('are the same only for the same team, and never thanks to oneself', () => {
    const faults = (team: string) =>
      postFaults({ ...post, to: [{ name: '', team }] }, { earlier: [] }, [shown], { timeZone: 'UTC' }, NOW);
    expect(faults('haga!')).toEqual([{ code: 'duplicate', of: 'r1' }]);
    expect(faults('Lund')).toEqual([]);
    const person = shownOf({ id: 'r2', to: [{ name: 'Haga' }] });
    expect(foldDuplicates([shown, person])).toHaveLength(2);
    const unseen = { ...post, from: { name: '\u200b' } };
    expect(postFaults(unseen, { earlier: [] }, [], { timeZone: 'UTC' }, NOW)).toEqual([]);
  });

  it('thank no one by name, so they count for nobody', () => {
    const roster = Array.from({ length: 5 }, (_, n) => ({ person: `p${n}`, name: `Person ${n}`, team: 'Haga' }));
    expect(thankedLately(roster, [shown], NOW)).toEqual({
      teams: [{ team: 'Haga', people: 5, thanked: 0, share: 0 }],
      unmatched: 0,
    });
  });

  it('in print are not called back for a yes that nobody had to give', () => {
    const item = copied(shown, 'print', NOW);
    expect(item).toEqual({ id: 'r1', people: [], picture: false, reward: false });
    expect(item && isRecalled(item, shown, 'print')).toBe(false);
  });

  it('stand beside no customer’s words: the team would tell where the customer was', () => {
    const quote: Recognition = { ...shown, kind: 'quote', month: '2026-10' };
    expect(visible(quote, 'screen', NOW)?.to).toEqual([]);
    const parsed = parseQuotePost({ id: 'q1', unit: '', response: 'r', item: 'why', to: [{ team: 'Haga' }] });
    expect(parsed.ok).toBe(false);
  });

  it('show every team that is thanked and no name without a yes, whatever is said and whoever leaves', () => {
    const one = fc.constantFrom<Post['to'][number]>(
      { name: '', team: 'Haga' },
      { name: '', team: 'Lund' },
      { name: 'Emil Sandberg', team: 'Malmö' },
      { name: 'Sara Lindgren' },
    );
    const said = fc.record({
      place: fc.nat(4),
      uses: fc.option(fc.uniqueArray(fc.constantFrom<Permission>(...PERMISSIONS)), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one), fc.array(said, { maxLength: 8 }), fc.constantFrom(...USES), (to, all, use) => {
        const record = all.reduce((now, { place, uses }) => {
          if (now.to[place] === undefined) return now;
          return uses ? consented(now, place, uses, AT, 'v1') : withdrawPerson(now, place, AT);
        }, shownOf({ to }));
        const view = visible(record, use, NOW);
        const teams = to.filter(isTeam).map(({ team }) => team);
        if (teams.length > 0) expect(view).toBeDefined();
        expect(view?.to.filter(({ name }) => name === undefined).map(({ team }) => team) ?? []).toEqual(
          expect.arrayContaining(teams),
        );
        for (const { name, team, consent } of record.to) {
          if (isTeam({ name, ...(team && { team }) })) expect(consent).toEqual(NO_CONSENT);
          if (name && !consent[use]) expect(JSON.stringify(view)).not.toContain(name.split(' ')[0]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
