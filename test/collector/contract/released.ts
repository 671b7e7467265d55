import type { Response as Answered, Answers, Config, Summary } from '@samklang/core';
import type { Reading } from '@samklang/core/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askWith } from '../../support/asking.js';
import { answer, collectorOn, config, type Fixture, OWNER_KEY, type ReplyBody } from '../../support/collector.js';
import { builtIn } from '../../support/surveys.js';
import { eachWithCollector, type Suite } from './suite.js';

const MINIMUM = config.minimum.employee;
/** Two regions of two teams, and one team that stands alone. */
const units: Config['units'] = [
  ...['east', 'west', 'alone'].map((id) => ({ id, name: id })),
  ...['e1', 'e2'].map((id) => ({ id, name: id, parent: 'east' })),
  ...['w1', 'w2'].map((id) => ({ id, name: id, parent: 'west' })),
];
const teams = ['e1', 'e2', 'w1', 'w2', 'alone'];

const at = (month: string) => `${month}-15T12:00:00Z`;
const employee = (change: Partial<Answered> = {}): Answered => answer({ survey: 'pulse', ...change });
const people = (count: number, change: Partial<Answered> = {}) =>
  Array.from({ length: count }, () => employee({ channel: 'import', answeredAt: at('2025-11'), ...change }));

/** How many of a team answered, and how many of those each kind of question. */
const team = fc
  .tuple(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 12 })), fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([n, ...left]) => {
    const [enps = 0, e1 = 0, e10 = 0] = left.map((count) => Math.max(0, n - count));
    return { n, engagement: n, enps, leadership: e1, e10 };
  });

type Sizes = typeof team extends fc.Arbitrary<infer T> ? T : never;
const figures = ['n', 'engagement', 'enps', 'leadership', 'e10'] as const;

function crowd(sizesOf: readonly Sizes[], month: string): Answered[] {
  const scores = (ids: readonly string[], isGiven: boolean): Answers =>
    isGiven ? Object.fromEntries(ids.map((id) => [id, 4])) : {};
  return sizesOf.flatMap(({ n, enps, leadership, e10 }, place) =>
    Array.from({ length: n }, (_, one) =>
      employee({
        ...{ survey: 'employee-pulse', unit: teams[place] ?? '', channel: 'import', answeredAt: at(month) },
        answers: {
          ...scores(['e4', 'e5', 'e6', 'e7', 'e8', 'e9'], true),
          ...scores(['e1', 'e2', 'e3'], one < leadership),
          ...scores(['e10', 'e11', 'e12'], one < e10),
          ...scores(['enps'], one < enps),
        },
      }),
    ),
  );
}

/** A number of answers that left the house, and the teams it is the sum of. */
interface Known {
  readonly figure: (typeof figures)[number];
  readonly teams: readonly string[];
  readonly n: number;
}

const below = (unit: string): string[] =>
  unit === '*' ? teams : teams.filter((id) => id === unit || units.some((one) => one.id === id && one.parent === unit));

function countsOf(summary: Summary): Readonly<Record<(typeof figures)[number], number>> {
  if (summary.audience !== 'employee') throw new Error('These are customers.');
  const answered = (id: string) => summary.items[id]?.counts.reduce((sum, n) => sum + n, 0) ?? 0;
  const { overall, parts } = summary.engagement ?? {};
  return {
    ...{ n: summary.responses, engagement: overall?.n ?? 0, leadership: parts?.leadership?.n ?? 0 },
    ...{ enps: answered('enps'), e10: answered('e10') },
  };
}

/** Every count of a quarter that the owner can read, in summaries and in readings of units and parents. */
async function published(fixture: Fixture, period: string): Promise<Known[]> {
  const { body } = await fixture.read(`/v1/summaries?survey=employee-pulse&period=${period}`);
  const hidden = (body.withheld ?? []).map(({ unit }) => unit);
  const known = (body.summaries ?? []).flatMap((summary) =>
    figures.map((figure) => ({
      ...{ figure, n: countsOf(summary)[figure], teams: summary.unit === '*' ? hidden : [summary.unit] },
    })),
  );
  for (const unit of ['*', ...units.map(({ id }) => id)]) {
    const path = `/v1/readings?survey=employee-pulse&period=${period}&unit=${encodeURIComponent(unit)}`;
    const said = await askWith(fixture.collector, OWNER_KEY)('GET', path);
    for (const { measure, n, parts = [] } of said.body.readings as unknown as readonly Reading[]) {
      const read = [
        [measure === 'trust' ? 'e10' : measure, n] as const,
        ...parts.map((part) => [part.name, part.n] as const),
      ];
      for (const [name, count] of read) {
        const figure = figures.find((one) => one === name);
        if (figure) known.push({ figure, n: count ?? 0, teams: below(unit) });
      }
    }
  }
  return known.filter(({ n }) => n > 0);
}

/** No group of teams whose number follows from the published ones has some answers but fewer than the minimum. */
function expectNoRemainder(known: readonly Known[], truth: readonly Sizes[]): void {
  for (const figure of figures) {
    const of = (group: readonly string[]) => teams.map((id) => (group.includes(id) ? 1 : 0));
    const rows = known.filter((one) => one.figure === figure).map((one) => of(one.teams));
    for (let mask = 1; mask < 2 ** teams.length; mask++) {
      const group = teams.filter((_, place) => mask & (2 ** place));
      const n = group.reduce((sum, id) => sum + (truth[teams.indexOf(id)]?.[figure] ?? 0), 0);
      if (n === 0 || n >= MINIMUM) continue;
      expect([figure, group, rankOf([...rows, of(group)])]).toEqual([figure, group, rankOf(rows) + 1]);
    }
  }
}

/** Rank of a matrix of small whole numbers, by elimination without division. */
function rankOf(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.find((row) => row[column] !== 0);
    if (!pivot) continue;
    rank++;
    const by = pivot[column] ?? 0;
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, place) => value * by - (row[column] ?? 0) * (pivot[place] ?? 0)));
  }
  return rank;
}

/** A longer period holds the sums of its quarters' views and no more. */
async function expectSums(fixture: Fixture, period: string): Promise<void> {
  const of = async (one: string) =>
    (await fixture.read(`/v1/summaries?survey=employee-pulse&period=${one}`)).body.summaries ?? [];
  const quarters = [...(await of('2025-Q3')), ...(await of('2025-Q4'))];
  const long = await of(period);
  for (const figure of figures) {
    const sum = (all: readonly Summary[]) => all.reduce((total, summary) => total + countsOf(summary)[figure], 0);
    for (const { unit } of long.filter((summary) => summary.unit !== '*')) {
      const own = (summary: Summary) => summary.unit === unit;
      expect(sum(long.filter(own))).toBe(sum(quarters.filter(own)));
    }
    expect(sum(long)).toBe(sum(quarters));
  }
}

const summaries = async (fixture: Fixture, query = ''): Promise<ReplyBody> =>
  (await fixture.read(`/v1/summaries?survey=pulse${query}`)).body;
const sizes = ({ summaries: found }: ReplyBody) =>
  Object.fromEntries((found ?? []).map(({ unit, responses }) => [unit, responses]));

export const released: Suite = (openEmpty) =>
  describe('figures of employees', () => {
    const fixture = eachWithCollector(openEmpty);

    it('are not there before their quarter is over, and the reply says when', async () => {
      await fixture().post(Array.from({ length: 20 }, () => employee()));
      const running = { running: '2026-Q1', from: '2026-04-01' };
      for (const query of ['', '&period=2026', '&period=2026-Q1', '&period=2026-03']) {
        const body = await summaries(fixture(), query);
        expect(body).toMatchObject({
          summaries: [],
          withheld: [],
          periods: [],
          released: { quarters: [], ...running },
        });
      }
      const later = await fixture().restart({ now: () => Date.parse('2026-04-01T00:30:00+02:00') });
      expect(sizes(await summaries(later))).toEqual({ north: 20 });
    });

    it('leave by quarter, by year that is over and all together, and never by month', async () => {
      await fixture().importing([
        ...people(6),
        ...people(7, { answeredAt: at('2025-05') }),
        ...people(8, { answeredAt: at('2024-12') }),
      ]);
      const of = async (period: string) => sizes(await summaries(fixture(), `&period=${period}`)).north;
      const periods = ['2025-Q4', '2025', '2024', '*', '2025-11', '2026'];
      expect(await Promise.all(periods.map(of))).toEqual([6, 13, 8, 21, undefined, undefined]);
      expect((await summaries(fixture())).periods).toEqual(['2024-Q4', '2025-Q2', '2025-Q4']);
    });

    it('hide a small team with the next one, put together so that the total stays whole', async () => {
      await fixture().importing([...people(9), ...people(3, { unit: 'south' }), ...people(6, { unit: 'west' })]);
      const body = await summaries(fixture());
      expect(sizes(body)).toEqual({ north: 9, '*': 9 });
      expect(body.withheld).toEqual([
        { unit: 'south', fewerThan: 5 },
        { unit: 'west', fewerThan: 5, protects: true },
      ]);
      expect(body.released).toEqual({ quarters: ['2025-Q4'], running: '2026-Q1', from: '2026-04-01' });
    });

    it('show a team over a year with the quarters in which it is shown', async () => {
      const spring = { answeredAt: at('2025-05') };
      await fixture().importing([
        ...[...people(9), ...people(9, { unit: 'south' }), ...people(9, { unit: 'west' })],
        ...[
          ...people(9, spring),
          ...people(2, { unit: 'south', ...spring }),
          ...people(6, { unit: 'west', ...spring }),
        ],
      ]);
      expect(sizes(await summaries(fixture(), '&period=2025'))).toEqual({ north: 18, south: 9, west: 9, '*': 8 });
    });

    it('empty a question that fewer than five of a team answered', async () => {
      const quiet = { answers: { nps: 7 } };
      await fixture().importing([...people(6, quiet), ...people(3)]);
      const [team] = (await summaries(fixture())).summaries ?? [];
      expect(team?.items.nps?.counts[7]).toBe(6);
      expect(team?.items.sat).toEqual({ from: 1, counts: [0, 0, 0, 0, 0], missing: 0, invalid: 0 });
    });

    it('that come late count with the quarter they come in; what was released stays as it was', async () => {
      await fixture().importing([...people(6), ...people(6, { unit: 'south' })]);
      const before = (await summaries(fixture())).summaries;
      await fixture().post(employee({ answeredAt: at('2025-11'), answers: { nps: 0 } }));
      expect((await summaries(fixture())).summaries).toEqual(before);
      await fixture().post(Array.from({ length: 6 }, () => employee()));
      const later = await fixture().restart({ now: () => Date.parse('2026-04-02T12:00:00Z') });
      expect(sizes(await summaries(later, '&period=2026-Q1'))).toEqual({ north: 7 });
      expect(sizes(await summaries(later, '&period=2025-Q4'))).toEqual({ north: 6, south: 6 });
    });

    it('that are erased after the release leave no trace but in the sum that was released', async () => {
      const [one, ...others] = people(7, { answers: { nps: 2, comment: 'Tell no one.' } });
      const [lone] = people(1, { unit: 'south' });
      if (!one || !lone) throw new Error('There are none.');
      await fixture().importing([one, ...others, lone]);
      const before = (await summaries(fixture())).summaries;
      expect((await fixture().erase(one)).body.erased).toBe(true);
      expect((await summaries(fixture())).summaries).toEqual(before);
      await fixture().erase(lone);
      const south = await fixture().db.sql.selectFrom('rollup').select('value').where('unit', '=', 'south').execute();
      expect(south.filter(({ value }) => value !== 0)).toEqual([]);
    });

    it('carry words of released quarters, by quarter, of teams of eight that are shown', async () => {
      const says = (unit: string, answeredAt = at('2025-11')) => ({ unit, answeredAt, answers: { comment: unit } });
      await fixture().importing([
        ...[...people(7, says('north')), ...people(8, says('south')), ...people(9, says('west'))],
        ...people(8, says('south', at('2025-08'))),
        ...people(20, { ...says('south', at('2026-02')), channel: 'qr' }),
      ]);
      const { body } = await fixture().read('/v1/comments?survey=pulse&limit=200');
      const groups = new Set(body.comments?.map(({ unit, period }) => `${unit} ${period}`));
      expect([...groups].sort()).toEqual(['south 2025-Q3', 'south 2025-Q4', 'west 2025-Q4']);
      expect(body.released).toMatchObject({ from: '2026-04-01' });
      for (const query of ['&unit=north', '&period=2025-11', '&period=2026-Q1']) {
        expect((await fixture().read(`/v1/comments?survey=pulse${query}`)).body.comments).toEqual([]);
      }
    });

    it('are imported by the owner alone, into quarters that hold nothing else', async () => {
      const { body } = await fixture().post(people(6));
      expect(body.results?.every(({ status }) => status === 'stored')).toBe(true);
      expect(sizes(await summaries(fixture()))).toEqual({});
      await fixture().importing(people(6));
      await fixture().importing(people(3));
      expect(sizes(await summaries(fixture()))).toEqual({ north: 9 });
      const later = await fixture().restart({ now: () => Date.parse('2026-04-02T12:00:00Z') });
      expect(sizes(await summaries(later, '&period=2026-Q1'))).toEqual({ north: 6 });
      const before = (await summaries(later)).summaries;
      const [one] = (await later.importing(people(1, { answeredAt: at('2026-02') }))).body.results ?? [];
      expect(one).toMatchObject({ status: 'rejected', issues: [{ path: 'answeredAt' }] });
      expect((await summaries(later)).summaries).toEqual(before);
    });

    it('stay as they are when an import says that its clock is wrong', async () => {
      await fixture().post(Array.from({ length: 6 }, () => employee()));
      const later = await fixture().restart({ now: () => Date.parse('2026-04-02T12:00:00Z') });
      const before = (await summaries(later, '&period=2026-Q1')).summaries;
      // A clock that is 58 days ahead would move an answer of 2025 into the quarter that is out.
      await later.importing({ sentAt: '2026-02-03T12:00:00Z', responses: people(3, { answeredAt: at('2025-12') }) });
      expect(before?.[0]?.responses).toBe(6);
      expect((await summaries(later, '&period=2026-Q1')).summaries).toEqual(before);
    });

    it('carry words without anything that tells when they were written', async () => {
      const ids = Array.from({ length: 9 }, (_, index) => `0196b4e${index}-0000-7000-8000-00000000000${index}`);
      const said = ids.map((id, index) => ({ ...people(1)[0], id, answers: { nps: 5, comment: `no. ${index}` } }));
      for (const one of said) await fixture().importing(one);
      const pages: ReplyBody[] = [];
      for (let before = ''; ; ) {
        const { body } = await fixture().read(`/v1/comments?survey=pulse&limit=4${before}`);
        pages.push(body);
        if (body.next === null) break;
        before = `&before=${encodeURIComponent(body.next ?? '')}`;
      }
      const comments = pages.flatMap((page) => page.comments ?? []);
      expect(pages.map((page) => page.comments?.length)).toEqual([4, 4, 1]);
      expect(comments.map(({ text }) => text).sort()).toEqual(ids.map((_, index) => `no. ${index}`));
      expect(comments.map(({ text }) => text)).not.toEqual(ids.map((_, index) => `no. ${8 - index}`));
      expect(new Set(comments.map(({ id }) => id)).size).toBe(9);
      expect(JSON.stringify(pages)).not.toMatch(/0196b4e|2026-03-10/);
      const found = await fixture().read('/v1/comments?survey=pulse&search=NO.%207');
      expect(found.body.comments).toMatchObject([{ text: 'no. 7', period: '2025-Q4' }]);
    });

    it('never let fewer than five be read by subtracting units, parents, periods or who came late', async () => {
      const survey = builtIn('employee-pulse');
      const setting = { surveys: [survey], config: { ...config, surveys: [survey.id], units } };
      const quarter = fc.tuple(...teams.map(() => team));
      await fc.assert(
        fc.asyncProperty(quarter, quarter, async (summer, autumn) => {
          const { db, remove } = await openEmpty();
          const opened = await collectorOn(db, setting);
          await opened.importing([...crowd(summer, '2025-08'), ...crowd(autumn, '2025-11')]);
          const late = { survey: survey.id, unit: 'e1', answeredAt: at('2025-11'), answers: { enps: 0, e1: 1 } };
          await opened.post(employee(late));
          expectNoRemainder(await published(opened, '2025-Q3'), summer);
          expectNoRemainder(await published(opened, '2025-Q4'), autumn);
          for (const period of ['2025', '*']) await expectSums(opened, period);
          await opened.close();
          await remove();
        }),
        { numRuns: 3 },
      );
    });
  });
