import {
  consented,
  moderated,
  NO_CONSENT,
  PERMISSIONS,
  type Permission,
  type Post,
  parsePost,
  parseRecognition,
  postRecognition,
  type Recognition,
  USES,
  unnamed,
  visible,
  withdraw,
  withdrawPerson,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const post: Post = {
  id: 'r1',
  board: 'goteborg',
  kind: 'kudos',
  to: [{ name: 'Emil Sandberg', team: 'Haga' }],
  from: { name: 'Noor Ali' },
  text: 'Emil cyklade hem till en kund med brödet. Tack från Noor.',
  lang: 'sv',
  values: ['freedom'],
  picture: { id: 'p1', alt: 'En cykel med bröd i korgen.' },
};
const posted = postRecognition(post, NOW);
const shown = moderated(posted, 'shown');
const at = (minute: number) => new Date(NOW + minute * 60_000).toISOString();
const all = [...PERMISSIONS];

describe('a post', () => {
  it('waits for a moderator, and nobody named in it has agreed to anything', () => {
    expect(posted.state).toBe('pending');
    expect([...posted.to, posted.from].map((one) => one?.consent)).toEqual([NO_CONSENT, NO_CONSENT]);
    for (const use of USES) expect(visible(posted, use, NOW)).toBeUndefined();
  });

  it('cannot bring consent or a state along', () => {
    const yes = Object.fromEntries(all.map((use) => [use, true]));
    const sly = { ...post, state: 'shown', pinned: true, to: [{ ...post.to[0], consent: yes }] };
    expect(parsePost(sly)).toEqual({ ok: true, value: post });
  });

  it('makes a record that can be read', () => {
    expect(parseRecognition(JSON.parse(JSON.stringify(posted)))).toEqual({ ok: true, value: posted });
  });
});

describe('what is visible', () => {
  it('is deed and team, without names and picture, until the people named agree', () => {
    expect(visible(shown, 'screen', NOW)).toEqual({
      id: 'r1',
      kind: 'kudos',
      to: [{ team: 'Haga' }],
      text: '… cyklade hem till en kund med brödet. Tack från ….',
      lang: 'sv',
      values: ['freedom'],
      at: at(0),
    });
  });

  it('is the name where that person agreed, and nowhere else', () => {
    const agreed = consented(shown, 0, ['screen'], at(1), 'v1');
    expect(visible(agreed, 'screen', NOW)).toMatchObject({
      to: [{ name: 'Emil Sandberg', team: 'Haga' }],
      text: 'Emil cyklade hem till en kund med brödet. Tack från ….',
    });
    for (const use of ['intranet', 'print', 'public'] as const) {
      expect(JSON.stringify(visible(agreed, use, NOW))).not.toMatch(/Emil|Sandberg|Noor/);
    }
  });

  it('is the giver only with the giver’s own yes', () => {
    const agreed = consented(shown, 'from', ['screen'], at(1), 'v1');
    expect(visible(agreed, 'screen', NOW)).toMatchObject({ from: 'Noor Ali', to: [{ team: 'Haga' }] });
  });

  it('is the picture only where the name is, and with a yes of its own', () => {
    const named = consented(shown, 0, ['screen'], at(1), 'v1');
    expect(visible(named, 'screen', NOW)?.picture).toBeUndefined();
    const pictured = consented(shown, 0, ['screen', 'picture'], at(1), 'v1');
    expect(visible(pictured, 'screen', NOW)?.picture).toEqual(post.picture);
    expect(visible(pictured, 'print', NOW)?.picture).toBeUndefined();
    expect(visible(consented(shown, 0, ['picture'], at(1), 'v1'), 'screen', NOW)?.picture).toBeUndefined();
  });

  it('is a picture of several only when all of them agree', () => {
    const two = { ...shown, to: [...shown.to, { name: 'Sara Lindgren', consent: NO_CONSENT }] };
    const one = consented(two, 0, all, at(1), 'v1');
    expect(visible(one, 'screen', NOW)?.picture).toBeUndefined();
    expect(visible(consented(one, 1, all, at(1), 'v1'), 'screen', NOW)?.picture).toEqual(post.picture);
  });

  it('ends when its time is over', () => {
    const short = { ...shown, until: at(10) };
    expect(visible(short, 'screen', NOW + 10 * 60_000 - 1)).toBeDefined();
    expect(visible(short, 'screen', NOW + 10 * 60_000)).toBeUndefined();
  });

  it('ends when a moderator hides it, and begins again when it is shown again', () => {
    const hidden = moderated(shown, 'hidden');
    expect(visible(hidden, 'screen', NOW)).toBeUndefined();
    expect(visible(moderated(hidden, 'shown'), 'screen', NOW)).toBeDefined();
  });

  it('is a reward only with a yes to it', () => {
    const month: Recognition = {
      ...shown,
      kind: 'month',
      month: '2026-10',
      reward: { kind: 'bonus', text: '5 000 kr' },
    };
    expect(visible(consented(month, 0, ['screen'], at(1), 'v1'), 'screen', NOW)?.reward).toBeUndefined();
    expect(visible(consented(month, 0, ['screen', 'reward'], at(1), 'v1'), 'screen', NOW)?.reward).toEqual(
      month.reward,
    );
  });

  it('of a customer’s words tells neither the colleague nor the team without that colleague’s yes', () => {
    const quote: Recognition = { ...shown, kind: 'quote', month: '2026-10', text: 'Hon mindes mig.', response: 'r-1' };
    expect(visible(quote, 'screen', NOW)).toMatchObject({ to: [] });
    expect(JSON.stringify(visible(quote, 'screen', NOW))).not.toMatch(/r-1|Haga/);
    expect(visible(consented(quote, 0, ['screen'], at(1), 'v1'), 'screen', NOW)).toMatchObject({
      to: [{ name: 'Emil Sandberg', team: 'Haga' }],
    });
  });

  it('of a birthday is nothing without the name', () => {
    const birthday: Recognition = { ...shown, kind: 'birthday', text: '' };
    expect(visible(birthday, 'screen', NOW)).toBeUndefined();
    expect(visible(consented(birthday, 0, ['screen'], at(1), 'v1'), 'screen', NOW)).toBeDefined();
  });

  it('never holds a name of anybody who did not agree to that use, whatever was said and in whatever order', () => {
    const people = ['Emil Sandberg', 'Sara Lindgren', 'Noor Ali'];
    const record: Recognition = {
      ...shown,
      to: people.slice(0, 2).map((name) => ({ name, consent: NO_CONSENT })),
      text: 'EMIL och Saras kollega Noor Ali: tack, sandberg!',
    };
    const statement = fc.record({
      person: fc.constantFrom(0, 1, 'from' as const),
      uses: fc.uniqueArray(fc.constantFrom<Permission>(...PERMISSIONS)),
      minute: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), fc.constantFrom(...USES), (statements, use) => {
        const said = statements.reduce(
          (now, { person, uses, minute }) => consented(now, person, uses, at(minute), 'v1'),
          record,
        );
        const view = JSON.stringify(visible(said, use, NOW));
        const parts = [/emil|sandberg/i, /sara|lindgren/i, /noor/i];
        [...said.to, said.from].forEach((one, index) => {
          if (one?.consent[use]) expect(view).toContain(one.name);
          else expect(view).not.toMatch(parts[index] ?? /^$/);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('consent', () => {
  it('is kept with its date and the version of the words', () => {
    expect(consented(shown, 0, ['print'], at(3), 'v2').to[0]?.consent).toEqual({
      ...NO_CONSENT,
      print: true,
      at: at(3),
      wording: 'v2',
    });
  });

  it('is what was said last, in whatever order it arrives', () => {
    const yes = (record: Recognition) => consented(record, 0, ['screen', 'print'], at(1), 'v1');
    const less = (record: Recognition) => consented(record, 0, ['screen'], at(2), 'v1');
    expect(less(yes(shown)).to).toEqual(yes(less(shown)).to);
    expect(less(yes(shown)).to[0]?.consent.print).toBe(false);
  });

  it('of somebody who is not there is a programming error', () => {
    expect(() => consented(shown, 4, ['screen'], at(1), 'v1')).toThrow('consented: nobody stands at 4');
    expect(() => withdrawPerson({ ...shown, to: [] }, 0, at(1))).toThrow(RangeError);
  });
});

describe('withdrawing', () => {
  const agreed = consented(shown, 0, all, at(1), 'v1');

  it('the only person it is about leaves nothing but a marker', () => {
    const gone = withdrawPerson(agreed, 0, at(2));
    expect(gone).toEqual({
      schema: 1,
      id: 'r1',
      board: 'goteborg',
      kind: 'kudos',
      to: [],
      text: '',
      lang: 'sv',
      values: [],
      state: 'withdrawn',
      at: at(0),
      version: agreed.version + 1,
    });
    expect(parseRecognition(gone)).toEqual({ ok: true, value: gone });
    expect(visible(gone, 'screen', NOW)).toBeUndefined();
  });

  it('one of several takes out that name, the picture and the name in the text, and leaves the others', () => {
    const two = { ...agreed, to: [...agreed.to, { name: 'Sara Lindgren', consent: { ...NO_CONSENT, screen: true } }] };
    const left = withdrawPerson(two, 0, at(2));
    expect(JSON.stringify(left)).not.toMatch(/Emil|Sandberg|p1/);
    expect(visible(left, 'screen', NOW)?.to).toEqual([{ name: 'Sara Lindgren' }]);
    expect(left.to).toHaveLength(2);
  });

  it('by the giver leaves the thanks', () => {
    const left = withdrawPerson(agreed, 'from', at(2));
    expect(visible(left, 'screen', NOW)?.to).toEqual([{ name: 'Emil Sandberg', team: 'Haga' }]);
    expect(JSON.stringify(left)).not.toContain('Noor');
  });

  it('is for good: neither a late yes nor a moderator brings it back', () => {
    const gone = withdraw(agreed);
    expect(consented(gone, 0, all, at(9), 'v1')).toBe(gone);
    expect(moderated(gone, 'shown')).toBe(gone);
    expect(withdraw(gone)).toBe(gone);
    expect(withdrawPerson(gone, 0, at(9))).toBe(gone);
    const two = { ...agreed, to: [...agreed.to, { name: 'Sara Lindgren', consent: NO_CONSENT }] };
    const left = withdrawPerson(two, 0, at(2));
    expect(consented(left, 0, all, at(9), 'v1')).toBe(left);
  });

  it('raises the version, as every change does', () => {
    expect(withdraw(agreed).version).toBe(agreed.version + 1);
    expect(agreed.version).toBe(shown.version + 1);
    expect(shown.version).toBe(posted.version + 1);
  });
});

describe('a display that has been out of contact', () => {
  it('keeps deeds and teams, without names and pictures', () => {
    const view = visible(consented(consented(shown, 0, all, at(1), 'v1'), 'from', all, at(1), 'v1'), 'screen', NOW);
    const left = view && unnamed(view);
    expect(left).toMatchObject({ to: [{ team: 'Haga' }], text: '… cyklade hem till en kund med brödet. Tack från ….' });
    expect(left).not.toHaveProperty('picture');
    expect(JSON.stringify(left)).not.toMatch(/Emil|Noor/);
  });

  it('keeps no customer’s words and no dates', () => {
    const quote = visible({ ...shown, kind: 'quote', month: '2026-10' }, 'screen', NOW);
    expect(quote && unnamed(quote)).toBeUndefined();
    expect(quote).toBeDefined();
  });
});
