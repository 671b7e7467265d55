import {
  type BallotBox,
  closeByJury,
  closeVote,
  consented,
  drawn,
  type NominationRules,
  nominate,
  openRound,
  openVoting,
  parseBallotBox,
  parseRound,
  publish,
  type Round,
  type Step,
  spreadHints,
  visible,
  vote,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const DAY = '2026-11-21';
const NOW = Date.parse('2026-11-21T09:00:00Z');
const DEED = 'Lärde tre nya kollegor att öppna butiken.';
const rules: NominationRules = { winners: [] };
const empty: BallotBox = { voted: [], ballots: [] };

function value<T>(step: Step<T>): T {
  if (!step.ok) throw new Error(`Refused: ${step.code}`);
  return step.value;
}
const code = (step: Step<unknown>) => (step.ok ? 'ok' : step.code);

const open = (mode: Round['mode'] = 'vote') =>
  value(openRound({ id: 'm11', board: 'oslo', period: '2026-11', criteria: 'En gärning som går att peka på.', mode }));
const nominee = (person: string, deed = DEED) => ({ person, name: `Name ${person}`, team: 'Haga', deed });
const code1 = { hash: 'h1', person: 'p1' };

/** A round in which the people given are nominated, each by a code of their own. */
const nominated = (people: readonly string[], mode: Round['mode'] = 'vote') =>
  people.reduce(
    (round, person) => value(nominate(round, nominee(person), { hash: `by-${person}`, person: 'boss' }, DAY, rules)),
    open(mode),
  );
const voting = (people: readonly string[]) => value(openVoting(nominated(people)));
const voter = (n: number) => ({ hash: `v${n}`, person: `voter${n}` });

/** The box after voters chose by turns. */
const cast = (round: Round, choices: readonly string[]) =>
  choices.reduce((box, person, n) => value(vote(round, box, voter(n), person, DAY)), empty);

describe('a round', () => {
  it('is not opened without criteria', () => {
    expect(code(openRound({ ...open(), criteria: ' … ' }))).toBe('no-criteria');
    expect(open()).toMatchObject({ state: 'open', criteria: 'En gärning som går att peka på.' });
  });

  it('goes from nominations to a vote to a winner to the wall, and no other way', () => {
    const round = nominated(['a', 'b']);
    expect(code(closeVote(round, empty, 's'))).toBe('wrong-state');
    expect(code(vote(round, empty, voter(1), 'a', DAY))).toBe('wrong-state');
    expect(code(publish(round, { id: 'r1', lang: 'sv', motivation: DEED }, NOW))).toBe('wrong-state');
    const open2 = value(openVoting(round));
    expect(code(openVoting(open2))).toBe('wrong-state');
    expect(code(nominate(open2, nominee('c'), code1, DAY, rules))).toBe('wrong-state');
    const closed = value(closeVote(open2, cast(open2, ['a', 'b', 'a']), 's'));
    expect(closed).toMatchObject({ state: 'closed', result: { winner: { person: 'a' }, by: 'vote' } });
    expect(code(vote(closed, empty, voter(9), 'a', DAY))).toBe('wrong-state');
    const { round: published } = value(publish(closed, { id: 'r1', lang: 'sv', motivation: DEED }, NOW));
    expect(published.state).toBe('published');
    expect(code(publish(published, { id: 'r1', lang: 'sv', motivation: DEED }, NOW))).toBe('wrong-state');
  });

  it('travels as JSON', () => {
    const round = voting(['a', 'b']);
    const box = cast(round, ['a', 'b', 'b']);
    const closed = value(closeVote(round, box, 'seed'));
    const { round: done } = value(
      publish(closed, { id: 'r1', lang: 'sv', motivation: DEED, reward: { kind: 'leave', text: 'En dag' } }, NOW),
    );
    for (const one of [round, closed, done])
      expect(parseRound(JSON.parse(JSON.stringify(one)))).toEqual({ ok: true, value: one });
    expect(parseBallotBox(JSON.parse(JSON.stringify(box)))).toEqual({ ok: true, value: box });
    expect(parseRound({ ...round, state: 'rigged' })).toMatchObject({ ok: false, issues: [{ path: 'state' }] });
  });
});

describe('a nomination', () => {
  it('needs a deed', () => {
    expect(code(nominate(open(), nominee('a', 'Bäst!!!!!!!!!!!!!!!!!!!!!!!!!!'), code1, DAY, rules))).toBe('no-deed');
    expect(code(nominate(open(), nominee('a', ' '.repeat(100)), code1, DAY, rules))).toBe('no-deed');
    expect(code(nominate(open(), nominee('a'), code1, DAY, rules))).toBe('ok');
  });

  it('is not of oneself', () => {
    expect(nominate(open(), nominee('p1'), code1, DAY, rules)).toEqual({ ok: false, code: 'self' });
    const device = { hash: 'd1', name: ' name  A ' };
    expect(nominate(open(), nominee('a'), device, DAY, rules)).toEqual({ ok: false, code: 'self', soft: true });
  });

  it('is not of somebody who won lately', () => {
    const afterWin = (period: string, coolDown?: number) =>
      code(
        nominate(open(), nominee('a'), code1, DAY, {
          winners: [{ person: 'a', period }],
          ...(coolDown !== undefined && { coolDown }),
        }),
      );
    expect([afterWin('2026-10'), afterWin('2025-11'), afterWin('2025-10')]).toEqual([
      'cooling-down',
      'cooling-down',
      'ok',
    ]);
    expect([afterWin('2026-08', 3), afterWin('2026-07', 3), afterWin('2026-10', 0)]).toEqual([
      'cooling-down',
      'ok',
      'ok',
    ]);
  });

  it('is made once for one person, and three times at most', () => {
    const round = value(nominate(open(), nominee('a'), code1, DAY, rules));
    expect(code(nominate(round, nominee('A '), code1, DAY, rules))).toBe('again');
    expect(code(nominate(round, nominee('a'), { hash: 'h2', person: 'p2' }, DAY, rules))).toBe('ok');
    const three = ['b', 'c'].reduce((now, person) => value(nominate(now, nominee(person), code1, DAY, rules)), round);
    expect(nominate(three, nominee('d'), code1, DAY, rules)).toEqual({ ok: false, code: 'too-many' });
  });

  it('from a device has the same limits, called soft', () => {
    const device = { hash: 'd1' };
    const round = value(nominate(open('jury'), nominee('a'), device, DAY, { ...rules, most: 1 }));
    expect(nominate(round, nominee('a'), device, DAY, rules)).toEqual({ ok: false, code: 'again', soft: true });
    expect(nominate(round, nominee('b'), device, DAY, { ...rules, most: 1 })).toEqual({
      ok: false,
      code: 'too-many',
      soft: true,
    });
  });
});

describe('a vote', () => {
  const round = voting(['a', 'b', 'voter3']);

  it('is one for each code, for somebody who was nominated, and not for oneself', () => {
    const box = value(vote(round, empty, voter(1), 'a', DAY));
    expect(code(vote(round, box, voter(1), 'b', DAY))).toBe('voted');
    expect(code(vote(round, box, voter(2), 'z', DAY))).toBe('not-nominated');
    expect(code(vote(round, box, voter(3), 'voter3', DAY))).toBe('self');
  });

  it('needs a code: a device alone nominates, and a jury chooses', () => {
    expect(code(vote(round, empty, { hash: 'd1' }, 'a', DAY))).toBe('no-code');
    expect(code(openVoting(nominated(['a'], 'jury')))).toBe('wrong-mode');
    expect(code(openVoting(open()))).toBe('no-nominations');
  });

  it('cannot be traced: neither a code nor a time stands in the ballot, and the order tells nothing', () => {
    const ballots = fc.array(fc.tuple(fc.integer({ min: 10, max: 99 }), fc.constantFrom('a', 'b')), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 2, maxLength: 12 }),
        ballots,
        (codes, more) => {
          const choices = codes.map((n, at) => [n, more[at]?.[1] ?? 'a'] as const);
          const fill = (list: typeof choices) =>
            list.reduce((box, [n, person]) => value(vote(round, box, voter(n), person, DAY)), empty);
          expect(fill([...choices].reverse())).toEqual(fill(choices));
          expect(JSON.stringify(fill(choices).ballots)).not.toMatch(/v\d|T\d\d:/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the result', () => {
  it('is whoever has most votes; a tie is broken by a lot that anybody can draw again', () => {
    const names = ['a', 'b', 'c', 'd'];
    const choices = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(choices, fc.string(), (list, seed) => {
        const round = voting(names);
        const { result } = value(closeVote(round, cast(round, list), seed));
        const count = (name: string) => list.filter((choice) => choice === name).length;
        const most = Math.max(...names.map(count));
        const first = names.filter((name) => count(name) === most);
        expect(first).toContain(result?.winner.person);
        if (first.length === 1) expect(result).not.toHaveProperty('draw');
        else {
          expect(result?.draw).toEqual({ seed, among: first.length });
          expect(result?.winner.person).toBe(drawn(first, seed));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('holds no figures and no others: nobody learns who came second', () => {
    const round = voting(['a', 'b']);
    const closed = value(closeVote(round, cast(round, ['a', 'a', 'b']), 's'));
    expect(closed.result).toEqual({ winner: { person: 'a', name: 'Name a', team: 'Haga' }, by: 'vote' });
  });

  it('counts only ballots of this round for people who were nominated', () => {
    const round = voting(['a', 'b']);
    const box = cast(round, ['a']);
    const foreign = [
      ...Array.from({ length: 5 }, () => ({ round: 'm10', person: 'b', day: DAY })),
      ...Array.from({ length: 5 }, () => ({ round: 'm11', person: 'ghost', day: DAY })),
    ];
    const closed = value(closeVote(round, { ...box, ballots: [...box.ballots, ...foreign] }, 's'));
    expect(closed.result?.winner.person).toBe('a');
    expect(code(closeVote(round, empty, 's'))).toBe('no-ballots');
  });

  it('of a jury is one of the nominated', () => {
    const round = nominated(['a', 'b'], 'jury');
    expect(code(closeByJury(round, 'z'))).toBe('not-nominated');
    expect(value(closeByJury(round, 'b')).result).toMatchObject({ winner: { person: 'b' }, by: 'jury' });
    expect(code(closeByJury(voting(['a']), 'a'))).toBe('wrong-mode');
  });

  it('reaches the wall without name, picture and reward until the winner agrees', () => {
    const closed = value(closeByJury(nominated(['a'], 'jury'), 'a'));
    const reward = { kind: 'bonus' as const, text: '5 000 kr' };
    expect(code(publish(closed, { id: 'r1', lang: 'sv', motivation: ' ' }, NOW))).toBe('no-motivation');
    const { round, recognition } = value(publish(closed, { id: 'r1', lang: 'sv', motivation: DEED, reward }, NOW));
    expect(round.result).toMatchObject({ motivation: DEED, reward });
    const view = visible(recognition, 'public', NOW);
    expect(view).toMatchObject({ kind: 'month', month: '2026-11', text: DEED, to: [{ team: 'Haga' }] });
    expect(JSON.stringify(view)).not.toMatch(/Name a|5 000/);
    const named = consented(recognition, 0, ['public'], recognition.at, 'v1');
    expect(visible(named, 'public', NOW)).toMatchObject({ to: [{ name: 'Name a' }] });
    expect(visible(named, 'public', NOW)).not.toHaveProperty('reward');
  });
});

describe('the fair spread', () => {
  const people = [
    ...Array.from({ length: 6 }, (_, n) => ({ person: `bar${n}`, team: 'Bar' })),
    ...Array.from({ length: 6 }, (_, n) => ({ person: `store${n}`, team: 'Stores', visible: false })),
  ];
  const wins = (...persons: string[]) => persons.map((person, n) => ({ person, period: `2026-0${n + 1}` }));

  it('tells of a team and of work that few see when they are passed over', () => {
    expect(spreadHints(people, wins('bar0', 'bar1', 'bar2', 'bar3'))).toEqual([
      { code: 'team-often', team: 'Bar', spread: { people: 6, wins: 4, expected: 2 } },
      { code: 'team-passed-over', team: 'Stores', spread: { people: 6, wins: 0, expected: 2 } },
      { code: 'less-visible-passed-over', spread: { people: 6, wins: 0, expected: 2 } },
    ]);
  });

  it('is silent while it is fair, or too early to say', () => {
    expect(spreadHints(people, wins('bar0', 'store1', 'bar2', 'store3'))).toEqual([]);
    expect(spreadHints(people, wins('bar0'))).toEqual([]);
    expect(spreadHints([], wins('bar0'))).toEqual([]);
    expect(spreadHints(people, wins('left', 'left', 'left'))).toEqual([]);
  });
});
