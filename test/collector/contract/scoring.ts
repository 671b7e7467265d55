import type { Response as Answered, Survey } from '@samklang/core';
import { quarterOf, releasedView } from '@samklang/core/reading';
import { measuresOf, summarise } from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, collectorOn, config, type Fixture } from '../../support/collector.js';
import { answersTo, builtIn, everyType } from '../../support/surveys.js';
import { eachWithCollector, type Suite } from './suite.js';

const surveys = [builtIn('customer-bond'), builtIn('employee-pulse'), everyType];
const open = { surveys, config: { ...config, minimum: { customer: 1, employee: 4 } } };
const units = ['', 'north'];

const answered = (survey: Survey): fc.Arbitrary<Answered> =>
  fc
    .record({
      id: fc.uuid(),
      unit: fc.constantFrom(...units),
      month: fc.constantFrom('01', '03'),
      answers: answersTo(survey),
    })
    .map(({ id, unit, month, answers }) =>
      answer({
        id,
        unit,
        survey: survey.id,
        version: survey.version,
        answeredAt: `2026-${month}-05T12:00:00Z`,
        answers,
      }),
    );

/** What the collector tells of a survey once the quarter is over, beside the same counted from the answers it holds. */
async function expectScored(fixture: Fixture, survey: Survey, held: readonly Answered[]): Promise<void> {
  const later = await fixture.restart({ ...open, now: () => Date.parse('2026-04-01T12:00:00Z') });
  const isEmployees = survey.audience === 'employee';
  const period = isEmployees ? '2026-Q1' : '*';
  const { body } = await later.read(`/v1/summaries?survey=${survey.id}&period=${period}`);
  await later.close();
  const counted = units
    .map((unit) =>
      summarise(
        survey,
        held.filter((one) => one.unit === unit),
        { unit, period },
      ),
    )
    .filter(({ responses }) => responses > 0);
  const rule = { units: config.units, minimum: open.config.minimum.employee, asked: measuresOf(survey) };
  const view = isEmployees ? releasedView(counted, rule) : { summaries: counted, hidden: [] };
  expect(body.summaries).toEqual(view.summaries);
  expect(body.withheld?.map(({ unit }) => unit)).toEqual(view.hidden.map(({ unit }) => unit));
  const months = [...new Set(held.map(({ answeredAt }) => answeredAt.slice(0, 7)))].sort();
  expect(body.periods).toEqual(isEmployees ? [...new Set(months.map(quarterOf))] : months);
}

/** Every counter that is not 0. */
const counters = ({ db }: Fixture) =>
  db.sql
    .selectFrom('rollup')
    .selectAll()
    .where('value', '!=', 0)
    .orderBy('unit')
    .orderBy('period')
    .orderBy('cell')
    .execute();

export const scoring: Suite = (openEmpty) =>
  describe('scoring by the measures of a survey', () => {
    const collector = eachWithCollector(openEmpty);

    it.each(surveys.map((survey) => [survey.id, survey] as const))(
      'after any posts and erasures of %s the summaries, months and counters are those of a new count',
      async (_, survey) => {
        await fc.assert(
          fc.asyncProperty(
            fc.uniqueArray(answered(survey), { selector: ({ id }) => id, minLength: 1, maxLength: 12 }),
            fc.array(fc.nat({ max: 11 }), { maxLength: 6 }),
            async (responses, picks) => {
              const { db, remove } = await openEmpty();
              const fixture = await collectorOn(db, open);
              await Promise.all([fixture.post(responses), fixture.post([...responses].reverse())]);
              const erased = new Set(picks.map((pick) => responses[pick % responses.length]?.id));
              await Promise.all(responses.filter(({ id }) => erased.has(id)).map((one) => fixture.erase(one)));
              const held = responses.filter(({ id }) => !erased.has(id));
              await expectScored(fixture, survey, held);
              const before = await counters(fixture);
              await db.sql.deleteFrom('counted').execute();
              const recounted = await collectorOn(db, open);
              expect(await counters(recounted)).toEqual(before);
              await expectScored(recounted, survey, held);
              await Promise.all([fixture.close(), recounted.close()]);
              await remove();
            },
          ),
          { numRuns: 6 },
        );
      },
    );

    it('the months there are come with every summary, whatever period is asked for', async () => {
      const one = answer({ answeredAt: '2025-12-05T12:00:00Z' });
      await collector().post([answer(), answer(), one]);
      const periods = async (path: string) => (await collector().read(path)).body.periods;
      expect(await periods('/v1/summaries?survey=visit&period=2026')).toEqual(['2025-12', '2026-03']);
      expect(await periods('/v1/summaries?survey=pulse')).toEqual([]);
      await collector().erase(one);
      expect(await periods('/v1/summaries?survey=visit&period=0001')).toEqual(['2026-03']);
    });

    it('only text items and the words beside an option are comments, whatever else is text', async () => {
      const fixture = await collector().restart(open);
      const answers = {
        ...{ one: 'c', 'one.other': 'By boat', some: ['a'], day: '2026-03-10', quote: 'yes', mail: 'ann@example.com' },
        gone: 'ann@example.com',
      };
      await fixture.post([
        answer({ survey: everyType.id, answers }),
        answer({ survey: everyType.id, answers: { why: 'Kind people.', mail: 'bo@example.com' } }),
        answer({ survey: everyType.id, answers: { mail: 'cia@example.com', day: '2026-03-10', gone: 'words' } }),
      ]);
      const { body } = await fixture.read(`/v1/comments?survey=${everyType.id}`);
      expect(body.comments?.map(({ item, text }) => `${item}: ${text}`).sort()).toEqual([
        'one.other: By boat',
        'why: Kind people.',
      ]);
      const rows = await fixture.db.sql.selectFrom('response').select('has_words').execute();
      expect(rows.map(({ has_words }) => has_words).sort()).toEqual([0, 1, 1]);
    });

    it('words that came before their item was known are comments once it is', async () => {
      const early = await collector().restart({ surveys: [] });
      await early.post(answer({ answers: { nps: 3, comment: 'Too early.' } }));
      const later = await collector().restart({});
      const { body } = await later.read('/v1/comments?survey=visit');
      expect(body.comments?.map(({ text }) => text)).toEqual(['Too early.']);
    });

    it('a changed limit of a score counts anew, changed words do not', async () => {
      const [bond] = surveys as [Survey];
      const first = await collector().restart(open);
      const answers = { b1: 4, b3: 4, b5: 4, b7: 4 };
      await first.post(answer({ survey: bond.id, answers }));
      const version = async (fixture: Fixture) => (await fixture.read(`/v1/summaries?survey=${bond.id}`)).body.version;
      const classes = async (fixture: Fixture) => {
        const { summaries } = (await fixture.read(`/v1/summaries?survey=${bond.id}`)).body;
        return summaries?.[0]?.audience === 'customer' ? summaries[0].bond?.classes : undefined;
      };
      expect(await classes(first)).toMatchObject({ engaged: 1, not_engaged: 0 });
      const before = await version(first);
      const reworded = JSON.parse(JSON.stringify(bond), (key, value: unknown) =>
        ['title', 'help', 'low', 'high'].includes(key) ? 'Other words' : value,
      ) as Survey;
      expect(await version(await collector().restart({ ...open, surveys: [reworded] }))).toBe(before);
      const stricter = {
        ...bond,
        measures: { bond: { parts: {}, ...bond.measures?.bond, classes: { engagedOverall: 80 } } },
      };
      const after = await collector().restart({ ...open, surveys: [stricter] });
      expect(await classes(after)).toMatchObject({ engaged: 0, not_engaged: 1 });
    });
  });
