import {
  canUndo,
  celebrations,
  consented,
  dayOf,
  drawn,
  foldDuplicates,
  lotOf,
  moderated,
  NO_CONSENT,
  type Post,
  parseCelebration,
  parseRecognition,
  parseRoster,
  postCelebration,
  postFaults,
  postRecognition,
  type Reaction,
  type Recognition,
  type RosterRow,
  react,
  reactedTo,
  thankedLately,
  visible,
  withdraw,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const DAY = 86_400_000;
const roster: readonly RosterRow[] = [
  ...['Emil Sandberg', 'Sara Lindgren', 'Noor Ali', 'Jonas Vik', 'Ella Nyström'].map((name, n) => ({
    person: `h${n}`,
    name,
    team: 'Haga',
  })),
  { person: 'l1', name: 'Emil Sandberg', team: 'Lund' },
];
const thanks = (names: readonly string[], more: Partial<Recognition> = {}, team?: string): Recognition => ({
  schema: 1,
  id: names.join(),
  board: 'b',
  kind: 'kudos',
  to: names.map((name) => ({ name, ...(team !== undefined && { team }), consent: NO_CONSENT })),
  text: 'Tack för hjälpen.',
  lang: 'sv',
  values: [],
  state: 'shown',
  at: new Date(NOW - DAY).toISOString(),
  version: 1,
  ...more,
});

describe('not thanked lately', () => {
  it('is a share of each team of five or more, and no list of names', () => {
    const thanked = thankedLately(roster, [thanks(['sara  LINDGREN', 'Noor Ali']), thanks(['Sara Lindgren'])], NOW);
    expect(thanked).toEqual({
      teams: [
        { team: 'Haga', people: 5, thanked: 2, share: 0.4 },
        { team: 'Lund', fewerThan: 5 },
      ],
      unmatched: 0,
    });
    expect(JSON.stringify(thanked)).not.toMatch(/Sara|Emil|h0/);
  });

  it('looks ninety days back', () => {
    const count = (daysAgo: number) => {
      const at = new Date(NOW - daysAgo * DAY).toISOString();
      return thankedLately(roster, [thanks(['Noor Ali'], { at })], NOW).teams[0];
    };
    expect([count(0), count(89.9)]).toMatchObject([{ thanked: 1 }, { thanked: 1 }]);
    expect([count(90), count(-1)]).toMatchObject([{ thanked: 0 }, { thanked: 0 }]);
  });

  it('tells two people of one name apart by their team, or counts for neither', () => {
    expect(thankedLately(roster, [thanks(['Emil Sandberg'])], NOW)).toMatchObject({
      teams: [{ thanked: 0 }, {}],
      unmatched: 1,
    });
    expect(thankedLately(roster, [thanks(['Emil Sandberg'], {}, 'haga')], NOW)).toMatchObject({
      teams: [{ thanked: 1 }, {}],
      unmatched: 0,
    });
  });

  it('counts what people were thanked for, not birthdays, drafts or what was taken back', () => {
    const none = [
      thanks(['Noor Ali'], { kind: 'birthday' }),
      thanks(['Noor Ali'], { state: 'pending' }),
      thanks(['Noor Ali'], { state: 'hidden' }),
      withdraw(thanks(['Noor Ali'])),
      thanks(['']),
    ];
    expect(thankedLately(roster, none, NOW)).toMatchObject({ teams: [{ thanked: 0 }, {}], unmatched: 0 });
  });

  it('never says anything about a small team', () => {
    const team = fc.constantFrom('A', 'B', 'C');
    fc.assert(
      fc.property(fc.array(team, { maxLength: 15 }), fc.integer({ min: 1, max: 8 }), (teams, minimum) => {
        const rows = teams.map((name, n) => ({ person: `p${n}`, name: `Person ${n}`, team: name }));
        const all = rows.map(({ name }) => thanks([name]));
        for (const entry of thankedLately(rows, all, NOW, { minimum }).teams) {
          const size = teams.filter((name) => name === entry.team).length;
          if (size < minimum) expect(entry).toEqual({ team: entry.team, fewerThan: minimum });
          else expect(entry).toMatchObject({ people: size, thanked: size, share: 1 });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a list of people', () => {
  it('keeps the good rows and names the faults of the others', () => {
    const rows = [
      { person: 'p1', name: 'Bo', team: 'Bar', salary: 1 },
      { person: 'p2', name: ' ', team: 'Bar' },
      { person: 'p3', name: 'Al', team: 'Bar', birthday: { date: '2023-02-29', uses: ['screen'] } },
      { person: 'p4', name: 'Di', team: 'Bar', birthday: { date: '--02-29', uses: ['tv'] } },
      { person: 'p5', name: 'Cy', team: 'Bar', birthday: { date: '--02-29', uses: ['screen'] } },
    ];
    const read = parseRoster(rows);
    expect(read.rows.map(({ person }) => person)).toEqual(['p1', 'p5']);
    expect(read.issues.map(({ path }) => path)).toEqual(['[1].name', '[2].birthday.date', '[3].birthday.uses[0]']);
    expect(JSON.stringify(read.rows)).not.toContain('salary');
  });
});

describe('birthdays and anniversaries', () => {
  const rules = { board: 'b', timeZone: 'Europe/Stockholm', lang: 'sv' };
  const row = (more: Partial<RosterRow>): RosterRow => ({ person: 'p1', name: 'Jonas Vik', team: 'Haga', ...more });
  const on = (day: string, more: Partial<RosterRow>, leapDay?: '02-28' | '03-01') =>
    celebrations([row(more)], { ...rules, ...(leapDay && { leapDay }) }, Date.parse(`${day}T12:00:00Z`));

  it('are those of today, of people who opted in, for the uses they named', () => {
    expect(on('2026-11-21', {})).toEqual([]);
    const [birthday] = on('2026-11-21', { birthday: { date: '--11-21', uses: ['screen'] } });
    if (!birthday) throw new Error('There is no birthday.');
    expect(parseRecognition(birthday)).toEqual({ ok: true, value: birthday });
    expect(visible(birthday, 'screen', NOW)).toMatchObject({
      kind: 'birthday',
      to: [{ name: 'Jonas Vik', team: 'Haga' }],
    });
    expect(visible(birthday, 'intranet', NOW)).toBeUndefined();
    expect(on('2026-11-22', { birthday: { date: '--11-21', uses: ['screen'] } })).toEqual([]);
  });

  it('last for the day of the board’s zone', () => {
    const [birthday] = on('2026-11-21', { birthday: { date: '--11-21', uses: ['screen'] } });
    expect(birthday).toMatchObject({ at: '2026-11-20T23:00:00.000Z', until: '2026-11-21T23:00:00.000Z' });
  });

  it('begin with the first moment of the day in every zone, also where clocks skip midnight', () => {
    const zones = [
      'Africa/Cairo',
      'Asia/Beirut',
      'America/Havana',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Europe/Oslo',
    ];
    const uses = ['screen' as const];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2000 }), (timeZone, days) => {
        const now = NOW + days * DAY;
        const day = dayOf(now, timeZone);
        const people = [row({ birthday: { date: `-${day.slice(4)}`, uses } })];
        const [birthday] = celebrations(people, { ...rules, timeZone }, now);
        if (!birthday?.until) throw new Error('There is no birthday.');
        const [start, end] = [Date.parse(birthday.at), Date.parse(birthday.until)];
        expect([start, end - 1].map((at) => dayOf(at, timeZone))).toEqual([day, day]);
        expect(dayOf(start - 1, timeZone) < day && dayOf(end, timeZone) > day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('say the years of work, from the first, and never an age', () => {
    const [anniversary] = on('2026-11-21', { started: { date: '2016-11-21', uses: ['screen'] } });
    expect(anniversary).toMatchObject({ kind: 'anniversary', years: 10 });
    expect(on('2026-11-21', { started: { date: '2026-11-21', uses: ['screen'] } })).toEqual([]);
    const [birthday] = on('2026-11-21', { birthday: { date: '1980-11-21', uses: ['screen'] } });
    expect(JSON.stringify(birthday)).not.toMatch(/1980|years/);
  });

  it('of 29 February are on the 28th in other years, or on 1 March by the rule', () => {
    const leap = { birthday: { date: '2000-02-29', uses: ['screen' as const] } };
    const days = (leapDay?: '02-28' | '03-01') =>
      ['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01'].filter(
        (day) => on(day, leap, leapDay).length,
      );
    expect(days()).toEqual(['2027-02-28', '2028-02-29']);
    expect(days('03-01')).toEqual(['2027-03-01', '2028-02-29']);
  });

  it('come once in every year, whatever the date, zone and rule', () => {
    const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        date,
        fc.constantFrom('02-28', '03-01'),
        fc.integer({ min: 2026, max: 2032 }),
        (born, leapDay, year) => {
          const people = [row({ birthday: { date: born.toISOString().slice(0, 10), uses: ['screen'] } })];
          const around = Array.from({ length: 5 }, (_, n) =>
            Date.UTC(year, born.getUTCMonth(), born.getUTCDate() - 2 + n, 12),
          );
          const found = around.filter((now) => celebrations(people, { ...rules, leapDay }, now).length > 0);
          expect(found).toHaveLength(1);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('put on a board wait for the person and for their day, and then show on it alone', () => {
    const [found] = on('2026-11-21', { started: { date: '2016-11-21', uses: ['screen'] } });
    if (!found?.until) throw new Error('There is no anniversary.');
    const board = { id: rules.board, timeZone: rules.timeZone, lang: rules.lang };
    const parsed = parseCelebration({ ...found, name: 'Jonas Vik', team: 'Haga', day: '2026-11-21', state: 'shown' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const posted = postCelebration(parsed.value, board);
    expect(posted).toEqual({
      ...found,
      state: 'pending',
      to: [{ name: 'Jonas Vik', team: 'Haga', consent: NO_CONSENT }],
    });
    expect(visible(moderated(posted, 'shown'), 'screen', NOW)).toBeUndefined();
    const agreed = consented(moderated(posted, 'shown'), 0, ['screen'], '2026-11-01T09:00:00Z', 'v1');
    const [start, end] = [Date.parse(found.at), Date.parse(found.until)];
    const shows = [start - 1, start, end - 1, end].map((at) => visible(agreed, 'screen', at) !== undefined);
    expect(shows).toEqual([false, true, true, false]);
  });

  it('bear the same id after a reload, without the key of the person', () => {
    const people = [row({ person: 'anna@lindhav.se', birthday: { date: '--11-21', uses: ['screen'] } })];
    const ids = [NOW, NOW + 3_600_000].map((now) => celebrations(people, rules, now)[0]?.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toContain('anna');
  });
});

describe('limits of posts', () => {
  const rules = { timeZone: 'Europe/Stockholm' };
  const post: Post = {
    id: 'r9',
    board: 'b',
    kind: 'kudos',
    to: [{ name: 'Noor Ali' }],
    text: 'Tack!',
    lang: 'sv',
    values: [],
  };
  const faults = (
    more: Partial<Post>,
    giver: Partial<Parameters<typeof postFaults>[1]> = {},
    there: readonly Recognition[] = [],
  ) => postFaults({ ...post, ...more }, { earlier: [], ...giver }, there, rules, NOW);

  it('let a plain thank-you pass', () => {
    expect(faults({})).toEqual([]);
  });

  it('refuse no words and too many', () => {
    expect(faults({ text: ' \n' })).toEqual([{ code: 'empty' }]);
    expect(faults({ text: 'x'.repeat(20_000) })).toEqual([{ code: 'tooLong', most: 2000, length: 20_000 }]);
  });

  it('refuse thanks to oneself, by code or by the name that was given', () => {
    expect(faults({}, { name: 'Noor Ali' })).toEqual([{ code: 'self' }]);
    expect(faults({ from: { name: ' noor ALI ' } })).toEqual([{ code: 'self' }]);
    expect(faults({ to: [{ name: 'Sara' }, { name: 'Noor Ali' }] }, { name: 'Noor Ali' })).toEqual([{ code: 'self' }]);
  });

  it('give each giver five a day of the board’s zone; by device that is soft', () => {
    const today = Array.from({ length: 5 }, () => '2026-11-20T23:00:00Z');
    const yesterday = Array.from({ length: 50 }, () => '2026-11-20T22:59:59Z');
    expect(faults({}, { earlier: yesterday })).toEqual([]);
    expect(faults({}, { earlier: today.slice(1) })).toEqual([]);
    expect(faults({}, { earlier: today })).toEqual([{ code: 'tooMany', most: 5, soft: true }]);
    expect(faults({}, { earlier: today, name: 'Sara' })).toEqual([{ code: 'tooMany', most: 5, soft: false }]);
  });

  it('know the same words to the same people again', () => {
    const there = [postRecognition({ ...post, id: 'r1', text: 'tack' }, NOW)];
    expect(faults({}, {}, there)).toEqual([{ code: 'duplicate', of: 'r1' }]);
    expect(faults({ to: [{ name: 'Sara' }] }, {}, there)).toEqual([]);
    expect(faults({}, {}, there.map(withdraw))).toEqual([]);
  });

  it('fold duplicates into the earliest', () => {
    const at = (minute: number) => ({ at: new Date(NOW + minute * 60_000).toISOString() });
    const folded = foldDuplicates([
      thanks(['Noor'], { id: 'late', text: 'Tack!!', ...at(5) }),
      thanks(['Sara'], { id: 'other', text: 'Tack!!', ...at(1) }),
      thanks(['NOOR'], { id: 'early', text: ' tack ', ...at(2) }),
      thanks([], { id: 'q1', kind: 'quote', text: 'Tack' }),
      thanks([], { id: 'q2', kind: 'quote', text: 'Tack' }),
    ]);
    expect(folded.map(({ record, alike }) => [record.id, alike])).toEqual([
      ['early', ['late']],
      ['other', []],
      ['q1', []],
      ['q2', []],
    ]);
  });

  it('let the giver take a post back for ten minutes', () => {
    const record = postRecognition(post, NOW);
    expect([0, 10 * 60_000 - 1, 10 * 60_000].map((later) => canUndo(record, NOW + later))).toEqual([true, true, false]);
    expect(canUndo(withdraw(record), NOW)).toBe(false);
  });
});

describe('reactions', () => {
  it('are one a device, and a second touch takes it back', () => {
    const touch = fc.record({ recognition: fc.constantFrom('r1', 'r2'), device: fc.constantFrom('d1', 'd2', 'd3') });
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 20 }), (touches) => {
        const left = touches.reduce<readonly Reaction[]>(react, []);
        for (const device of ['d1', 'd2', 'd3']) {
          const odd = ['r1', 'r2'].filter(
            (id) => touches.filter((one) => one.recognition === id && one.device === device).length % 2 === 1,
          );
          expect([...reactedTo(left, device)].sort()).toEqual(odd);
        }
        expect(left.length).toBe(new Set(left.map((one) => JSON.stringify(one))).size);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the lot', () => {
  it('falls on each alike', () => {
    const entries = ['a', 'b', 'c', 'd', 'e'];
    const counts = new Map<string, number>();
    for (let n = 0; n < 5000; n++) {
      const entry = drawn(entries, `2026-11 ${n}`);
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    const chi = entries.reduce((sum, entry) => sum + ((counts.get(entry) ?? 0) - 1000) ** 2 / 1000, 0);
    // The 99.9 % point of chi squared with four degrees of freedom.
    expect(chi).toBeLessThan(18.467);
  });

  it('needs something to draw from', () => {
    expect(() => drawn([], 'seed')).toThrow('drawn: there is nothing to draw from.');
  });

  it('is a whole number above zero for any seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const lot = lotOf(seed);
        expect(Number.isInteger(lot) && lot > 0 && lot < 2 ** 32).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
